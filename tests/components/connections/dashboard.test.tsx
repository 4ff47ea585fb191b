// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { csvHref, dashboardHref } from '#components/connections/dashboard-address.ts';
import { FilterForm } from '#components/connections/filter-form.tsx';
import { OwnerLeftOutNote } from '#components/connections/left-out.tsx';
import { NoConnections, UnknownNote, WindowNote } from '#components/connections/list-states.tsx';
import { RelationLinks } from '#components/connections/relation-links.tsx';
import { TotalsPanel } from '#components/connections/totals-panel.tsx';
import { ViewLinks } from '#components/connections/view-links.tsx';
import { DashboardQuery } from '#lib/connections/input.ts';
import type { DashboardTotals } from '#lib/connections/totals.ts';
import type { Looked } from '#lib/connections/window.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';
import { exchange, UNKNOWN } from './sample.ts';

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

test('the ways to look keep the filters, and the file has them too', async () => {
  const { container } = render(
    <ViewLinks query={read({ view: 'picture', scale: 'log', q: 'an', sort: 'gave' })} />,
  );

  const address = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect(screen.getByRole('link', { name: 'Picture' }).getAttribute('aria-current')).toBe('page');
  expect(address('List')).toBe('/dashboard?sort=gave&q=an&scale=log');
  expect(address('Table')).toBe('/dashboard?sort=gave&q=an&view=table&scale=log');
  expect(address('Save as CSV')).toBe('/dashboard/export.csv?sort=gave&q=an');
  expect(csvHref(read({ from: 'somewhere', cursor: 'x' }))).toBe('/dashboard/export.csv');
  expect(await faultsIn(container)).toEqual([]);
});

test('a page link keeps the filters and adds its place', () => {
  expect(dashboardHref(read({ follow: 'mutual' }), { cursor: '2026|x' })).toBe(
    '/dashboard?follow=mutual&cursor=2026%7Cx',
  );
  expect(dashboardHref(read())).toBe('/dashboard');
});

describe('an empty list', () => {
  test('of somebody new names the next step', async () => {
    const { container } = render(<NoConnections query={read()} looked={null} />);

    expect(screen.getByText('Nothing has passed yet.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Find an ask to answer' }).getAttribute('href')).toBe(
      '/discover',
    );
    expect(await faultsIn(container)).toEqual([]);
  });

  test('behind filters says that it is the filters', () => {
    render(<NoConnections query={read({ relation: 'new', sort: 'score' })} looked={null} />);

    expect(screen.getByText('No connection matches.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Show everybody' }).getAttribute('href')).toBe(
      '/dashboard?sort=score',
    );
  });

  test('past the last page leads back to the first', () => {
    render(<NoConnections query={read({ q: 'an', cursor: 'past' })} looked={null} />);

    expect(screen.getByRole('link', { name: 'First page' }).getAttribute('href')).toBe('/dashboard?q=an');
  });
});

describe('totals', () => {
  const nothing = { given: 0, received: 0, helped: 0, isHelpedCut: false, asksAnswered: 0 };
  const totals: DashboardTotals = {
    months: [
      { ...nothing, month: '2026-04-01', given: 9, received: 4, asksAnswered: 2 },
      { ...nothing, month: '2026-05-01', received: 1200, helped: 400, isHelpedCut: true },
    ],
    isAskedCut: false,
  };

  test('stand against the whole of the month before, each with its course', async () => {
    const { container } = render(<TotalsPanel totals={totals} attention={<p>62 of 90 minutes</p>} />);

    expect(screen.getByRole('heading', { name: 'May so far' })).toBeTruthy();
    expect(screen.getByText('9 in all of April')).toBeTruthy();
    expect(screen.getByText('2 in all of April')).toBeTruthy();
    expect(screen.getAllByText('400 and more').length).toBeGreaterThan(0);
    expect(screen.getByRole('img', { name: 'You gave, twelve months up to May' })).toBeTruthy();
    expect(screen.getByText('62 of 90 minutes')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Look through your follows' }).getAttribute('href')).toBe(
      '/review',
    );
    expect(await faultsIn(container)).toEqual([]);
  });

  test('say the same in a table, the latest month first', () => {
    const { container } = render(<TotalsPanel totals={totals} />);
    container.querySelector('details')?.setAttribute('open', '');

    const rows = within(screen.getByRole('table', { name: 'Twelve months' })).getAllByRole('row');

    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Month', 'You gave', 'You received', 'People helped', 'Asks answered'],
      ['May 2026', '0', '1,200', '400 and more', '0'],
      ['April 2026', '9', '4', '0', '2'],
    ]);
  });

  test('compare what was given with what was received, on one scale', () => {
    const { container } = render(<TotalsPanel totals={totals} />);

    const tallest = [...container.querySelectorAll('svg[role="img"]')].map((drawing) =>
      Math.max(...[...drawing.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('height')))),
    );

    expect(tallest[0]).toBe(2);
    expect(tallest[1]).toBeGreaterThan(40);
  });
});

