import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { largestAmount } from '#components/charts/amount.ts';
import { OpposedBars } from '#components/charts/opposed-bars.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Connection, DirectionView } from '#lib/connections/view.ts';
import { amountOf, amountsOf } from './directions.ts';

type Props = { connection: Connection; now: Date };

/** Who it is, what the relation is in words, and both directions about one axis. */
export function ConnectionHead({ connection, now }: Props) {
  const { person, gave, got, relation, turn } = connection;
  const t = useTranslations('connections.page');
  const relationWords = useTranslations('connections.relation');
  const unknown = (['gave', 'got'] as const).flatMap((side) => {
    const { coverage } = connection[side];
    if (coverage === 'complete') return [];
    return t(coverage === 'unknown' ? `${side}Unknown` : `${side}Partial`);
  });
  return (
    <header className="pb-10">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Avatar handle={person.handle} size="large" />
        <div className="min-w-0 flex-1 basis-60">
          <p className="eyebrow mb-1">
            {t.rich('youAnd', {
              handle: person.handle,
              link: (chunks) => (
                <Link href={`/people/${person.handle}`} className="hover:underline">
                  {chunks}
                </Link>
              ),
            })}
          </p>
          <h1 className="text-3xl">
            <bdi>{person.name}</bdi>
          </h1>
          {person.bio && <p className="mt-1 max-w-measure text-soft">{person.bio}</p>}
        </div>
      </div>
      <section aria-label={t('passedBothWays')} className="mt-8">
        <p className="font-read text-xl">
          {relationWords(`${relation}.label`)}.{' '}
          <span className="text-soft">
            {relationWords(`${relation}.hint`)}
            {relation !== 'nothing-yet' && turn === 'mine' && ` ${t('yourTurn')}`}
            {relation !== 'nothing-yet' && turn === 'theirs' && ` ${t('theirTurn')}`}
          </span>
        </p>
        <div className="mt-4">
          <OpposedBars
            gave={amountOf(gave)}
            received={amountOf(got)}
            max={largestAmount(amountsOf([connection]))}
            gaveLabel={t('youGave')}
            receivedLabel={t('youReceived')}
            tall
          />
        </div>
        <div className="mt-2 grid grid-cols-2 gap-x-8 text-sm">
          <Side direction={gave} title={t('youGave')} now={now} className="text-right" tone="text-gave-ink" />
          <Side direction={got} title={t('theyGave')} now={now} tone="text-received-ink" />
        </div>
        {unknown.length > 0 && <p className="mt-3 text-center text-faint text-sm">{unknown.join(' ')}</p>}
      </section>
    </header>
  );
}

type SideProps = { direction: DirectionView; title: string; now: Date; tone: string; className?: string };

function Side({ direction, title, now, tone, className }: SideProps) {
  const t = useTranslations('connections.page');
  const { count, lastAt, coverage } = direction;
  const nothing = t(coverage === 'unknown' ? 'notOnRecord' : 'nothingSoFar');
  const said = count > 0 ? t('times', { count }) : nothing;
  return (
    <p className={className}>
      <span className={`font-medium ${tone}`}>{title}</span> {said}
      {lastAt && (
        <span className="block text-faint">
          {t('last')} <Time at={lastAt} now={now} />
        </span>
      )}
    </p>
  );
}
