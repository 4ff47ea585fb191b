import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { skipActAction, unskipActAction } from '#app/actions/connections.ts';
import { requireActor } from '#app/session.ts';
import { Main } from '#components/site/main.tsx';
import { AnswersList } from '#components/today/answers-list.tsx';
import { DecisionsWaiting } from '#components/today/decisions-waiting.tsx';
import { FeedbackWaiting } from '#components/today/feedback-waiting.tsx';
import { GiveNextDesk } from '#components/today/give-next-desk.tsx';
import { GiveNextList } from '#components/today/give-next-list.tsx';
import { RecentPieces } from '#components/today/recent-pieces.tsx';
import { TodaySection } from '#components/today/today-section.tsx';
import { dayWords } from '#components/ui/day-words.ts';
import { PageHeader } from '#components/ui/page-header.tsx';
import { listGiveNext } from '#lib/connections/give-next.ts';
import { listAnswersToMine, listUnansweredFeedback } from '#lib/feedback/queries.ts';
import { listWaitingFollowers } from '#lib/follows/queries.ts';
import { Beginning } from './beginning.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('today'))('title') };
}

export default async function TodayPage() {
  const actor = await requireActor();
  const now = new Date();
  const [{ pieces, ...give }, waiting, answers, unanswered, t, language] = await Promise.all([
    listGiveNext(actor, now),
    listWaitingFollowers(actor, {}, now),
    listAnswersToMine(actor),
    listUnansweredFeedback(actor),
    getTranslations('today'),
    getLocale(),
  ]);
  return (
    <Main>
      <PageHeader eyebrow={dayWords(now, 'today', language)} title={t('title')} lead={t('lead')} />
      <Beginning actor={actor} isWelcomed={give.isWelcomed} now={now} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <TodaySection id="give-next" title={t('give.title')} isMain>
          <GiveNextDesk actions={{ skip: skipActAction, unskip: unskipActAction }}>
            <GiveNextList {...give} />
          </GiveNextDesk>
        </TodaySection>
        <div className="grid min-w-0 content-start gap-10 lg:row-span-2">
          <DecisionsWaiting followers={waiting.items} hasMore={waiting.nextCursor !== null} />
          <FeedbackWaiting feedback={unanswered.items} hasMore={unanswered.nextCursor !== null} now={now} />
        </div>
        <div className="grid min-w-0 content-start gap-12">
          <AnswersList answers={answers.items} now={now} />
          <RecentPieces pieces={pieces} now={now} />
        </div>
      </div>
    </Main>
  );
}
