import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type Props = {
  children: ReactNode;
  href?: string;
  /** A word in front, set lighter: what the tag says about its bearer. */
  prefix?: string;
  tone?: 'plain' | 'accent' | 'gave' | 'received';
};

const TONES = {
  plain: 'bg-well text-soft',
  accent: 'bg-accent-wash text-accent',
  gave: 'bg-gave-wash text-gave-ink',
  received: 'bg-received-wash text-received-ink',
} as const;

/** A word that sorts something; with `href` it leads to everything of that sort. */
export function Tag({ children, href, prefix, tone = 'plain' }: Props) {
  const look = classNames(
    'inline-flex min-h-6 max-w-full items-center gap-1 rounded-sm px-2 py-0.5 text-xs font-medium',
    TONES[tone],
  );
  const content = (
    <>
      {prefix && <span className="font-normal">{prefix}</span>}
      {children}
    </>
  );
  if (!href) return <span className={look}>{content}</span>;
  return (
    <Link href={href} className={`${look} underline-offset-2 hover:underline`}>
      {content}
    </Link>
  );
}
