import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { postActions } from '#app/post-actions.ts';
import { publicPostMetadata, publicPostPage } from '#app/public-pages.tsx';
import { currentActor, requireActor } from '#app/session.ts';
import { PostScreen } from '#components/posts/post-screen.tsx';
import { Main } from '#components/site/main.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { findCreditLine } from '#lib/feedback/credit-queries.ts';
import { listDraftsOn, listFeedbackOn } from '#lib/feedback/queries.ts';
import { findPost, listPeopleToAsk } from '#lib/posts/queries.ts';
import { earliestAskDay } from '#lib/posts/rules.ts';
import { renderMarkdown } from '#lib/text/markdown.ts';

type Search = Partial<Record<'withdrew' | 'comments' | 'draft' | 'prompt', string>>;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

const readPost = cache(async (id: string) => findPost(await requireActor(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  if (!(await currentActor())) return publicPostMetadata(id);
  const [post, t] = [await readPost(id), await getTranslations('posts')];
  return { title: post ? post.title || t('aNoteBy', { name: post.author.name }) : t('notHere.short') };
}

export default async function PostPage({ params, searchParams }: Props) {
  const [actor, { id }] = [await currentActor(), await params];
  if (!actor) return publicPostPage(id);
  const post = (await readPost(id)) ?? notFound();
  const { withdrew, comments: after, draft: draftId, prompt } = await searchParams;
  const [now, text] = [new Date(), renderMarkdown(post.body)];
  const shown = { id: post.id, revision: post.revision, plain: text.plain };
  const [t, feedback, drafts, credit, people] = await Promise.all([
    getTranslations('posts'),
    listFeedbackOn(actor, shown, after),
    post.isMine ? [] : listDraftsOn(actor, shown),
    findCreditLine(actor, post.id),
    post.isMine && !post.ask ? listPeopleToAsk(actor) : [],
  ]);
  const giving = { drafts, draftId, prompt: post.ask?.prompts[Number(prompt) - 1] };
  return (
    <Main>
      {withdrew && post.isMine && !post.ask && <Notice kind="status">{t('withdrewAsk')}</Notice>}
      <PostScreen
        {...{ post, text, credit, people, now, giving }}
        viewerId={actor.personId}
        comments={feedback.items}
        pages={feedback}
        today={earliestAskDay(now)}
        submitKey={randomUUID()}
        actions={postActions}
      />
    </Main>
  );
}
