import { useTranslations } from 'next-intl';
import { largestAmount } from '#components/charts/amount.ts';
import type { CourseMonth } from '#lib/connections/course.ts';
import type { Connection } from '#lib/connections/view.ts';
import { ConnectionRow, LEDGER_COLUMNS } from './connection-row.tsx';
import { amountsOf } from './directions.ts';

type Props = {
  connections: readonly Connection[];
  /** Twelve months of each, by the other person's id. */
  courses?: ReadonlyMap<string, readonly CourseMonth[]>;
  now: Date;
};

/** The ledger: one line per connection, all bars on one scale. */
export function ConnectionList({ connections, courses = new Map(), now }: Props) {
  const t = useTranslations('connections.dashboard');
  const max = largestAmount(amountsOf(connections));
  const counts = [...courses.values()].flatMap((course) => course.flatMap(({ gave, got }) => [gave, got]));
  const mostInAMonth = Math.max(1, ...counts.map((count) => count ?? 0));
  return (
    <div>
      <LedgerHead />
      <ul className="border-line border-b">
        {connections.map((connection) => (
          <ConnectionRow
            key={connection.person.id}
            connection={connection}
            course={courses.get(connection.person.id)}
            max={max}
            mostInAMonth={mostInAMonth}
            now={now}
          />
        ))}
      </ul>
      <p className="mt-4 max-w-measure text-faint text-sm">
        {t.rich('legend', { i: (chunks) => <em>{chunks}</em> })}
      </p>
    </div>
  );
}

/** Names the two sides where they are drawn; each row says the same in words, so screen readers skip it. */
function LedgerHead() {
  const t = useTranslations('connections.dashboard.columns');
  return (
    <div
      aria-hidden="true"
      className={`sticky top-0 z-5 grid gap-x-5 border-ink border-b bg-paper pt-3 pb-1.5 text-xs ${LEDGER_COLUMNS}`}
    >
      <span className="text-faint max-lg:hidden">{t('connection')}</span>
      <span className="grid grid-cols-2 font-semibold">
        <span className="border-ink border-r pr-3 text-right text-gave-ink">{t('gave')}</span>
        <span className="pl-3 text-received-ink">{t('received')}</span>
      </span>
      <span className="text-faint max-lg:hidden">{t('year')}</span>
      <span className="text-faint max-lg:hidden">{t('lastMove')}</span>
      <span className="text-faint max-lg:hidden">{t('score')}</span>
    </div>
  );
}
