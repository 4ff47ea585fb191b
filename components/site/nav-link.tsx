'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

type Props = {
  href: string;
  /** Its drawing, its name and what waits there, rendered on the server. */
  children: ReactNode;
};

/** One place in the navigation; knows by itself whether it is the current one. */
export function NavLink({ href, children }: Props) {
  const path = usePathname();
  const isHere = path === href || Boolean(path?.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className="relative flex min-h-14 flex-col items-center justify-center gap-0.5 whitespace-nowrap text-[12px] text-soft hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink wide:min-h-11 wide:flex-row wide:gap-1.5 wide:border-transparent wide:border-b-2 wide:text-base wide:aria-[current=page]:border-ink wide:aria-[current=page]:font-medium"
    >
      {children}
    </Link>
  );
}
