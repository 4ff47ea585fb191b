import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { endFollowAction, undoEndFollowAction } from '#app/actions/follows.ts';
import {
  changeReasonAction,
  keepFollowsAction,
  lookAgainAction,
  protectFollowAction,
  unprotectFollowAction,
} from '#app/actions/review.ts';
import { requireActor } from '#app/session.ts';
import type { ReviewActions } from '#components/attention/review-desk.tsx';
import { ReviewScreen } from '#components/attention/review-screen.tsx';
import { Main } from '#components/site/main.tsx';
import { ReviewQuery } from '#lib/connections/input.ts';
import { listProtected, listReview } from '#lib/connections/review-list.ts';
import { attentionOf } from '#lib/follows/attention-view.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const actions: ReviewActions = {
  keep: keepFollowsAction,
  lookAgain: lookAgainAction,
  change: changeReasonAction,
  end: endFollowAction,
  undoEnd: undoEndFollowAction,
  protect: protectFollowAction,
  unprotect: unprotectFollowAction,
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attention.review'))('title') };
}

export default async function ReviewPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const { skip } = ReviewQuery.parse(await searchParams);
  const [review, kept, attention] = await Promise.all([
    listReview(actor, skip, now),
    listProtected(actor),
    attentionOf(actor),
  ]);
  return (
    <Main width="reading">
      <ReviewScreen {...{ review, kept, attention, now, actions }} />
    </Main>
  );
}
