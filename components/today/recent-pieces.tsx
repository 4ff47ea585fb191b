import { PostList } from '#components/posts/post-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { PostCard } from '#lib/posts/queries.ts';
import { TodaySection } from './today-section.tsx';

type Props = {
  pieces: readonly PostCard[];
  /** Posts that stand on the page already. */
  shownAbove: readonly string[];
  now: Date;
};

const SHOWN = 4;

/** One piece each from a few people I follow, those who write least first. */
export function RecentPieces({ pieces, shownAbove, now }: Props) {
  const shown = pieces.filter(({ id }) => !shownAbove.includes(id)).slice(0, SHOWN);
  return (
    <TodaySection id="recent" title="From a few you follow" isMain>
      {shown.length === 0 ? (
        <div className="grid justify-items-start gap-3">
          <p className="max-w-measure text-soft">
            The people you follow have written nothing new that you have not answered. Following somebody you
            could help brings their writing here.
          </p>
          <ButtonLink href="/asks" size="small">
            Find somebody to help
          </ButtonLink>
        </div>
      ) : (
        <>
          <p className="-mt-2 mb-4 text-soft">Those who write least stand first.</p>
          <PostList posts={shown} now={now} />
        </>
      )}
    </TodaySection>
  );
}
