// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { dashboardHref } from '#components/connections/dashboard-address.ts';
import { FilterForm } from '#components/connections/filter-form.tsx';
import { OwnerLeftOutNote } from '#components/connections/left-out.tsx';
import { NoConnections, WindowNote } from '#components/connections/list-states.tsx';
import { RelationLinks } from '#components/connections/relation-links.tsx';
import { TotalsPanel } from '#components/connections/totals-panel.tsx';
import { DashboardQuery } from '#lib/connections/input.ts';
import type { DashboardTotals } from '#lib/connections/totals.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';

const read = (search: Record<string, string> = {}) => DashboardQuery.parse(search);
const TOPICS = [{ slug: 'bread-baking', name: 'bread baking' }];

describe('filters', () => {
  test('are an ordinary form that keeps what was chosen', async () => {
    const { container } = render(
      <FilterForm
        query={read({ sort: 'gave', topic: 'bread-baking', q: 'an', relation: 'quiet' })}
        topics={TOPICS}
      />,
    );

    const form = container.querySelector('form');
    expect(form?.getAttribute('action')).toBe('/dashboard');
    expect(Object.fromEntries(new FormData(form ?? undefined))).toEqual({
      relation: 'quiet',
      q: 'an',
      sort: 'gave',
      follow: '',
      period: '',
      topic: 'bread-baking',
    });
    expect(screen.getByRole('link', { name: 'Clear' }).getAttribute('href')).toBe('/dashboard?sort=gave');
    expect(await faultsIn(container)).toEqual([]);
  });

  test('keep a topic of an old link that is none of mine', () => {
    render(<FilterForm query={read({ topic: 'joinery' })} topics={TOPICS} />);

    expect((screen.getByLabelText('Topic') as HTMLSelectElement).value).toBe('joinery');
  });

  test('by relation are links that keep the rest and lead to the first page', () => {
    render(<RelationLinks query={read({ q: 'an', relation: 'quiet', cursor: 'somewhere' })} />);

    expect(screen.getByRole('link', { name: 'Quiet' }).getAttribute('aria-current')).toBe('true');
    expect(screen.getByRole('link', { name: 'Exchange' }).getAttribute('href')).toBe(
      '/dashboard?relation=exchange&q=an',
    );
    expect(screen.getByRole('link', { name: 'Everybody' }).getAttribute('href')).toBe('/dashboard?q=an');
  });
});

test('a page link keeps the filters and adds its place', () => {
  expect(dashboardHref(read({ follow: 'mutual' }), { cursor: '2026|x' })).toBe(
    '/dashboard?follow=mutual&cursor=2026%7Cx',
  );
  expect(dashboardHref(read())).toBe('/dashboard');
});

describe('an empty list', () => {
  test('of somebody new names the next step', async () => {
    const { container } = render(<NoConnections query={read()} />);

    expect(screen.getByText('Nothing has passed yet.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Find an ask to answer' }).getAttribute('href')).toBe('/asks');
    expect(await faultsIn(container)).toEqual([]);
  });

  test('behind filters says that it is the filters', () => {
    render(<NoConnections query={read({ relation: 'new', sort: 'score' })} />);

    expect(screen.getByText('No connection matches.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Show everybody' }).getAttribute('href')).toBe(
      '/dashboard?sort=score',
    );
  });

  test('past the last page leads back to the first', () => {
    render(<NoConnections query={read({ q: 'an', cursor: 'past' })} />);

    expect(screen.getByRole('link', { name: 'First page' }).getAttribute('href')).toBe('/dashboard?q=an');
  });
});

describe('totals', () => {
  const totals: DashboardTotals = {
    months: [
      { month: '2026-04-01', given: 9, received: 4 },
      { month: '2026-05-01', given: 0, received: 1200 },
    ],
    thisMonth: { given: 0, received: 1200, peopleHelped: 1000, isHelpedCut: true, asksAnswered: 0 },
    lastMonth: { given: 9, received: 4 },
  };

  test('stand against the whole of the month before', async () => {
    const { container } = render(<TotalsPanel totals={totals} />);

    expect(screen.getByRole('heading', { name: 'May so far' })).toBeTruthy();
    expect(screen.getByText('9 in all of April')).toBeTruthy();
    expect(screen.getByText('1,000 and more')).toBeTruthy();
    expect(screen.getByRole('table', { name: 'Acts in twelve months' })).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });
});

test('a list that looked at the latest contacts only says so', () => {
  const { container, rerender } = render(<WindowNote isWindow={false} isFilterCut={false} />);
  expect(container.textContent).toBe('');

  rerender(<WindowNote isWindow={false} isFilterCut />);
  expect(container.textContent).toBe('Found among your 2,000 latest contacts.');

  rerender(<WindowNote isWindow isFilterCut={false} />);
  expect(container.textContent).toBe('Ordered by score among your 500 latest contacts.');

  rerender(<WindowNote isWindow isFilterCut />);
  expect(container.textContent).toBe(
    'Found among your 2,000 latest contacts. The latest 500 of those are ordered by score.',
  );
});

test('who asked to be left out of scores reads it once above the list, with the way back', async () => {
  const { container } = render(<OwnerLeftOutNote />);

  expect(container.textContent).toContain('You asked to be left out of scores.');
  expect(screen.getByRole('link', { name: 'Change it' }).getAttribute('href')).toBe('/settings/scores');
  expect(await faultsIn(container)).toEqual([]);
});
