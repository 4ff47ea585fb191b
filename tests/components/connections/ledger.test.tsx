// @vitest-environment jsdom
import { render as renderBare, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ConnectionList } from '#components/connections/connection-list.tsx';
import type { Connection } from '#lib/connections/view.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { InWords, render } from '#tests/support/render.tsx';
import { direction, exchange, leftOut, NOW, nothingYet, score, UNKNOWN } from './sample.ts';

function row(connection: Connection) {
  const { container } = render(<ConnectionList connections={[connection]} now={NOW} />);
  const item = screen.getByRole('link', { name: connection.person.name }).closest('li');
  if (!item) throw new Error('the name stands in no row');
  return { container, text: item.textContent?.replace(/\s+/g, ' ') ?? '', item };
}

describe('a line of the ledger', () => {
  test('says what passed both ways, the relation, the last move and whose turn it is', async () => {
    const { container, text } = row(exchange);

    expect(text).toContain('You gave 5.9, You received 2.7');
    expect(text).toContain('Exchange, mutual, 12 min a week');
    expect(text).toContain('Your turn.');
    expect(text).toContain('They gave 4 days ago');
    expect(screen.getByRole('link', { name: 'Ana Lind' }).getAttribute('href')).toBe('/connections/ana');
    expect(await faultsIn(container)).toEqual([]);
  });

  test('has a word without blame where I give and they learn', () => {
    const { text } = row({
      ...exchange,
      relation: 'they-learn-from-me',
      got: direction(0, 0, null),
      turn: 'theirs',
    });

    expect(text).toContain('They learn from me');
    expect(text).toContain('You gave 5.9, You received 0');
    expect(text).toContain('Their turn.');
    expect(text).toContain('You gave 4 weeks ago');
  });

  test('has a word without blame where they give and I learn', () => {
    const { text } = row({ ...exchange, relation: 'i-learn-from-them', gave: direction(0, 0, null) });

    expect(text).toContain('I learn from them');
    expect(text).toContain('You gave 0, You received 2.7');
  });

  test('of somebody quiet asks nothing of anybody', () => {
    const { text } = row({ ...exchange, relation: 'quiet', turn: null });

    expect(text).toContain('Quiet');
    expect(text).not.toMatch(/(your|their) turn/i);
  });

  test('of a bare follow calls it a follow, and nobody’s turn', () => {
    const { text } = row(nothingYet);

    expect(text).toContain('Nothing yet, follows you');
    expect(text).toContain('Followed you 11 days ago');
    expect(text).not.toMatch(/(your|their) turn/i);
    expect(text).toContain('little known');
  });

  test('shows the unknown as unknown, never as zero', async () => {
    const { container, text } = row({ ...exchange, got: UNKNOWN, score: score({ got: 'unknown' }) });

    expect(text).toContain('You received unknown');
    expect(text).toContain('What they gave you is not on record.');
    expect(text).not.toContain('You received 0');
    // nor is anything said of what passed with others where all of it counts
    expect(text).not.toContain('counts fully');
    expect(await faultsIn(container)).toEqual([]);
  });

  test('says how far what passed with others counts, where it does not count fully', async () => {
    const { container, text } = row({ ...exchange, score: score({ trust: 0.4 }) });

    expect(text).toContain('What passed between you counts fully');
    expect(text).toContain('between them and others counts 40 % here');
    expect(await faultsIn(container)).toEqual([]);
  });

  test('says where a direction is on record in part', () => {
    const { text } = row({ ...exchange, got: { ...direction(3, 1.5, 4), coverage: 'partial' } });

    expect(text).toContain('You received 1.5');
    expect(text).toContain('What they gave you is on record in part.');
  });

  test('of somebody who asked to be left out keeps the account and shows no score', async () => {
    const { container, text, item } = row(leftOut);

    expect(text).toContain('You gave 5.9, You received 2.7');
    expect(text).toContain('Ana asked to be left out of scores.');
    expect(text).not.toContain('of 100');
    expect(item.querySelector('details')).toBeNull();
    // neither unknown nor too early: their own words
    expect(text).not.toMatch(/unknown|little known|too early/);
    expect(await faultsIn(container)).toEqual([]);
  });

  test('of who asked to be left out says so in two words', () => {
    const { text } = row({ ...leftOut, leftOutBy: 'owner', score: null, suggestion: null });

    expect(text).toContain('left out');
    expect(text).not.toContain('Ana asked');
    expect(text).not.toContain('of 100');
  });

  test('bears a very long name', () => {
    const name = 'Anneliese-Wilhelmine Freifrau von und zu Hohenlohe-Schillingsfürst '.repeat(3).trim();

    const { text } = row({ ...exchange, person: { ...exchange.person, name } });

    expect(text).toContain(name);
  });

  test('explains its score line by line when asked', async () => {
    const { container, item } = row(exchange);
    const details = item.querySelector('details');
    details?.setAttribute('open', '');

    const lines = within(item).getAllByRole('listitem');

    expect(lines).toHaveLength(exchange.score.parts.length);
    expect(within(item).getByText('What you could give')).toBeTruthy();
    expect(lines[1]?.textContent).toBe('They ask for one thing; nobody has answered yet.');
    expect(await faultsIn(container)).toEqual([]);
  });
});

test('a line shows its year: what I gave above, what they gave below, and how often in words', async () => {
  const course = Array.from({ length: 12 }, (_, month) => ({
    gave: month === 3 ? 2 : 0,
    got: month > 9 ? 1 : 0,
  }));
  const { container } = render(
    <ConnectionList connections={[exchange]} courses={new Map([[exchange.person.id, course]])} now={NOW} />,
  );

  const drawing = screen.getByRole('img', { name: 'Twelve months: you gave in 1, received in 2' });

  expect(drawing.querySelector('.fill-gave')?.getAttribute('d')?.match(/M/g)).toHaveLength(1);
  expect(drawing.querySelector('.fill-received')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
  expect(drawing.querySelector('.hatch')).toBeNull();
  expect(await faultsIn(container)).toEqual([]);
});

test('months nobody looked back to are hatched, not empty', () => {
  const course = Array.from({ length: 12 }, (_, month) => ({ gave: month < 5 ? null : 9, got: 0 }));
  render(
    <ConnectionList connections={[exchange]} courses={new Map([[exchange.person.id, course]])} now={NOW} />,
  );

  expect(
    screen
      .getByRole('img', { name: /you gave in 7/ })
      .querySelector('.hatch')
      ?.getAttribute('d'),
  ).toBe('M0 14H40');
});

test('German says it in German', () => {
  const { container } = renderBare(
    <InWords language="de">
      <ConnectionList connections={[exchange, nothingYet]} now={NOW} />
    </InWords>,
  );

  expect(container.textContent).toContain('Du gabst 5,9, Du bekamst 2,7');
  expect(container.textContent).toContain('Austausch');
  expect(container.textContent).toContain('Du bist dran');
});

test('all lines of a page share one scale', () => {
  const { container } = render(
    <ConnectionList connections={[exchange, { ...nothingYet, got: direction(1, 5.9 / 4, 11) }]} now={NOW} />,
  );

  const lengths = [...container.querySelectorAll('rect.fill-gave, rect.fill-received')]
    .map((bar) => Number.parseFloat(bar.getAttribute('width') ?? ''))
    .filter((width) => width > 0);

  // the root of a quarter is a half
  expect(lengths[0]).toBeCloseTo(49);
  expect(lengths).toContainEqual(24.5);
});
