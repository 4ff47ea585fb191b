import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import {
  answerCommentAction,
  offerCreditAction,
  takeBackAnswerAction,
  withdrawCreditAction,
} from '#app/actions/feedback.ts';
import { requireActor } from '#app/session.ts';
import { AnsweringScreen } from '#components/feedback/answering-screen.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { findNextToAnswer, findToAnswer } from '#lib/feedback/answering.ts';
import { onDesk } from '#lib/feedback/answering-desk.ts';
import { listCreditable } from '#lib/feedback/credit-queries.ts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ comment?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('posts.answering'))('title') };
}

export default async function AnswerPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const [t, found, next, creditable] = await Promise.all([
    getTranslations('posts'),
    findToAnswer(actor, id),
    findNextToAnswer(actor, id),
    listCreditable(actor, id),
  ]);
  if (!found) notFound();
  return (
    <Main width="reading">
      <PageHeader
        title={t('answering.title')}
        eyebrow={
          <Link href={`/posts/${id}`} className="link" lang={found.post.language} dir="auto">
            {found.post.title || t('aNote')}
          </Link>
        }
      />
      <AnsweringScreen
        found={found}
        desk={onDesk(found, (await searchParams).comment)}
        next={next}
        creditable={creditable}
        now={new Date()}
        actions={{
          answer: answerCommentAction,
          takeBack: takeBackAnswerAction,
          offerCredit: offerCreditAction,
          withdrawCredit: withdrawCreditAction,
        }}
      />
    </Main>
  );
}
