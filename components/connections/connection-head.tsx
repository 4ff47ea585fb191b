import Link from 'next/link';
import { largestAmount } from '#components/charts/amount.ts';
import { OpposedBars } from '#components/charts/opposed-bars.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { Time } from '#components/ui/time.tsx';
import { RELATION_LABELS } from '#lib/connections/rules.ts';
import type { Connection, DirectionView } from '#lib/connections/view.ts';
import { amountOf, amountsOf, coverageWords, times } from './directions.ts';

type Props = { connection: Connection; now: Date };

/** Who it is, what the relation is in words, and both directions about one axis. */
export function ConnectionHead({ connection, now }: Props) {
  const { person, gave, got, relation, turn } = connection;
  const { label, hint } = RELATION_LABELS[relation];
  const unknown = coverageWords(connection);
  return (
    <header className="pb-10">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Avatar handle={person.handle} size="large" />
        <div className="min-w-0 flex-1 basis-60">
          <p className="eyebrow mb-1">
            You and{' '}
            <Link href={`/people/${person.handle}`} className="hover:underline">{`@${person.handle}`}</Link>
          </p>
          <h1 className="text-3xl">{person.name}</h1>
          {person.bio && <p className="mt-1 max-w-measure text-soft">{person.bio}</p>}
        </div>
      </div>
      <section aria-label="What passed both ways" className="mt-8">
        <p className="font-read text-xl">
          {label}.{' '}
          <span className="text-soft">
            {hint}
            {relation !== 'nothing-yet' && turn === 'mine' && ' It is your turn.'}
            {relation !== 'nothing-yet' && turn === 'theirs' && ' It is their turn.'}
          </span>
        </p>
        <div className="mt-4">
          <OpposedBars
            gave={amountOf(gave)}
            received={amountOf(got)}
            max={largestAmount(amountsOf([connection]))}
            gaveLabel="You gave"
            receivedLabel="You received"
            tall
          />
        </div>
        <div className="mt-2 grid grid-cols-2 gap-x-8 text-sm">
          <Side direction={gave} title="You gave" now={now} className="text-right" tone="text-gave-ink" />
          <Side direction={got} title="They gave" now={now} tone="text-received-ink" />
        </div>
        {unknown && <p className="mt-3 text-center text-faint text-sm">{unknown}</p>}
      </section>
    </header>
  );
}

type SideProps = { direction: DirectionView; title: string; now: Date; tone: string; className?: string };

function Side({ direction, title, now, tone, className }: SideProps) {
  const { count, lastAt, coverage } = direction;
  const said = count > 0 ? times(count) : coverage === 'unknown' ? 'not on record' : 'nothing so far';
  return (
    <p className={className}>
      <span className={`font-medium ${tone}`}>{title}</span> {said}
      {lastAt && (
        <span className="block text-faint">
          last <Time at={lastAt} now={now} />
        </span>
      )}
    </p>
  );
}
