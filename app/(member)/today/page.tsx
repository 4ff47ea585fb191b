import type { Metadata } from 'next';
import { skipActAction, unskipActAction } from '#app/actions/connections.ts';
import { requireActor } from '#app/session.ts';
import { Main } from '#components/site/main.tsx';
import { AnswersList } from '#components/today/answers-list.tsx';
import { longDate } from '#components/today/day-words.ts';
import { DecisionsWaiting } from '#components/today/decisions-waiting.tsx';
import { FeedbackWaiting } from '#components/today/feedback-waiting.tsx';
import { GiveNextList } from '#components/today/give-next-list.tsx';
import { RecentPieces } from '#components/today/recent-pieces.tsx';
import { TodaySection } from '#components/today/today-section.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { listGiveNext } from '#lib/connections/give-next.ts';
import { listRecentPieces } from '#lib/connections/recent-pieces.ts';
import { listAnswersToMine, listUnansweredFeedback } from '#lib/feedback/queries.ts';
import { listWaitingFollowers } from '#lib/follows/queries.ts';

export const metadata: Metadata = { title: 'Today' };

export default async function TodayPage() {
  const actor = await requireActor();
  const now = new Date();
  const [acts, waiting, answers, unanswered, pieces] = await Promise.all([
    listGiveNext(actor, now),
    listWaitingFollowers(actor, {}, now),
    listAnswersToMine(actor),
    listUnansweredFeedback(actor),
    listRecentPieces(actor, now),
  ]);
  return (
    <Main>
      <PageHeader
        eyebrow={longDate(now)}
        title="Today"
        lead="A few things you could give, and what came of what you gave."
      />
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-12">
          <TodaySection id="give-next" title="Give next" isMain>
            <GiveNextList acts={acts} actions={{ skip: skipActAction, unskip: unskipActAction }} />
          </TodaySection>
          <AnswersList answers={answers.items} now={now} />
          <RecentPieces pieces={pieces} shownAbove={acts.map(({ post }) => post.id)} now={now} />
        </div>
        <div className="grid min-w-0 content-start gap-10">
          <DecisionsWaiting followers={waiting.items} hasMore={waiting.nextCursor !== null} />
          <FeedbackWaiting feedback={unanswered.items} hasMore={unanswered.nextCursor !== null} now={now} />
        </div>
      </div>
    </Main>
  );
}
