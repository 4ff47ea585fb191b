import { useTranslations } from 'next-intl';
import { PostList } from '#components/posts/post-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { PostCard } from '#lib/posts/queries.ts';
import { TodaySection } from './today-section.tsx';

type Props = {
  pieces: readonly PostCard[];
  now: Date;
};

const SHOWN = 4;

/** One piece each from a few people I follow, those who write least first. */
export function RecentPieces({ pieces, now }: Props) {
  const t = useTranslations('today.recent');
  const shown = pieces.slice(0, SHOWN);
  return (
    <TodaySection id="recent" title={t('title')} isMain>
      {shown.length === 0 ? (
        <div className="grid justify-items-start gap-3">
          <p className="max-w-measure text-soft">{t('none')}</p>
          <ButtonLink href="/discover" size="small">
            {t('find')}
          </ButtonLink>
        </div>
      ) : (
        <>
          <p className="-mt-2 mb-4 text-soft">{t('order')}</p>
          <PostList posts={shown} now={now} />
        </>
      )}
    </TodaySection>
  );
}
