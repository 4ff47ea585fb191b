import { useTranslations } from 'next-intl';
import { SubmitButton } from '#components/ui/submit-button.tsx';

/** Sends the comment at once, or keeps it for later. */
export function FormButtons() {
  const t = useTranslations('feedback.live.form');
  return (
    <div className="flex flex-wrap gap-2">
      <SubmitButton name="when" value="now" pendingLabel={t('sending')}>
        {t('give')}
      </SubmitButton>
      <SubmitButton name="when" value="later" variant="secondary" pendingLabel={t('keeping')}>
        {t('keep')}
      </SubmitButton>
    </div>
  );
}
