import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, type Linear } from '#components/style/contrast.ts';
import { readTokens, THEMES, type Theme } from '#components/style/tokens.ts';

// The contrast of every pair of colours that meets, computed from the style sheet itself: axe in jsdom cannot see it.

const tokens = readTokens(readFileSync('app/globals.css', 'utf8'));
const colour = (name: string, theme: Theme) => tokens.colour(name, theme).linear;

/** What a person without the named cone would see, in linear sRGB (Viénot, Brettel & Mollon 1999). */
const BLINDNESS = {
  protanopia: ([r, g, b]: Linear): Linear => [
    0.11238 * r + 0.88762 * g,
    0.11238 * r + 0.88762 * g,
    0.00401 * r - 0.00401 * g + b,
  ],
  deuteranopia: ([r, g, b]: Linear): Linear => [
    0.29275 * r + 0.70725 * g,
    0.29275 * r + 0.70725 * g,
    -0.02234 * r + 0.02234 * g + b,
  ],
} as const;

/** As a screen is told it; what lies outside of its range is cut off. */
const onScreen = (channel: number) => Math.max(0, channel) ** (1 / 2.2);

const SURFACES = ['paper', 'sheet', 'well'];
const TEXTS = ['ink', 'soft', 'faint', 'accent', 'accent-deep', 'gave-ink', 'received-ink', 'alert'];

const textPairs = [
  ...TEXTS.flatMap((text) => SURFACES.map((surface) => [text, surface])),
  ...['accent', 'gave', 'received', 'alert'].flatMap((hue) => [
    ['ink', `${hue}-wash`],
    ['soft', `${hue}-wash`],
  ]),
  ['accent', 'accent-wash'],
  ['gave-ink', 'gave-wash'],
  ['received-ink', 'received-wash'],
  ['alert', 'alert-wash'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-deep'],
  ['ink', 'mark'],
  ['ink', 'mark-strong'],
  ['paper', 'ink'],
  ['paper', 'soft'],
] as [string, string][];

const shapePairs = [
  ...SURFACES.map((surface) => ['edge', surface]),
  ...SURFACES.map((surface) => ['received', surface]),
  ...SURFACES.map((surface) => ['gave', surface]),
] as [string, string][];

test('more contrast is said of every colour', () => {
  expect(tokens.names.usual.length).toBeGreaterThan(20);
  expect([...tokens.names.more].sort()).toEqual([...tokens.names.usual].sort());
});

for (const theme of THEMES) {
  test.each(textPairs)(`in the theme ${theme.name} %s can be read on %s`, (text, surface) => {
    expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(theme.text);
  });

  test.each(shapePairs)(`in the theme ${theme.name} %s can be seen on %s`, (shape, surface) => {
    expect(contrast(colour(shape, theme), colour(surface, theme))).toBeGreaterThanOrEqual(theme.shape);
  });

  test.each(Object.entries(BLINDNESS))(
    `in the theme ${theme.name} both directions differ under %s`,
    (_, seen) => {
      const gave = seen(colour('gave', theme));
      const received = seen(colour('received', theme));

      const distance = Math.hypot(
        ...gave.map((channel, index) => onScreen(channel) - onScreen(received[index] ?? 0)),
      );

      expect(distance).toBeGreaterThan(0.35);
    },
  );
}
