import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { putPieceBackAction, setPieceAsideAction } from '#app/actions/reading.ts';
import { chooseLaneAction } from '#app/actions/review.ts';
import { requireActor } from '#app/session.ts';
import { ReadingScreen } from '#components/attention/reading-screen.tsx';
import { Main } from '#components/site/main.tsx';
import { listLeftOutOfLane, listReadingLane } from '#lib/connections/reading-lane.ts';
import { attentionOf } from '#lib/follows/attention-view.ts';

type Props = { searchParams: Promise<{ after?: string | string[] }> };

const actions = { aside: setPieceAsideAction, putBack: putPieceBackAction, choose: chooseLaneAction };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attention.reading'))('title') };
}

export default async function ReadingPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const { after } = await searchParams;
  const cursor = typeof after === 'string' ? after : undefined;
  const [lane, leftOut, attention] = await Promise.all([
    listReadingLane(actor, cursor, now),
    listLeftOutOfLane(actor),
    attentionOf(actor),
  ]);
  return (
    <Main width="reading">
      <ReadingScreen {...{ lane, leftOut, attention, now, actions }} isFirstPage={!cursor} />
    </Main>
  );
}
