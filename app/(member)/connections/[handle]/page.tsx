import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { writeNoteAction } from '#app/actions/connections.ts';
import { endReminderAction, restartReminderAction, setReminderAction } from '#app/actions/reminders.ts';
import { followActions } from '#app/follow-actions.ts';
import { requireActor } from '#app/session.ts';
import { ConnectionScreen } from '#components/connections/connection-screen.tsx';
import { Main } from '#components/site/main.tsx';
import { listExchange } from '#lib/connections/exchange.ts';
import { ExchangeQuery } from '#lib/connections/input.ts';
import { findConnection } from '#lib/connections/queries.ts';
import { findReminder } from '#lib/connections/reminders.ts';
import { attentionOf } from '#lib/follows/attention-view.ts';
import { relationWith } from '#lib/follows/queries.ts';

type Props = {
  params: Promise<{ handle: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const actions = {
  ...followActions,
  note: writeNoteAction,
  reminder: { set: setReminderAction, restart: restartReminderAction, end: endReminderAction },
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('connections.page');
  return { title: t('title', { handle: (await params).handle }) };
}

export default async function ConnectionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const { handle } = await params;
  const query = ExchangeQuery.parse(await searchParams);
  const connection = await findConnection(actor, handle, now);
  // nothing between the two yet: their own page says who they are
  if (!connection) redirect(`/people/${encodeURIComponent(handle)}`);
  const { id } = connection.person;
  const [relation, exchange, reminder, attention] = await Promise.all([
    relationWith(actor, id, now),
    listExchange(actor, id, query, now),
    findReminder(actor, id, now),
    // what a follow would cost matters only where there is none yet
    connection.iFollowSince ? null : attentionOf(actor),
  ]);
  return (
    <Main>
      <ConnectionScreen {...{ connection, relation, exchange, query, reminder, attention, now, actions }} />
    </Main>
  );
}
