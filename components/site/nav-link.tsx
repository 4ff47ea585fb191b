'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { CountBadge } from './count-badge.tsx';
import { NavIcon, type NavIconName } from './nav-icon.tsx';

type Props = {
  href: string;
  label: string;
  icon: NavIconName;
  /** How many things wait there; nothing is shown for none. */
  waiting?: number;
  /** What waits, for screen readers: "to decide". */
  waitingLabel?: string;
};

/** One place in the navigation; knows by itself whether it is the current one. */
export function NavLink({ href, label, icon, waiting = 0, waitingLabel = '' }: Props) {
  const path = usePathname();
  const isHere = path === href || Boolean(path?.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className="relative flex min-h-14 flex-col items-center justify-center gap-0.5 whitespace-nowrap text-[12px] text-soft hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink wide:min-h-11 wide:flex-row wide:gap-1.5 wide:border-transparent wide:border-b-2 wide:text-base wide:aria-[current=page]:border-ink wide:aria-[current=page]:font-medium"
    >
      <NavIcon name={icon} className="size-5.5 wide:hidden" />
      <span>{label}</span>{' '}
      {waiting > 0 && (
        <CountBadge
          count={waiting}
          label={waitingLabel}
          className="absolute top-1 left-1/2 ml-1.5 wide:static wide:ml-0"
        />
      )}
    </Link>
  );
}
