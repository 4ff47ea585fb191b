import { useTranslations } from 'next-intl';
import { SubmitButton } from '#components/ui/submit-button.tsx';

/** Sends the comment at once, or keeps it for later. The first is what Enter presses. */
export function FormButtons({ keepForLater }: { keepForLater: (form: FormData) => void }) {
  const t = useTranslations('feedback.live.form');
  return (
    <div className="flex flex-wrap gap-2">
      <SubmitButton pendingLabel={t('sending')}>{t('give')}</SubmitButton>
      <SubmitButton variant="secondary" formAction={keepForLater} pendingLabel={t('keeping')}>
        {t('keep')}
      </SubmitButton>
    </div>
  );
}
