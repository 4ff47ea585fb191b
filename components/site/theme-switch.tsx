import { useTranslations } from 'next-intl';
import { THEMES, type Theme } from './theme.ts';

type Props = {
  current: Theme;
  /** Reads `theme` from the form and keeps it in the cookie. */
  action: (form: FormData) => void | Promise<void>;
};

/** Light, dark, or as the system has it: three buttons of one form, so it works without a script. */
export function ThemeSwitch({ current, action }: Props) {
  const t = useTranslations('site');
  return (
    <form action={action}>
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="sr-only">{t('colours')}</legend>
        {THEMES.map((theme) => (
          <button
            key={theme}
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={theme === current}
            className="min-h-9 rounded-sm px-2.5 text-sm text-soft hover:text-ink aria-pressed:bg-well aria-pressed:font-medium aria-pressed:text-ink"
          >
            {t(`theme.${theme}`)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
