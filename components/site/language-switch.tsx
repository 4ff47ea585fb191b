import { useLocale, useTranslations } from 'next-intl';
import { LANGUAGE_NAMES, LANGUAGES } from '#lib/words/catalogue.ts';
import { SwitchButton } from './switch-button.tsx';

/** Each language by its own name: buttons of one form, which says `language` and works without a script. */
export function LanguageSwitch({ action }: { action: (form: FormData) => void | Promise<void> }) {
  const t = useTranslations('site');
  const current = useLocale();
  return (
    <form action={action}>
      <fieldset className="-mx-2.5 flex flex-wrap items-center gap-1">
        <legend className="sr-only">{t('language')}</legend>
        {LANGUAGES.map((language) => (
          <SwitchButton
            key={language}
            name="language"
            value={language}
            lang={language}
            isOn={language === current}
          >
            {LANGUAGE_NAMES[language]}
          </SwitchButton>
        ))}
      </fieldset>
    </form>
  );
}
