import type { ReactNode } from 'react';

type Props = {
  id: string;
  title: string;
  lead?: ReactNode;
  /** Far down and without anything to press: laid out when it comes near, so that it does not hold up the top. */
  isFarDown?: boolean;
  children?: ReactNode;
};

/** What is laid out and painted only when it comes near; nothing in it may reach over its edge. */
export const FAR_DOWN = '[contain-intrinsic-size:auto_40rem] [content-visibility:auto]';

/** A part of the page about the score. */
export function AboutPart({ id, title, lead, isFarDown = false, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className={`scroll-mt-6 ${isFarDown ? FAR_DOWN : ''}`}>
      <h2 id={`${id}-heading`} className="text-2xl">
        {title}
      </h2>
      {lead && <div className="mt-3 grid max-w-measure gap-3 font-read text-lg">{lead}</div>}
      {children && <div className="mt-6">{children}</div>}
    </section>
  );
}
