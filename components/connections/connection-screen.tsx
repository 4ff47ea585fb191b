import type { ReactNode } from 'react';
import { type FollowActions, FollowPanel } from '#components/follows/follow-panel.tsx';
import type { FormAction } from '#components/posts/form-values.ts';
import { ScoreExplained } from '#components/score/score-explained.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Time } from '#components/ui/time.tsx';
import type { ExchangeAct } from '#lib/connections/exchange.ts';
import type { ConnectionInFull } from '#lib/connections/queries.ts';
import type { RelationView } from '#lib/follows/queries.ts';
import { ConnectionHead } from './connection-head.tsx';
import { CouldGiveList } from './could-give-list.tsx';
import { ExchangeTimeline } from './exchange-timeline.tsx';
import { ScoreLeftOut } from './left-out.tsx';
import { NoteForm } from './note-form.tsx';

type Props = {
  connection: ConnectionInFull;
  relation: RelationView | null;
  exchange: { acts: ExchangeAct[]; nextCursor: string | null };
  isFirstPage: boolean;
  now: Date;
  actions: FollowActions & { note: FormAction };
};

/** One other person seen from my side: what passed, what could pass, and what I think about it. */
export function ConnectionScreen({ connection, relation, exchange, isFirstPage, now, actions }: Props) {
  const { person } = connection;
  return (
    <>
      <ConnectionHead connection={connection} now={now} />
      <div className="grid items-start gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <aside className="grid gap-8 lg:col-start-2 lg:row-span-3 lg:row-start-1">
          {relation && (
            <div className="grid gap-2 border-line border-t pt-4">
              <FollowPanel person={person} relation={relation} actions={actions} />
              <Since relation={relation} now={now} />
            </div>
          )}
          <div className="border-line border-t pt-4">
            <NoteForm otherId={person.id} note={connection.note} action={actions.note} />
          </div>
        </aside>
        <Part id="give-now" title="What you could give now">
          <CouldGiveList person={person} wishes={connection.couldGive} />
        </Part>
        <Part id="score" title="The score, line by line">
          {connection.leftOutBy ? (
            <ScoreLeftOut by={connection.leftOutBy} name={person.name} />
          ) : (
            <ScoreExplained score={connection.score} />
          )}
        </Part>
        <Part id="exchange" title="What passed">
          {exchange.acts.length > 0 ? (
            <ExchangeTimeline acts={exchange.acts} otherName={person.name} now={now} />
          ) : (
            <NoExchange connection={connection} isFirstPage={isFirstPage} />
          )}
          <ExchangePages handle={person.handle} next={exchange.nextCursor} isFirstPage={isFirstPage} />
        </Part>
      </div>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-heading`} className="min-w-0">
      <h2 id={`${id}-heading`} className="mb-4 text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Since when each of the two follows the other. */
function Since({ relation: { iFollow, theyFollow }, now }: { relation: RelationView; now: Date }) {
  if (!iFollow && !theyFollow) return null;
  return (
    <ul className="text-faint text-sm">
      {iFollow && (
        <li>
          You follow since <Time at={iFollow.since} now={now} />
        </li>
      )}
      {theyFollow && (
        <li>
          They follow since <Time at={theyFollow.since} now={now} />
        </li>
      )}
    </ul>
  );
}

function NoExchange({ connection, isFirstPage }: { connection: ConnectionInFull; isFirstPage: boolean }) {
  if (!isFirstPage) return <p className="text-soft">Nothing lies before this.</p>;
  if (connection.gave.coverage === 'unknown' || connection.got.coverage === 'unknown') {
    return (
      <EmptyState kind="unknown" title="Something may have passed; it is not on record.">
        What you bring in may hold one direction only. What happens here from now on is kept both ways.
      </EmptyState>
    );
  }
  return (
    <EmptyState kind="nothing" title="Nothing has passed yet.">
      The first thing either of you gives will stand here.
    </EmptyState>
  );
}

type PagesProps = { handle: string; next: string | null; isFirstPage: boolean };

function ExchangePages({ handle, next, isFirstPage }: PagesProps) {
  const page = `/connections/${handle}`;
  return (
    <Pagination
      label="Pages of the exchange"
      previous={isFirstPage ? null : { href: `${page}#exchange-heading`, label: 'Latest' }}
      next={
        next
          ? { href: `${page}?before=${encodeURIComponent(next)}#exchange-heading`, label: 'Earlier' }
          : null
      }
    />
  );
}
