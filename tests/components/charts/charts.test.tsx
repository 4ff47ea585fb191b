import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { formatAmount, largestAmount } from '#components/charts/amount.ts';
import { DirectionLegend } from '#components/charts/direction-legend.tsx';
import { OpposedBars } from '#components/charts/opposed-bars.tsx';
import { ScoreFigure } from '#components/charts/score-figure.tsx';
import { TermBars } from '#components/charts/term-bars.tsx';
import { TrendBars } from '#components/charts/trend-bars.tsx';
import { YearStrip } from '#components/charts/year-strip.tsx';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';

const bar = (container: Element, side: 'gave' | 'received') => container.querySelector(`rect.fill-${side}`);
const percent = (element: Element | null, name: string) =>
  Number.parseFloat(element?.getAttribute(name) ?? '');

test('what I gave lies left of the axis, what they gave right of it, both printed and read out', async () => {
  const { container } = render(
    <OpposedBars gave={25} received={100} max={100} gaveLabel="you gave" receivedLabel="they gave" />,
  );

  const gave = bar(container, 'gave');
  const received = bar(container, 'received');

  expect(container.textContent).toBe('you gave 25, they gave 100');
  expect(percent(gave, 'x') + percent(gave, 'width')).toBeCloseTo(50);
  expect(percent(received, 'x')).toBe(50);
  // a root scale: four times as much is twice as long
  expect(percent(received, 'width')).toBeCloseTo(2 * percent(gave, 'width'));
  expect(await faultsIn(container)).toEqual([]);
});

test('unknown is said and hatched, zero is a figure without a bar', () => {
  const { container } = render(<OpposedBars gave={0} received="unknown" max={10} />);

  expect(container.textContent).toBe('gave 0, received unknown');
  expect(percent(bar(container, 'gave'), 'width')).toBe(0);
  expect(bar(container, 'received')).toBeNull();
  expect(container.querySelectorAll('.hatch')).toHaveLength(1);
});

test('an amount beyond the scale ends at its edge', () => {
  const { container } = render(<OpposedBars gave={500} received={0} max={100} />);

  expect(percent(bar(container, 'gave'), 'x')).toBeGreaterThanOrEqual(0);
});

test.each([
  [0, '0'],
  [0.04, '0'],
  [9.26, '9.3'],
  [41.5, '42'],
  [1234.4, '1,234'],
] as const)('%s is printed as "%s"', (amount, printed) => {
  expect(formatAmount(amount, 'en')).toBe(printed);
});

test('the scale of a list counts what is known and is never empty', () => {
  expect(largestAmount([3, 'unknown', 12])).toBe(12);
  expect(largestAmount(['unknown', 0])).toBe(1);
});

test('a score is a figure of a hundred; without one it says why', async () => {
  const { container, rerender } = render(<ScoreFigure value={74.4} />);
  expect(container.textContent).toContain('Score 74 / 100 of 100');

  rerender(<ScoreFigure value={null} absent="too early to say" />);

  expect(container.textContent).toContain('too early to say');
  expect(container.querySelectorAll('.hatch')).toHaveLength(1);
  expect(await faultsIn(container)).toEqual([]);
});

test('an explanation lists its terms with signs and comes to a sum', async () => {
  const { container } = render(
    <TermBars
      caption="Why 74"
      terms={[
        { key: 'received', label: 'What they gave', note: 'Four suggestions', value: 38.2, tone: 'received' },
        { key: 'quiet', label: 'A quiet spell', value: -6 },
      ]}
      total={{ label: 'Score', value: 32.2 }}
    />,
  );

  const table = within(screen.getByRole('table', { name: 'Why 74' }));

  expect(table.getByRole('row', { name: /What they gave.*\+38\.2/ })).toBeDefined();
  expect(table.getByRole('row', { name: /A quiet spell.*-6/ })).toBeDefined();
  expect(table.getByRole('row', { name: /Score.*32\.2/ })).toBeDefined();
  expect(container.innerHTML).not.toContain('NaN');
  expect(await faultsIn(container)).toEqual([]);
});

test('an explanation without any terms still draws', () => {
  const { container } = render(
    <TermBars caption="Nothing yet" terms={[{ key: 'none', label: 'Nothing passed yet', value: 0 }]} />,
  );

  expect(screen.getByRole('rowheader', { name: 'Nothing passed yet' })).toBeDefined();
  expect(container.innerHTML).not.toContain('NaN');
});

test('a course over time is named in words, and no known act disappears', async () => {
  const { container } = render(
    <>
      <DirectionLegend />
      <TrendBars values={[0, 1, 400]} max={400} label="Given, three months" tone="gave" />
      <TrendBars values={[]} max={0} label="Nothing yet" tone="plain" />
      <YearStrip months={[{ gave: 1, got: 0 }]} max={1} label="One month" />
      <YearStrip months={[]} max={0} label="No month" />
    </>,
  );

  const bars = [...screen.getByRole('img', { name: 'Given, three months' }).querySelectorAll('rect')];
  expect(bars.map((bar) => Number(bar.getAttribute('height')))).toEqual([0, 2, 45]);
  // the month that is not over stands out
  expect(bars.map((bar) => bar.getAttribute('opacity'))).toEqual(['0.5', '0.5', '1']);
  expect(screen.getByRole('img', { name: 'One month' })).toBeDefined();
  expect(container.innerHTML).not.toContain('NaN');
  expect(await faultsIn(container)).toEqual([]);
});
