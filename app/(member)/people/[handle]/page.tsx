import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { followActions } from '#app/follow-actions.ts';
import { publicPersonMetadata, publicPersonPage } from '#app/public-pages.tsx';
import { currentActor, requireActor } from '#app/session.ts';
import { PersonScreen } from '#components/people/person-screen.tsx';
import { Main } from '#components/site/main.tsx';
import { attentionOf } from '#lib/follows/attention-view.ts';
import { relationWith } from '#lib/follows/queries.ts';
import { meetingTopics, suggestReason } from '#lib/follows/rules.ts';
import { findPerson } from '#lib/people/queries.ts';
import { listPostsOf } from '#lib/posts/queries.ts';

type Props = { params: Promise<{ handle: string }>; searchParams: Promise<{ after?: string }> };

// the title and the page ask for the same person
const findShown = cache(async (handle: string) => findPerson(await requireActor(), handle.toLowerCase()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle } = await params;
  if (!(await currentActor())) return publicPersonMetadata(handle);
  return { title: (await findShown(handle))?.name ?? (await getTranslations('people.page'))('notHere') };
}

export default async function PersonPage({ params, searchParams }: Props) {
  const actor = await currentActor();
  const [{ handle }, { after }] = await Promise.all([params, searchParams]);
  if (!actor) return publicPersonPage(handle, after);
  const person = await findShown(handle);
  if (!person) notFound();
  const [relation, posts, attention] = await Promise.all([
    relationWith(actor, person.id),
    listPostsOf(actor, person.id, after),
    attentionOf(actor),
  ]);
  const suggested = suggestReason(meetingTopics(person.met), { writes: posts.items.length > 0 });
  return (
    <Main width="reading">
      <PersonScreen
        {...{ person, relation, posts, attention, suggested }}
        isFirstPage={!after}
        now={new Date()}
        actions={followActions}
      />
    </Main>
  );
}
