// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PointCard } from '#components/charts/point-card.tsx';
import { placeLabels, type Side, type Spot } from '#components/charts/scatter-labels.ts';
import { pictureScale } from '#components/charts/scatter-scale.ts';
import { Picture } from '#components/connections/picture.tsx';
import { PointsTable } from '#components/connections/points-table.tsx';
import { DashboardQuery } from '#lib/connections/input.ts';
import type { ConnectionPoint } from '#lib/connections/points.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';
import { daysAgo, direction, NOW, UNKNOWN } from '../connections/sample.ts';

function point(name: string, gave: number | null, got: number | null, more: Partial<ConnectionPoint> = {}) {
  const side = (weight: number | null) => (weight === null ? UNKNOWN : direction(3, weight, 4));
  const handle = name.toLowerCase().replaceAll(' ', '_');
  return {
    person: { id: handle, handle, name },
    gave: side(gave),
    got: side(got),
    relation: 'exchange' as const,
    lastAt: daysAgo(4),
    ...more,
  };
}

const query = DashboardQuery.parse({ view: 'picture', q: 'a' });
const POINTS = [
  point('Bo Dahl', 1, 1),
  point('Ana Lind', 5.9, 2.7),
  point('Cem Gallo', 0, 0.5, { relation: 'nothing-yet' }),
  point('Dia Haas', 4, null, { relation: 'they-learn-from-me' }),
];

describe('the picture', () => {
  test('is read out as links with names and figures, the largest first', async () => {
    const { container } = render(<Picture points={POINTS} query={query} />);

    const group = screen.getByRole('group', { name: '4 connections, the largest first' });
    const links = [...group.querySelectorAll('a')];

    expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
      'Ana Lind: you gave 5.9, you received 2.7. Exchange.',
      'Dia Haas: you gave 4, you received unknown. They learn from me.',
      'Bo Dahl: you gave 1, you received 1. Exchange.',
      'Cem Gallo: you gave 0, you received 0.5. Nothing yet.',
    ]);
    expect(links[0]?.getAttribute('href')).toBe('/connections/ana_lind');
    expect(await faultsIn(container)).toEqual([]);
  });

  test('offers both scales, a way past it, and the same as a table', () => {
    render(<Picture points={POINTS} query={query} />);

    expect(screen.getByRole('link', { name: 'Root' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: 'Logarithm' }).getAttribute('href')).toBe(
      '/dashboard?view=picture&scale=log&q=a'.replace(
        'view=picture&scale=log&q=a',
        'q=a&view=picture&scale=log',
      ),
    );
    expect(screen.getByRole('link', { name: 'Past the picture' }).getAttribute('href')).toBe('#past-picture');
    expect(screen.getByRole('link', { name: 'The same as a table' }).getAttribute('href')).toBe(
      '/dashboard?q=a&view=table',
    );
  });

  test('keeps what is not on record apart from nothing', () => {
    const { container, unmount } = render(<Picture points={POINTS} query={query} />);
    const centreOf = (name: string) =>
      Number.parseFloat(
        container.querySelector(`a[data-name="${name}"] circle`)?.getAttribute('cy') ?? 'NaN',
      );

    expect(container.textContent).toContain('not on record');
    expect(centreOf('Dia Haas')).toBeGreaterThan(centreOf('Cem Gallo') + 3);
    unmount();

    const known = render(<Picture points={POINTS.slice(0, 3)} query={query} />);
    expect(known.container.textContent).not.toContain('not on record');
  });

  test('of somebody alone without anything still draws', () => {
    const { container } = render(<Picture points={[point('Bo', 0, 0)]} query={query} />);

    expect(container.innerHTML).not.toContain('NaN');
  });
});

