import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { OpposedBars } from '#components/charts/opposed-bars.tsx';
import { YearStrip } from '#components/charts/year-strip.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Time } from '#components/ui/time.tsx';
import type { CourseMonth } from '#lib/connections/course.ts';
import type { Connection } from '#lib/connections/view.ts';
import { amountOf, followState, gapsOf, lastMove } from './directions.ts';
import { RowLeftOut } from './left-out.tsx';
import { RelationTag } from './relation-tag.tsx';
import { RowScore } from './row-score.tsx';

type Props = {
  connection: Connection;
  course: readonly CourseMonth[] | undefined;
  /** The largest amount on the page: what fills one side. */
  max: number;
  mostInAMonth: number;
  now: Date;
};

/** The columns of the ledger, shared by its head and its rows. */
export const LEDGER_COLUMNS = 'lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_6rem_9rem_6rem]';

/** One line of the ledger: who, what passed both ways, the year, the last move and whose turn it is, the score. */
export function ConnectionRow({ connection, course, max, mostInAMonth, now }: Props) {
  const t = useTranslations('connections.dashboard.row');
  const { person, gave, got } = connection;
  const gaps = gapsOf(connection);
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-5 gap-y-2 border-line border-t py-3 first:border-t-0 lg:py-2.5 ${LEDGER_COLUMNS}`}
    >
      <Who connection={connection} />
      <div className="min-w-0 max-lg:col-span-2 max-lg:row-start-2">
        <OpposedBars
          gave={amountOf(gave)}
          received={amountOf(got)}
          max={max}
          gaveLabel={t('gave')}
          receivedLabel={t('received')}
        />
        {gaps.length > 0 && (
          <p className="mt-0.5 text-center text-faint text-xs">
            {gaps.map((gap) => t(`gaps.${gap}`)).join(' ')}
          </p>
        )}
      </div>
      <div className="max-lg:row-start-3 max-lg:justify-self-end max-lg:col-start-2">
        {course && <Course course={course} max={mostInAMonth} />}
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

function Who({ connection }: { connection: Connection }) {
  const t = useTranslations('connections.dashboard.row');
  const { person, relation, minutesPerWeek } = connection;
  const minutes = Math.round(minutesPerWeek);
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Avatar handle={person.handle} />
      <div className="min-w-0">
        <h3 className="text-lg leading-snug">
          <Link
            href={`/connections/${person.handle}`}
            dir="auto"
            className="inline-block py-0.5 underline-offset-4 hover:underline"
          >
            {person.name}
          </Link>{' '}
          <span className="whitespace-nowrap font-normal font-ui text-faint text-xs tracking-normal max-sm:hidden">
            @{person.handle}
          </span>
        </h3>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-faint text-xs">
          <RelationTag relation={relation} />
          <span>
            <span className="sr-only">, </span>
            {t(followState(connection))}
            {minutesPerWeek > 0 && `, ${minutes < 1 ? t('underAMinute') : t('minutes', { minutes })}`}
          </span>
        </p>
      </div>
    </div>
  );
}

function Course({ course, max }: { course: readonly CourseMonth[]; max: number }) {
  const t = useTranslations('connections.dashboard.row');
  const monthsOf = (side: keyof CourseMonth) => course.filter((month) => month[side]).length;
  return (
    <YearStrip
      months={course}
      max={max}
      label={t('course', { gave: monthsOf('gave'), received: monthsOf('got') })}
    />
  );
}

function LastMove({ connection, now }: { connection: Connection; now: Date }) {
  const t = useTranslations('connections.dashboard.row');
  const { turn, relation } = connection;
  const move = lastMove(connection);
  // a bare follow asks for a decision, which the inbox keeps: it is nobody's turn yet
  const shownTurn = relation === 'nothing-yet' ? null : turn;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 text-sm leading-snug max-lg:col-start-1 max-lg:row-start-3 lg:block">
      {shownTurn && (
        <p className={shownTurn === 'mine' ? 'font-semibold text-gave-ink' : 'text-soft'}>
          {shownTurn === 'mine' ? t('yourTurn') : t('theirTurn')}
          <span className="sr-only">.</span>
        </p>
      )}
      {move && (
        <p className={classNames('lg:text-xs', shownTurn ? 'text-faint' : 'text-soft')}>
          {t(`moves.${move.act}`)} <Time at={move.at} now={now} className="whitespace-nowrap" />
        </p>
      )}
    </div>
  );
}
