import Link from 'next/link';
import { OpposedBars } from '#components/charts/opposed-bars.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { Time } from '#components/ui/time.tsx';
import { RELATION_LABELS } from '#lib/connections/rules.ts';
import type { Connection } from '#lib/connections/view.ts';
import { amountOf, attentionWords, coverageWords, followWords, lastMove } from './directions.ts';
import { RowLeftOut } from './left-out.tsx';
import { RowScore } from './row-score.tsx';

type Props = {
  connection: Connection;
  /** The largest amount on the page: what fills one side. */
  max: number;
  now: Date;
};

/** The columns of the ledger, shared by its head and its rows. */
export const LEDGER_COLUMNS = 'lg:grid-cols-[minmax(0,1.25fr)_minmax(0,1.5fr)_9.5rem_6.5rem]';

/** One line of the ledger: who, what passed both ways, the last move and whose turn it is, the score. */
export function ConnectionRow({ connection, max, now }: Props) {
  const { person, gave, got, relation } = connection;
  const unknown = coverageWords(connection);
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-3 border-line border-t py-4 lg:gap-x-8 ${LEDGER_COLUMNS}`}
    >
      <div className="flex min-w-0 gap-3">
        <Avatar handle={person.handle} />
        <div className="min-w-0">
          <h3 className="text-lg leading-snug">
            <Link href={`/connections/${person.handle}`} className="underline-offset-4 hover:underline">
              {person.name}
            </Link>{' '}
            <span className="whitespace-nowrap font-normal font-ui text-faint text-xs tracking-normal">
              @{person.handle}
            </span>
          </h3>
          <p className="text-sm text-soft">
            <span title={RELATION_LABELS[relation].hint}>{RELATION_LABELS[relation].label}</span>
            <span className="text-faint">
              , {followWords(connection)}
              {attentionWords(connection.minutesPerWeek)}
            </span>
          </p>
        </div>
      </div>
      <div className="min-w-0 max-lg:col-span-2 max-lg:row-start-2 lg:pt-1.5">
        <OpposedBars
          gave={amountOf(gave)}
          received={amountOf(got)}
          max={max}
          gaveLabel="You gave"
          receivedLabel="You received"
        />
        {unknown && <p className="mt-1 text-center text-faint text-xs">{unknown}</p>}
      </div>
      <LastMove connection={connection} now={now} />
      {connection.leftOutBy ? (
        <RowLeftOut by={connection.leftOutBy} name={person.name} />
      ) : (
        <RowScore score={connection.score} name={person.name} />
      )}
    </li>
  );
}

function LastMove({ connection, now }: { connection: Connection; now: Date }) {
  const { turn, relation } = connection;
  const move = lastMove(connection);
  // a bare follow asks for a decision, which the inbox keeps: it is nobody's turn yet
  const shownTurn = relation === 'nothing-yet' ? null : turn;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 text-sm max-lg:col-span-2 lg:block lg:pt-0.5">
      {shownTurn && (
        <p className={shownTurn === 'mine' ? 'font-medium text-gave-ink' : 'text-soft'}>
          {shownTurn === 'mine' ? 'Your turn' : 'Their turn'}
          <span className="sr-only">.</span>
        </p>
      )}
      {move && (
        <p className={shownTurn ? 'text-faint' : 'text-soft'}>
          {move.words} <Time at={move.at} now={now} className="whitespace-nowrap" />
        </p>
      )}
    </div>
  );
}
