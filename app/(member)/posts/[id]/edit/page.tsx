import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { revisePostAction } from '#app/actions/posts.ts';
import { requireActor } from '#app/session.ts';
import { EditForm } from '#components/posts/edit-form.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { suggestTopics } from '#lib/people/queries.ts';
import { findPost } from '#lib/posts/queries.ts';

export const metadata: Metadata = { title: 'Edit' };

type Props = { params: Promise<{ id: string }> };

export default async function EditPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const [post, knownTopics] = await Promise.all([findPost(actor, id), suggestTopics()]);
  if (!post?.isMine) notFound();
  const { title, body, linkUrl, topics, visibility } = post;
  return (
    <Main width="reading">
      <PageHeader
        title="Edit"
        lead="Saving makes a new version. Comments stay with their words as far as these are still there."
      />
      <EditForm
        personId={actor.personId}
        postId={post.id}
        kind={post.kind}
        revision={post.revision}
        saved={{ title, body, linkUrl: linkUrl ?? '', topics, visibility }}
        knownTopics={knownTopics}
        action={revisePostAction}
      />
    </Main>
  );
}
