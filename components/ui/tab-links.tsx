import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type Tab = { href: string; label: ReactNode; isCurrent: boolean; count?: number };

/** Views of the same thing, one address each. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="border-line border-b">
      <ul className="-mb-px flex flex-wrap gap-x-4 sm:gap-x-6">
        {tabs.map(({ href, label: name, isCurrent, count }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              className={classNames(
                'inline-flex min-h-11 items-center gap-1.5 border-b-2',
                isCurrent
                  ? 'border-ink font-medium text-ink'
                  : 'border-transparent text-soft hover:border-edge hover:text-ink',
              )}
            >
              {name}
              {count !== undefined && <span className="figures text-faint text-sm">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
