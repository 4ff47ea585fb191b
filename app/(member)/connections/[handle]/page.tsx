import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { writeNoteAction } from '#app/actions/connections.ts';
import { followActions } from '#app/follow-actions.ts';
import { requireActor } from '#app/session.ts';
import { ConnectionScreen } from '#components/connections/connection-screen.tsx';
import { Main } from '#components/site/main.tsx';
import { listExchange } from '#lib/connections/exchange.ts';
import { findConnection } from '#lib/connections/queries.ts';
import { relationWith } from '#lib/follows/queries.ts';

type Props = { params: Promise<{ handle: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `You and @${(await params).handle}` };
}

export default async function ConnectionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const { handle } = await params;
  const { before } = await searchParams;
  const cursor = typeof before === 'string' ? before : undefined;
  const connection = await findConnection(actor, handle, now);
  // nothing between the two yet: their own page says who they are
  if (!connection) redirect(`/people/${encodeURIComponent(handle)}`);
  const [relation, exchange] = await Promise.all([
    relationWith(actor, connection.person.id),
    listExchange(actor, connection.person.id, cursor),
  ]);
  return (
    <Main>
      <ConnectionScreen
        connection={connection}
        relation={relation}
        exchange={exchange}
        isFirstPage={!cursor}
        now={now}
        actions={{ ...followActions, note: writeNoteAction }}
      />
    </Main>
  );
}
