import { useTranslations } from 'next-intl';
import { SwitchButton } from './switch-button.tsx';
import { COLOURS, coloursOf, hasMoreContrast, type Theme, themeOf } from './theme.ts';

type Props = {
  current: Theme;
  /** Reads `theme` from the form and keeps it in the cookie. */
  action: (form: FormData) => void | Promise<void>;
};

/** Light, dark, or as the system has it, and more contrast or not: buttons of one form, so it works without a script. */
export function ThemeSwitch({ current, action }: Props) {
  const t = useTranslations('site');
  const isMore = hasMoreContrast(current);
  const colours = coloursOf(current);
  return (
    <form action={action}>
      <fieldset className="-mx-2.5 flex flex-wrap items-center gap-1">
        <legend className="sr-only">{t('colours')}</legend>
        {COLOURS.map((each) => (
          <SwitchButton key={each} name="theme" value={themeOf(each, isMore)} isOn={each === colours}>
            {t(`theme.${each}`)}
          </SwitchButton>
        ))}
        <span aria-hidden="true" className="mx-1 h-4 border-edge border-s" />
        <SwitchButton name="theme" value={themeOf(colours, !isMore)} isOn={isMore}>
          {t('highContrast')}
        </SwitchButton>
      </fieldset>
    </form>
  );
}
