import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';

/** Says that what was typed before a reload is back, and offers to throw it away. */
export function DraftNotice({ isRestored, discard }: { isRestored: boolean; discard: () => void }) {
  const t = useTranslations('posts.live.draft');
  return (
    <div role="status">
      {isRestored && (
        <p className="flex flex-wrap items-center gap-x-2 text-soft text-sm">
          {t('restored')}
          <Button variant="quiet" size="small" onClick={discard}>
            {t('discard')}
          </Button>
        </p>
      )}
    </div>
  );
}
