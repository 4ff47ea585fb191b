import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';

/** On top of a form that stands beside its passage: which words it is about, and the way back. */
export function PassageHead({ words, close }: { words: string; close: () => void }) {
  const t = useTranslations('feedback.live.form');
  return (
    <div className="flex items-start justify-between gap-2">
      <p className="line-clamp-2 min-w-0 border-mark-strong border-l-3 pl-3 font-read text-soft italic">
        {t('on', { words })}
      </p>
      <Button
        variant="quiet"
        size="small"
        className="-mt-1 -mr-1 min-w-9 px-0"
        aria-label={t('close')}
        onClick={close}
      >
        <svg viewBox="0 0 12 12" className="size-3.5" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </Button>
    </div>
  );
}
