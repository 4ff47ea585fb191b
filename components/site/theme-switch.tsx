import { THEMES, type Theme } from './theme.ts';

type Props = {
  current: Theme;
  /** Reads `theme` from the form and keeps it in the cookie. */
  action: (form: FormData) => void | Promise<void>;
};

const LABELS: Record<Theme, string> = { light: 'Light', dark: 'Dark', system: 'As the system' };

/** Light, dark, or as the system has it: three buttons of one form, so it works without a script. */
export function ThemeSwitch({ current, action }: Props) {
  return (
    <form action={action}>
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="sr-only">Colours</legend>
        {THEMES.map((theme) => (
          <button
            key={theme}
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={theme === current}
            className="min-h-9 rounded-sm px-2.5 text-sm text-soft hover:text-ink aria-pressed:bg-well aria-pressed:font-medium aria-pressed:text-ink"
          >
            {LABELS[theme]}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
