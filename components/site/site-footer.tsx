import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { LanguageSwitch } from './language-switch.tsx';
import type { Theme } from './theme.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { Wordmark } from './wordmark.tsx';

type Action = (form: FormData) => void | Promise<void>;
type Props = { theme: Theme; themeAction: Action; languageAction: Action };

const quietLink = 'py-2 text-sm text-soft underline-offset-4 hover:text-ink hover:underline';

/** The foot of every page: what this is, help, and how it looks and speaks. */
export function SiteFooter({ theme, themeAction, languageAction }: Props) {
  const t = useTranslations('site');
  return (
    <footer className="mt-auto border-line border-t print:hidden">
      <div className="mx-auto grid max-w-page gap-y-1 px-5 py-6 sm:px-8">
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-1">
          <p className="text-faint text-sm">
            <Wordmark className="text-base text-soft" />
            <span className="mx-2" aria-hidden="true">
              ·
            </span>
            {t('tagline')}
          </p>
          <nav aria-label={t('aboutThisSite')} className="flex flex-wrap gap-x-6">
            <Link href="/about/score" className={quietLink}>
              {t('howTheScoreWorks')}
            </Link>
            <Link href="/help" className={quietLink}>
              {t('places.help')}
            </Link>
          </nav>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-1">
          <ThemeSwitch current={theme} action={themeAction} />
          <LanguageSwitch action={languageAction} />
        </div>
      </div>
    </footer>
  );
}
