'use client';

import Link from 'next/link';
import { type ReactNode, startTransition } from 'react';
import type { FormAction } from '#components/posts/form-values.ts';

type Props = {
  href: string;
  /** What marks it as read once it is followed; without a script the button beside it does. Null: it is read. */
  opened: { action: FormAction; fields: Readonly<Record<string, string>> } | null;
  className?: string;
  children: ReactNode;
};

/** Leads to what a notice is about. */
export function NoticeLink({ href, opened, className, children }: Props) {
  const markRead = () => {
    if (!opened) return;
    const form = new FormData();
    for (const [name, value] of Object.entries(opened.fields)) form.set(name, value);
    startTransition(async () => {
      await opened.action({ status: 'idle' }, form);
    });
  };
  return (
    <Link href={href} onClick={markRead} className={className}>
      {children}
    </Link>
  );
}
