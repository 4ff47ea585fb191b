import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Theme } from './theme.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { Wordmark } from './wordmark.tsx';

type Props = { theme: Theme; themeAction: (form: FormData) => void | Promise<void> };

/** The foot of every page. */
export function SiteFooter({ theme, themeAction }: Props) {
  const t = useTranslations('site');
  return (
    <footer className="mt-auto border-line border-t">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 gap-y-3 px-5 py-6 sm:px-8">
        <p className="text-faint text-sm">
          <Wordmark className="text-base text-soft" />
          <span className="mx-2" aria-hidden="true">
            ·
          </span>
          {t('tagline')}
        </p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <Link
            href="/about/score"
            className="py-2 text-sm text-soft underline-offset-4 hover:text-ink hover:underline"
          >
            {t('howTheScoreWorks')}
          </Link>
          <ThemeSwitch current={theme} action={themeAction} />
        </div>
      </div>
    </footer>
  );
}
