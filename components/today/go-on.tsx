import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';

/** Offers to go on with the first steps, to whoever neither finished nor left them. */
export function GoOn() {
  const t = useTranslations('today.welcome');
  return (
    <section
      aria-labelledby="go-on-heading"
      className="mb-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg bg-accent-wash p-4 sm:p-5"
    >
      <div className="min-w-0">
        <h2 id="go-on-heading" className="text-xl">
          {t('title')}
        </h2>
        <p className="text-soft">{t('text')}</p>
      </div>
      <ButtonLink href="/welcome" size="small">
        {t('go')}
      </ButtonLink>
    </section>
  );
}
