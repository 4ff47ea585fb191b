import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DashboardQuery } from '#lib/connections/input.ts';
import { RELATIONS } from '#lib/connections/rules.ts';
import { dashboardHref } from './dashboard-address.ts';

/** The relations as links that filter the list: one press each, with or without a script. */
export function RelationLinks({ query }: { query: DashboardQuery }) {
  const t = useTranslations('connections');
  const choices = [
    { relation: undefined, label: t('dashboard.relations.everybody'), hint: undefined },
    ...RELATIONS.map((relation) => ({
      relation,
      label: t(`relation.${relation}.label`),
      hint: t(`relation.${relation}.hint`),
    })),
  ];
  return (
    <nav aria-label={t('dashboard.relations.label')} className="min-w-0">
      <ul className="flex gap-x-5 max-sm:-mx-5 max-sm:overflow-x-auto max-sm:whitespace-nowrap max-sm:px-5 sm:flex-wrap">
        {choices.map(({ relation, label, hint }) => (
          <li key={label}>
            <Link
              href={dashboardHref(query, { relation })}
              aria-current={query.relation === relation ? 'true' : undefined}
              title={hint}
              className="inline-flex min-h-10 items-center border-transparent border-b-2 text-soft hover:border-edge hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
