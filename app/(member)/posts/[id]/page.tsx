import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { postActions } from '#app/post-actions.ts';
import { publicPostMetadata, publicPostPage } from '#app/public-pages.tsx';
import { currentActor, requireActor } from '#app/session.ts';
import { PostScreen } from '#components/posts/post-screen.tsx';
import { Main } from '#components/site/main.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { listFeedbackOn } from '#lib/feedback/queries.ts';
import { findPost, listPeopleToAsk } from '#lib/posts/queries.ts';
import { earliestAskDay } from '#lib/posts/rules.ts';
import { renderMarkdown } from '#lib/text/markdown.ts';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ withdrew?: string; comments?: string }>;
};

// the title and the page ask for the same post
const readPost = cache(async (id: string) => findPost(await requireActor(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  if (!(await currentActor())) return publicPostMetadata(id);
  const post = await readPost(id);
  return { title: post ? post.title || `A note by ${post.author.name}` : 'Not here' };
}

export default async function PostPage({ params, searchParams }: Props) {
  const actor = await currentActor();
  const { id } = await params;
  if (!actor) return publicPostPage(id);
  const post = await readPost(id);
  if (!post) notFound();
  const { withdrew, comments: after } = await searchParams;
  const now = new Date();
  const text = renderMarkdown(post.body);
  const [feedback, people] = await Promise.all([
    listFeedbackOn(actor, { id: post.id, revision: post.revision, plain: text.plain }, after),
    post.isMine && !post.ask ? listPeopleToAsk(actor) : [],
  ]);
  return (
    <Main>
      {withdrew && post.isMine && !post.ask && (
        <Notice kind="status">
          Saved. Only people you ask can read it now, so your request for feedback from everyone is withdrawn.
        </Notice>
      )}
      <PostScreen
        post={post}
        viewerId={actor.personId}
        text={text}
        comments={feedback.items}
        pages={feedback}
        people={people}
        now={now}
        today={earliestAskDay(now)}
        submitKey={randomUUID()}
        actions={postActions}
      />
    </Main>
  );
}
