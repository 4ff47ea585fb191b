import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ExchangeQuery } from '#lib/connections/input.ts';
import { EXCHANGE_KINDS } from '#lib/connections/rules.ts';

type Props = { handle: string; query: ExchangeQuery };

const DIRECTIONS = ['gave', 'got'] as const;
const PERIODS = ['30', '90', '365'] as const;

/** The address of the timeline with these filters, at its first page unless `before` says otherwise. */
export function exchangeHref(handle: string, { direction, kind, period, before }: ExchangeQuery): string {
  const given = Object.entries({ direction, kind, period, before }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const search = new URLSearchParams(given).toString();
  return `/connections/${handle}${search && `?${search}`}#exchange-heading`;
}

/** Narrows the timeline to a direction, a kind and a period, one press each, with or without a script. */
export function ExchangeFilters({ handle, query }: Props) {
  const t = useTranslations('connections.exchange');
  const { direction, kind, period } = query;
  const href = (change: ExchangeQuery) => exchangeHref(handle, { direction, kind, period, ...change });
  return (
    <nav aria-label={t('filters')} className="mb-8 grid gap-1 border-line border-y py-2 text-sm">
      <Row
        name={t('direction')}
        choices={[
          { label: t('both'), href: href({ direction: undefined }), isChosen: !direction },
          ...DIRECTIONS.map((side) => ({
            label: t(side),
            href: href({ direction: side }),
            isChosen: direction === side,
          })),
        ]}
      />
      <Row
        name={t('kind')}
        choices={[
          { label: t('everything'), href: href({ kind: undefined }), isChosen: !kind },
          ...EXCHANGE_KINDS.map((each) => ({
            label: t(each),
            href: href({ kind: each }),
            isChosen: kind === each,
          })),
        ]}
      />
      <Row
        name={t('period')}
        choices={[
          { label: t('ever'), href: href({ period: undefined }), isChosen: !period },
          ...PERIODS.map((each) => ({
            label: t(each),
            href: href({ period: each }),
            isChosen: period === each,
          })),
        ]}
      />
    </nav>
  );
}

type RowProps = { name: string; choices: { label: string; href: string; isChosen: boolean }[] };

function Row({ name, choices }: RowProps) {
  return (
    <div className="grid items-baseline gap-x-4 sm:grid-cols-[5.5rem_minmax(0,1fr)]">
      <p aria-hidden="true" className="text-faint max-sm:sr-only">
        {name}
      </p>
      <ul aria-label={name} className="flex flex-wrap gap-x-4">
        {choices.map(({ label, href, isChosen }) => (
          <li key={href}>
            <Link
              href={href}
              scroll={false}
              aria-current={isChosen ? 'true' : undefined}
              className="inline-flex min-h-8 items-center border-transparent border-b-2 text-soft hover:border-edge hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