describe('one stop for Tab', () => {
  const focused = () => document.activeElement?.getAttribute('data-name');

  test('arrows go from point to point as they lie, and the card says what the link says', () => {
    const { container } = render(<Picture points={POINTS.slice(0, 3)} query={query} />);
    // jsdom lays nothing out: each point lies where its drawing says
    for (const circle of container.querySelectorAll('circle')) {
      const [x, y] = [circle.getAttribute('cx'), circle.getAttribute('cy')].map((at) =>
        Number.parseFloat(at ?? ''),
      );
      circle.getBoundingClientRect = () => new DOMRect(x, y, 0, 0);
    }
    const stops = () => [...container.querySelectorAll('a.point[tabindex="0"]')];
    expect(stops().map((link) => link.getAttribute('data-name'))).toEqual(['Ana Lind']);

    act(() => (stops()[0] as SVGElement | undefined)?.focus());
    expect(focused()).toBe('Ana Lind');
    expect(container.querySelector('.shadow-lift')?.textContent).toBe(
      'Ana Lindyou gave 5.9, you received 2.7. Exchange.',
    );

    fireEvent.keyDown(document.activeElement ?? container, { key: 'ArrowLeft' });
    expect(focused()).toBe('Bo Dahl');
    fireEvent.keyDown(document.activeElement ?? container, { key: 'ArrowDown' });
    expect(focused()).toBe('Cem Gallo');
    fireEvent.keyDown(document.activeElement ?? container, { key: 'ArrowLeft' });
    expect(focused()).toBe('Cem Gallo');
    fireEvent.keyDown(document.activeElement ?? container, { key: 'Home' });
    expect(focused()).toBe('Ana Lind');
    expect(stops()).toHaveLength(1);

    fireEvent.keyDown(document.activeElement ?? container, { key: 'Escape' });
    expect(container.querySelector('.shadow-lift')).toBeNull();
  });

  test('who leaves and comes back is where they were', () => {
    const { container } = render(<Picture points={POINTS} query={query} />);
    const [, second] = container.querySelectorAll<SVGAElement>('a.point');

    act(() => second?.focus());
    act(() => screen.getByRole('link', { name: 'The same as a table' }).focus());

    const stops = [...container.querySelectorAll('a.point[tabindex="0"]')];
    expect(stops.map((link) => link.getAttribute('data-name'))).toEqual(['Dia Haas']);
  });

  test('around nothing does nothing', () => {
    const { container } = render(
      <PointCard>
        <p>Nothing</p>
      </PointCard>,
    );
    fireEvent.pointerOver(screen.getByText('Nothing'));
    fireEvent.keyDown(container, { key: 'ArrowLeft' });

    expect(container.textContent).toBe('Nothing');
  });
});

test('the table says the same, line by line', async () => {
  const { container } = render(<PointsTable points={POINTS} query={query} now={NOW} />);

  const rows = [...container.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );

  expect(rows[1]).toEqual(['Ana Lind', '5.9', '2.7', 'Exchange', '4 days ago']);
  expect(rows[3]?.[2]).toBe('unknown');
  expect(screen.getByRole('link', { name: 'The same as a picture' }).getAttribute('href')).toBe(
    '/dashboard?q=a&view=picture',
  );
  expect(await faultsIn(container)).toEqual([]);
});

describe('scales', () => {
  test.each(['root', 'log'] as const)(
    '%s: equal amounts lie equally far, ticks apart, and back again',
    (name) => {
      const scale = pictureScale(name, 800, false);

      const percents = scale.ticks.map(({ percent }) => percent);
      expect(scale.of(0)).toBe(0);
      expect(scale.of(800)).toBe(95);
      expect(scale.at(scale.of(37))).toBeCloseTo(37);
      expect(percents.length).toBeGreaterThan(4);
      for (const [index, percent] of percents.entries())
        if (index > 0) expect(percent - (percents[index - 1] ?? 0)).toBeGreaterThanOrEqual(9);
    },
  );

  test('the root of a quarter is a half, and the logarithm shows small things beside large ones', () => {
    const [root, log] = [pictureScale('root', 100, false), pictureScale('log', 100, false)];

    expect(root.of(25)).toBeCloseTo(root.of(100) / 2);
    expect(log.of(1)).toBeGreaterThan(root.of(1));
  });

  test('unknown has a strip of its own, which nothing known reaches', () => {
    const scale = pictureScale('root', 10, true);

    expect(scale.of('unknown')).toBeLessThan(scale.strip);
    expect(scale.of(0)).toBeGreaterThan(scale.strip);
  });
});

describe('labels', () => {
  const size = { width: 400, height: 300 };
  const spots = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 100 }),
      y: fc.integer({ min: 0, max: 100 }),
      text: fc.string({ minLength: 1, maxLength: 22 }),
    }),
    { maxLength: 60 },
  );

  const boxOf = ({ x, y, text }: Spot, side: Side) => {
    const [left, top] = [(x / 100) * 400, ((100 - y) / 100) * 300];
    const width = text.length * 6.4;
    const start = {
      right: left + 8,
      left: left - 8 - width,
      above: left - width / 2,
      below: left - width / 2,
    }[side];
    const middle = { right: top, left: top, above: top - 13, below: top + 13 }[side];
    return { left: start, right: start + width, top: middle - 7, bottom: middle + 7 };
  };

  test('overlap neither each other nor the edge', () => {
    fc.assert(
      fc.property(spots, (given) => {
        const boxes = [...placeLabels(given, size)].map(([index, side]) =>
          boxOf(given[index] ?? { x: 0, y: 0, text: '' }, side),
        );
        for (const [index, a] of boxes.entries()) {
          expect(a.left >= 0 && a.right <= 400.001 && a.top >= 0 && a.bottom <= 300.001).toBe(true);
          for (const b of boxes.slice(index + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        }
      }),
    );
  });

  test('a wider picture shows the same and more', () => {
    fc.assert(
      fc.property(spots, (given) => {
        const narrow = placeLabels(given, size);
        const wide = placeLabels(given, { width: 900, height: 500 }, narrow);

        for (const [index, side] of narrow) expect(wide.get(index)).toBe(side);
      }),
    );
  });
});
