import { type Linear, linearRgb } from './contrast.ts';

/** A theme as the style sheet has it, and the contrast it promises: WCAG AA, or AAA where more was asked for. */
export const THEMES = [
  { name: 'light', text: 4.5, shape: 3, isMore: false },
  { name: 'dark', text: 4.5, shape: 3, isMore: false },
  { name: 'light with more contrast', text: 7, shape: 4.5, isMore: true },
  { name: 'dark with more contrast', text: 7, shape: 4.5, isMore: true },
] as const;
export type Theme = (typeof THEMES)[number];

/** A colour in a theme: as CSS and as numbers. */
export type Colour = { css: string; linear: Linear };

const OKLCH = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;

/** The colours of app/globals.css, read from its text: nothing is said twice. */
export function readTokens(css: string) {
  // the values of the usual themes, and those that more contrast puts in their place
  const [usual = '', more = ''] = css.split('@variant more-contrast');
  const namesIn = (part: string) =>
    [...part.matchAll(/--color-([\w-]+): light-dark/g)].map(([, name = '']) => name);
  return {
    names: { usual: namesIn(usual), more: namesIn(more) },
    /** @throws when the theme has no colour of that name. */
    colour(name: string, { isMore, name: theme }: Theme): Colour {
      const values = new RegExp(`--color-${name}: light-dark\\(${OKLCH}, ${OKLCH}\\)`).exec(
        isMore ? more : usual,
      );
      if (!values) throw new Error(`No colour named ${name}`);
      const [lightness = 0, chroma = 0, hue = 0] = values
        .slice(theme.startsWith('light') ? 1 : 4)
        .map(Number);
      return { css: `oklch(${lightness} ${chroma} ${hue})`, linear: linearRgb(lightness, chroma, hue) };
    },
  };
}
