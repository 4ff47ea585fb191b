import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type FollowActions, FollowPanel } from '#components/follows/follow-panel.tsx';
import type { FormAction } from '#components/posts/form-values.ts';
import { ScoreExplained } from '#components/score/score-explained.tsx';
import { Time } from '#components/ui/time.tsx';
import type { ExchangeAct } from '#lib/connections/exchange.ts';
import type { ExchangeQuery } from '#lib/connections/input.ts';
import type { ConnectionInFull } from '#lib/connections/queries.ts';
import type { ReminderView } from '#lib/connections/reminders.ts';
import type { Attention } from '#lib/follows/attention-view.ts';
import type { RelationView } from '#lib/follows/queries.ts';
import { ConnectionHead } from './connection-head.tsx';
import { CouldGiveList } from './could-give-list.tsx';
import { ExchangeFilters } from './exchange-filters.tsx';
import { ExchangePart } from './exchange-part.tsx';
import { ScoreLeftOut } from './left-out.tsx';
import { NoteForm } from './note-form.tsx';
import { type ReminderActions, ReminderForm } from './reminder-form.tsx';

type Props = {
  connection: ConnectionInFull;
  relation: RelationView | null;
  exchange: { acts: ExchangeAct[]; nextCursor: string | null };
  query: ExchangeQuery;
  reminder: ReminderView | null;
  /** Null where I follow already. */
  attention: Attention | null;
  now: Date;
  actions: FollowActions & { note: FormAction; reminder: ReminderActions };
};

/** One other person seen from my side: what passed, what could pass, and what I think about it. */
export function ConnectionScreen(props: Props) {
  const t = useTranslations('connections.page');
  const { connection, exchange, query, now } = props;
  const { person } = connection;
  return (
    <>
      <ConnectionHead connection={connection} now={now} />
      <div className="grid items-start gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <Part id="give-now" title={t('giveNow')}>
          <CouldGiveList person={person} wishes={connection.couldGive} />
        </Part>
        <Aside {...props} />
        <Part id="score" title={t('score')}>
          {connection.leftOutBy ? (
            <ScoreLeftOut by={connection.leftOutBy} name={person.name} />
          ) : (
            <ScoreExplained score={connection.score} />
          )}
        </Part>
        <Part id="exchange" title={t('exchange')}>
          <ExchangeFilters handle={person.handle} query={query} />
          <ExchangePart connection={connection} exchange={exchange} query={query} now={now} />
        </Part>
      </div>
    </>
  );
}

/** What stays in reach beside the account of what passed: the follow, a reminder, a note. */
function Aside({ connection, relation, reminder, attention, now, actions }: Props) {
  const { person, minutesPerWeek, note } = connection;
  return (
    <aside className="grid gap-8 lg:col-start-2 lg:row-span-3 lg:row-start-1">
      {relation && (
        <div className="grid gap-3 border-line border-t pt-4">
          <FollowPanel
            person={person}
            relation={relation}
            actions={actions}
            cost={attention ? { attention, minutesPerWeek } : undefined}
          />
          <Since relation={relation} now={now} />
        </div>
      )}
      <div className="border-line border-t pt-4">
        <ReminderForm otherId={person.id} reminder={reminder} actions={actions.reminder} />
      </div>
      <div className="border-line border-t pt-4">
        <NoteForm otherId={person.id} note={note} action={actions.note} />
      </div>
    </aside>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-heading`} className="min-w-0">
      <h2 id={`${id}-heading`} className="mb-4 scroll-mt-6 text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Since when each of the two follows the other. */
function Since({ relation: { iFollow, theyFollow }, now }: { relation: RelationView; now: Date }) {
  const t = useTranslations('connections.page');
  if (!iFollow && !theyFollow) return null;
  return (
    <ul className="text-faint text-sm">
      {iFollow && (
        <li>
          {t('iFollowSince')} <Time at={iFollow.since} now={now} />
        </li>
      )}
      {theyFollow && (
        <li>
          {t('theyFollowSince')} <Time at={theyFollow.since} now={now} />
        </li>
      )}
    </ul>
  );
}
