'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { NavIcon, type NavIconName } from './nav-icon.tsx';

type Props = {
  href: string;
  label: string;
  icon: NavIconName;
  /** How many things wait there; nothing is shown for none. */
  waiting?: number;
  /** What waits, for screen readers: "3 to decide". */
  waitingLabel?: string;
};

/** From here on a count is no longer exact. */
const COUNTED_UP_TO = 99;

/** One place in the navigation; knows by itself whether it is the current one. */
export function NavLink({ href, label, icon, waiting = 0, waitingLabel = 'waiting' }: Props) {
  const path = usePathname();
  const isHere = path === href || Boolean(path?.startsWith(`${href}/`));
  const count = waiting >= COUNTED_UP_TO ? `${COUNTED_UP_TO}+` : String(waiting);
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className="relative flex min-h-14 flex-col items-center justify-center gap-0.5 whitespace-nowrap text-[12px] text-soft hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink sm:min-h-11 sm:flex-row sm:gap-1.5 sm:border-transparent sm:border-b-2 sm:text-base sm:aria-[current=page]:border-ink sm:aria-[current=page]:font-medium"
    >
      <NavIcon name={icon} />
      <span>{label}</span>{' '}
      {waiting > 0 && (
        <span className="figures absolute top-1 left-1/2 ml-1.5 min-w-5 rounded-full bg-accent px-1 text-center font-semibold text-[11px] text-on-accent leading-5 sm:static sm:ml-0">
          {count} <span className="sr-only">{waitingLabel}</span>
        </span>
      )}
    </Link>
  );
}
