import { useTranslations } from 'next-intl';

/** The first stop of the keyboard: past the masthead to the `Main` of the page. */
export function SkipLink() {
  const t = useTranslations('site');
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-20 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2.5 focus:text-on-accent"
    >
      {t('skip')}
    </a>
  );
}
