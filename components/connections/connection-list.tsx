import { largestAmount } from '#components/charts/amount.ts';
import type { Connection } from '#lib/connections/view.ts';
import { ConnectionRow, LEDGER_COLUMNS } from './connection-row.tsx';
import { amountsOf } from './directions.ts';

type Props = { connections: readonly Connection[]; now: Date };

/** The ledger: one line per connection, all bars on one scale. */
export function ConnectionList({ connections, now }: Props) {
  const max = largestAmount(amountsOf(connections));
  return (
    <div>
      <LedgerHead />
      <ul className="border-line border-b">
        {connections.map((connection) => (
          <ConnectionRow key={connection.person.id} connection={connection} max={max} now={now} />
        ))}
      </ul>
      <p className="mt-4 max-w-measure text-faint text-sm">
        Figures say what an act still counts for: feedback starts at 3, thanks at a quarter, and each halves
        every 16 weeks. Bars grow with the root of it, so that small things stay visible beside large ones.
      </p>
    </div>
  );
}

/** Names the two sides where they are drawn; each row says the same in words, so screen readers skip it. */
function LedgerHead() {
  return (
    <div
      aria-hidden="true"
      className={`sticky top-0 z-5 grid gap-x-8 bg-paper pt-3 pb-2 text-sm ${LEDGER_COLUMNS}`}
    >
      <span className="text-faint max-lg:hidden">Connection</span>
      <span className="grid grid-cols-[1fr_1px_1fr] items-end font-medium">
        <span className="pr-3 text-right text-gave-ink">you gave</span>
        <span className="h-4 bg-ink" />
        <span className="pl-3 text-received-ink">you received</span>
      </span>
      <span className="text-faint max-lg:hidden">Last move</span>
      <span className="text-faint max-lg:hidden">Score</span>
    </div>
  );
}
