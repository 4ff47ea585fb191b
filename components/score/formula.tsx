import { useLocale, useTranslations } from 'next-intl';
import { GET_WEIGHT, GIVE_WEIGHT } from '#lib/scoring/index.ts';

/** The formula of the score, set once in words and once in signs. */
export function Formula() {
  const t = useTranslations('score.page.formula');
  const figure = new Intl.NumberFormat(useLocale());
  return (
    <figure className="border-ink border-y-2 py-6">
      <p className="text-center font-read text-xl" aria-hidden="true">
        <span className="mr-3 inline-block">{t('score')}</span>
        <span className="inline-grid align-middle">
          <span className="border-ink border-b px-3 pb-1">100</span>
          <span className="px-3 pt-1">
            {figure.format(GIVE_WEIGHT)} / <span className="text-gave-ink">{t('give')}</span> +{' '}
            {figure.format(GET_WEIGHT)} / <span className="text-received-ink">{t('get')}</span>
          </span>
        </span>
      </p>
      <figcaption className="mx-auto mt-4 max-w-measure text-center text-soft">
        {t('words', { give: GIVE_WEIGHT * 100, get: GET_WEIGHT * 100 })}
      </figcaption>
    </figure>
  );
}
