/** The cookie that keeps a reader's choice of theme; absent means "system". */
export const THEME_COOKIE = 'theme';

export const COLOURS = ['light', 'dark', 'system'] as const;
export type Colours = (typeof COLOURS)[number];

/** Light or dark or as the system has it, each also with more contrast: one value, as the cookie keeps it. */
export type Theme = Colours | `${Colours}-contrast`;

export const THEMES: readonly Theme[] = COLOURS.flatMap(
  (colours) => [colours, `${colours}-contrast`] as const,
);

export function themeOf(colours: Colours, hasMoreContrast: boolean): Theme {
  return hasMoreContrast ? `${colours}-contrast` : colours;
}

export function coloursOf(theme: Theme): Colours {
  return COLOURS.find((colours) => theme.startsWith(colours)) ?? 'system';
}

export function hasMoreContrast(theme: Theme): boolean {
  return theme.endsWith('-contrast');
}

/** The theme a cookie value names; anything else counts as "system". */
export function parseTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
