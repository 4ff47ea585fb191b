import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { revisePostAction } from '#app/actions/posts.ts';
import { requireActor } from '#app/session.ts';
import { EditForm } from '#components/posts/edit-form.tsx';
import { languageChoices } from '#components/posts/writing-language.ts';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { findToAnswer } from '#lib/feedback/answering.ts';
import { editChoices } from '#lib/feedback/answering-desk.ts';
import { suggestTopics } from '#lib/people/queries.ts';
import { findPost } from '#lib/posts/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('posts.edit'))('title') };
}

type Props = { params: Promise<{ id: string }> };

export default async function EditPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const [post, knownTopics, feedback, t, locale] = await Promise.all([
    findPost(actor, id),
    suggestTopics(),
    findToAnswer(actor, id),
    getTranslations('posts.edit'),
    getLocale(),
  ]);
  if (!post?.isMine) notFound();
  const { title, body, linkUrl, topics, visibility, language } = post;
  return (
    <Main>
      <PageHeader title={t('title')} lead={t('lead')} />
      <EditForm
        personId={actor.personId}
        postId={post.id}
        kind={post.kind}
        revision={post.revision}
        saved={{ title, body, linkUrl: linkUrl ?? '', topics, visibility, language }}
        knownTopics={knownTopics}
        languages={languageChoices(locale, language)}
        waiting={editChoices(feedback?.comments ?? [])}
        action={revisePostAction}
      />
    </Main>
  );
}
