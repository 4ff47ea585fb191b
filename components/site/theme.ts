/** The cookie that keeps a reader's choice of theme; absent means "system". */
export const THEME_COOKIE = 'theme';

export const THEMES = ['light', 'dark', 'system'] as const;

export type Theme = (typeof THEMES)[number];

/** The theme a cookie value names; anything else counts as "system". */
export function parseTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
