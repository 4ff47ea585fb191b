import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// The contrast of every pair of colours that meets, computed from the style sheet itself: axe in jsdom cannot see it.

type Linear = readonly [number, number, number];

const css = readFileSync('app/globals.css', 'utf8');
const OKLCH = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;

/** OKLCH to linear sRGB (Ottosson 2020), clipped to the gamut as a screen would. */
function linearRgb(lightness: number, chroma: number, hue: number): Linear {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** The values of the usual themes, and those that more contrast puts in their place. */
const [USUAL = '', MORE = ''] = css.split('@variant more-contrast');

const THEMES = [
  { name: 'light', text: 4.5, shape: 3, isMore: false },
  { name: 'dark', text: 4.5, shape: 3, isMore: false },
  { name: 'light with more contrast', text: 7, shape: 4.5, isMore: true },
  { name: 'dark with more contrast', text: 7, shape: 4.5, isMore: true },
] as const;
type Theme = (typeof THEMES)[number];

function colour(name: string, { isMore, name: theme }: Theme): Linear {
  const found = new RegExp(`--color-${name}: light-dark\\(${OKLCH}, ${OKLCH}\\)`).exec(isMore ? MORE : USUAL);
  if (!found) throw new Error(`No colour named ${name}`);
  const [lightness = 0, chroma = 0, hue = 0] = found.slice(theme.startsWith('light') ? 1 : 4).map(Number);
  return linearRgb(lightness, chroma, hue);
}

const luminance = ([red, green, blue]: Linear) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2.2 contrast ratio, 1 … 21. */
function contrast(one: Linear, other: Linear): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

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
  const names = (part: string) =>
    [...part.matchAll(/--color-([\w-]+): light-dark/g)].map(([, name]) => name).sort();

  expect(names(USUAL).length).toBeGreaterThan(20);
  expect(names(MORE)).toEqual(names(USUAL));
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