describe('a list that did not look at everybody', () => {
  const looked = { before: null, isFilterCut: false, isFull: false, further: null };
  const note = (query: DashboardQuery, state: Looked | null) =>
    render(<WindowNote query={query} looked={state} />).container;
  const further = '2025-03-03T10:00:00.000Z|0190a0b0-0000-7000-8000-00000000dead';
  const before = new Date('2025-03-03T10:00:00Z');

  test('says what it looked at, and leads further back', async () => {
    const container = note(read({ q: 'an', sort: 'gave' }), { ...looked, isFilterCut: true, further });

    expect(container.textContent).toBe('Found among your 2,000 latest contacts.Look further back');
    const href = screen.getByRole('link', { name: 'Look further back' }).getAttribute('href') ?? '';
    expect(new URL(href, 'http://x').searchParams.get('from')).toBe(further);
    expect(new URL(href, 'http://x').searchParams.get('q')).toBe('an');
    expect(await faultsIn(container)).toEqual([]);
  });

  test.each([
    [{ sort: 'score' }, { isFull: true, further }, 'Ordered by score among your 500 latest contacts.'],
    [
      { sort: 'score', q: 'an' },
      { isFull: true, isFilterCut: true, further },
      'Found among your 2,000 latest contacts. The latest 500 of those are ordered by score.',
    ],
    [{ view: 'picture' }, { isFull: true, further }, 'Shown are the 500 of them with the latest contact.'],
    [
      { q: 'an' },
      { before, isFilterCut: true, further },
      'Found among 2,000 contacts you were last in touch with before 3 March 2025.',
    ],
    [
      { q: 'an' },
      { before },
      'Found among the contacts you were last in touch with before 3 March 2025; nobody is left beyond them.',
    ],
    [
      { sort: 'score' },
      { before },
      'Ordered by score among the contacts you were last in touch with before 3 March 2025; nobody is left beyond them.',
    ],
  ] as const)('%j, %j: %s', (search, state, words) => {
    const container = note(read(search), { ...looked, ...state });

    expect(container.textContent).toContain(words);
    expect(container.textContent?.includes('Back to the latest')).toBe('before' in state);
  });

  test('says nothing when it looked at everybody', () => {
    expect(note(read(), null).textContent).toBe('');
  });

  test('and found nobody there leads further back, or to everybody at the end', () => {
    const { rerender } = render(
      <NoConnections query={read({ q: 'an' })} looked={{ ...looked, isFilterCut: true, further }} />,
    );
    expect(screen.getByText('Nobody in this part matches.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Look further back' })).toBeTruthy();

    rerender(<NoConnections query={read({ q: 'an', view: 'picture' })} looked={{ ...looked, before }} />);

    expect(screen.getByText('Nobody further back matches.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Show everybody' }).getAttribute('href')).toBe(
      '/dashboard?view=picture',
    );
  });
});

test('a list with something not on record says how that is read, any other does not', async () => {
  const { container, rerender } = render(<UnknownNote connections={[exchange]} />);
  expect(container.textContent).toBe('');

  rerender(<UnknownNote connections={[exchange, { ...exchange, got: UNKNOWN }]} />);

  expect(container.textContent).toContain('shown as unknown or as a part, never as nothing');
  expect(screen.getByRole('link', { name: 'How that is read' }).getAttribute('href')).toBe('/about/score');
  expect(await faultsIn(container)).toEqual([]);
});

test('who asked to be left out of scores reads it once above the list, with the way back', async () => {
  const { container } = render(<OwnerLeftOutNote />);

  expect(container.textContent).toContain('You asked to be left out of scores.');
  expect(screen.getByRole('link', { name: 'Change it' }).getAttribute('href')).toBe('/settings/scores');
  expect(await faultsIn(container)).toEqual([]);
});
