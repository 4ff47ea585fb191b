// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { IntervalStrip } from '#components/charts/interval-strip.tsx';
import { MeanBar } from '#components/charts/mean-bar.tsx';
import { ReliabilityPlot } from '#components/charts/reliability-plot.tsx';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';

const number = (element: Element | null | undefined, name: string) =>
  Number.parseFloat(element?.getAttribute(name) ?? '');

test('a figure stands between the ends of its strip, its interval about it', () => {
  const { container } = render(<IntervalStrip value={0.75} low={0.7} high={0.8} from={0.5} to={1} />);

  const [interval] = [...container.querySelectorAll('line')].filter((line) =>
    line.getAttribute('stroke-linecap'),
  );
  expect(number(container.querySelector('circle'), 'cx')).toBeCloseTo(50);
  expect(number(interval, 'x1')).toBeCloseTo(40);
  expect(number(interval, 'x2')).toBeCloseTo(60);
});

test('a figure beyond the end of the strip stays on it', () => {
  const { container } = render(
    <IntervalStrip value={0.4} low={0.3} high={0.5} from={0.5} to={1} look="filled" />,
  );

  expect(number(container.querySelector('circle'), 'cx')).toBe(0);
});

test('a chance that means what it says lies on the diagonal', async () => {
  const points = [
    { said: 0.1, happened: 0.1, count: 50 },
    { said: 0.7, happened: 0.7, count: 50 },
  ];
  const { container } = render(
    <ReliabilityPlot
      points={points}
      label="Answers: said against happened"
      axes={{ said: 'said', happened: 'happened' }}
    />,
  );

  expect(screen.getByRole('img', { name: 'Answers: said against happened' })).toBeTruthy();
  const dots = container.querySelector('path[stroke-linecap]')?.getAttribute('d') ?? '';
  const places = [...dots.matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
  expect(places).toHaveLength(2);
  const diagonal = container.querySelector('path[stroke-dasharray]')?.getAttribute('d') ?? '';
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [...diagonal.matchAll(/[\d.]+/g)].map(Number);
  for (const { x, y } of places) expect((x - x0) / (x1 - x0)).toBeCloseTo((y - y0) / (y1 - y0));
  expect(container.textContent).toContain('80 %');
  expect(await faultsIn(container)).toEqual([]);
});

test.each([
  [0.023, '4 %'],
  [0.0004, '1 %'],
  [0.97, '100 %'],
])('a plot of chances up to %d ends at %s, so that rare things can be read', (most, end) => {
  const { container } = render(
    <ReliabilityPlot
      points={[{ said: most, happened: most / 2, count: 9 }]}
      label="x"
      axes={{ said: 'said', happened: 'happened' }}
    />,
  );

  expect([...container.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain(end);
});

test('a bar begins at zero, and what is lost has none', () => {
  const { container, rerender } = render(<MeanBar mean={3} low={2} high={4} max={6} tone="gave" />);
  const width = () => number(container.querySelector('rect'), 'width');

  expect(width()).toBeCloseTo(50);
  rerender(<MeanBar mean={-1} low={-2} high={0} max={6} tone="hollow" />);
  expect(width()).toBe(0);
});
