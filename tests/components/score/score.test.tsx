// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { PLAY, PLAY_NAMES, playFrom, scoreOfPlay } from '#components/score/play.ts';
import { Playground } from '#components/score/playground.tsx';
import { ScoreStory, type SeedsShown } from '#components/score/score-story.tsx';
import { HEADS, TERM_IDS } from '#lib/scoring/index.ts';
import { en } from '#lib/words/en.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';

const start = playFrom({});
const { labels } = en.score.play;

describe('the playground', () => {
  test('computes with the library that scores connections', async () => {
    const { container } = render(<Playground initial={start} />);

    const result = screen.getByRole('status');
    expect(within(result).getByText(String(Math.round(scoreOfPlay(start).score)))).toBeTruthy();
    fireEvent.change(screen.getByLabelText(labels.fit), { target: { value: '100' } });

    const moved = scoreOfPlay({ ...start, fit: 100 }).score;
    expect(moved).toBeGreaterThan(scoreOfPlay(start).score);
    expect(within(result).getByText(String(Math.round(moved)))).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  test('never lets more be answered than was given', () => {
    render(<Playground initial={{ ...start, opened: 1, returned: 9 }} />);

    expect((screen.getByLabelText(labels.returned) as HTMLInputElement).value).toBe('1');
    expect(scoreOfPlay({ ...start, opened: 1, returned: 9 })).toEqual(
      scoreOfPlay({ ...start, opened: 1, returned: 1 }),
    );
  });

  test('says how far the dealings of others are heard, where not fully', () => {
    render(<Playground initial={start} />);
    expect(screen.queryByText(/counts fully/)).toBeNull();

    fireEvent.change(screen.getByLabelText(labels.trust), { target: { value: '25' } });

    expect(screen.getByText(/between them and others counts 25\s% here/)).toBeTruthy();
  });

  test('draws no digits that one engine computes otherwise than another', () => {
    const { container } = render(<Playground initial={start} />);

    const widths = [...container.querySelectorAll('rect')].map((bar) => bar.getAttribute('width'));

    expect(widths.length).toBeGreaterThan(2);
    expect(widths.filter((width) => !/^\d+%$/.test(width ?? ''))).toEqual([]);
  });

  test('is an ordinary form: an address holds all settings', () => {
    const { container } = render(<Playground initial={start} />);

    const sent = Object.fromEntries(new FormData(container.querySelector('form') ?? undefined)) as Record<
      string,
      string
    >;

    expect(Object.keys(sent)).toEqual(PLAY_NAMES);
    expect(playFrom(sent)).toEqual(start);
  });

  test.each([
    ['nothing', {}],
    ['nonsense', { fit: 'x', days: ['3', '4'], asks: '-7', week: '1e99', opened: '999' }],
  ])('bears an address with %s', (_what, params) => {
    const play = playFrom(params);

    for (const name of PLAY_NAMES) {
      expect(play[name]).toBeGreaterThanOrEqual(PLAY[name].min);
      expect(play[name]).toBeLessThanOrEqual(PLAY[name].max);
    }
    expect(scoreOfPlay(play).score).toBeLessThanOrEqual(100);
  });

  test.each(PLAY_NAMES)('%s moves what comes of it', (name) => {
    const { min, max } = PLAY[name];
    const ends = [min, max].map((value) => scoreOfPlay({ ...start, [name]: value }).score);

    expect(ends[0]).not.toBeCloseTo(ends[1] ?? 0, 2);
  });

  test('what others say of them moves nothing where their word is not heard', () => {
    const unheard = (answers: number) => scoreOfPlay({ ...start, trust: 0, opened: 0, answers }).score;

    expect(unheard(0)).toBe(unheard(10));
    expect(scoreOfPlay({ ...start, answers: 0 }).score).toBeLessThan(
      scoreOfPlay({ ...start, answers: 10 }).score,
    );
  });

  test('shows zero where there is nothing to give', () => {
    expect(scoreOfPlay({ ...start, fit: 0, asks: 0 }).score).toBe(0);
  });
});

const story = (seeds: SeedsShown | null) => <ScoreStory seeds={seeds} />;

const SEEDS = { foundedBefore: '2025-03-01T00:00Z', count: 1_204 };

test('the page says the formula, every weight of the library, and what stays out', async () => {
  const { container } = render(story(SEEDS));

  const weights = screen.getByRole('table', { name: /What raises each chance/, hidden: true });
  for (const head of ['return', 'help-back', 'passing-on'] as const)
    for (const id of TERM_IDS) {
      const weight = HEADS[head].weights[id];
      if (weight !== 0) expect(weights.textContent).toContain(weight.toFixed(2).replace('-', '−'));
    }
  expect(screen.getByText(/What you could give weighs 60 in a hundred, what comes back 40/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'What is not used' })).toBeTruthy();
  expect(screen.getByText(/The word for it is an exchange/)).toBeTruthy();
  expect(await faultsIn(container)).toEqual([]);
});

test('the contents lead to every part of the page, in its order', () => {
  const { container } = render(story(SEEDS));

  const links = within(screen.getByRole('navigation', { name: 'On this page' })).getAllByRole('link');
  const parts = [...container.querySelectorAll('section[id]')].filter((part) => part.querySelector('h2'));
  expect(links.map((link) => link.getAttribute('href'))).toEqual(parts.map(({ id }) => `#${id}`));
  expect(links.map(({ textContent }) => textContent)).toEqual(
    parts.map((part) => part.querySelector('h2')?.textContent),
  );
});

test('the page says how to object, and where the button is', () => {
  render(story(SEEDS));

  const part = screen.getByRole('region', { name: 'How to object' });
  expect(part.id).toBe('object');
  expect(part.textContent).toContain('nobody’s score holds anything that passed with them');
  expect(part.querySelector('a')?.getAttribute('href')).toBe('/settings/scores');
});

test.each([
  [SEEDS, 'Here it begins with 1,204 people: everybody whose giving was acknowledged before 1 March 2025.'],
  [{ ...SEEDS, count: 1 }, 'Here it begins with one person:'],
  [null, 'Here it has not begun yet'],
  [{ foundedBefore: null, count: 0 }, 'Here it has not begun yet'],
  [{ ...SEEDS, count: 0 }, 'Here it has not begun yet'],
])('where standing starts (%j) is said with its day and number, or that it has not begun', (seeds, words) => {
  render(story(seeds));

  expect(screen.getByRole('region', { name: 'Whose word counts' }).textContent).toContain(words);
});
