import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { followActions } from '#app/follow-actions.ts';
import { publicPersonMetadata, publicPersonPage } from '#app/public-pages.tsx';
import { currentActor, requireActor } from '#app/session.ts';
import { FollowPanel } from '#components/follows/follow-panel.tsx';
import { PersonHeading, PersonTopics } from '#components/people/person-heading.tsx';
import { PersonPosts } from '#components/people/person-posts.tsx';
import { Main } from '#components/site/main.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
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
  return { title: (await findShown(handle))?.name ?? 'Not here' };
}

export default async function PersonPage({ params, searchParams }: Props) {
  const actor = await currentActor();
  const [{ handle }, { after }] = await Promise.all([params, searchParams]);
  if (!actor) return publicPersonPage(handle, after);
  const person = await findShown(handle);
  if (!person) notFound();
  const [relation, posts] = await Promise.all([
    relationWith(actor, person.id),
    listPostsOf(actor, person.id, after),
  ]);
  const suggested = suggestReason(meetingTopics(person.met), { writes: posts.items.length > 0 });
  return (
    <Main width="reading">
      <PersonHeading
        person={person}
        now={new Date()}
        actions={
          <ButtonLink href={person.isMe ? '/settings' : `/connections/${person.handle}`}>
            {person.isMe ? 'Edit your profile' : 'What passed between you'}
          </ButtonLink>
        }
      />
      <PersonTopics topics={person.topics} />
      {relation && !person.isMe && (
        <Card tone="well" className="mt-8">
          <FollowPanel person={person} relation={relation} actions={followActions} suggested={suggested} />
        </Card>
      )}
      <PersonPosts person={person} posts={posts} isFirstPage={!after} now={new Date()} />
    </Main>
  );
}
