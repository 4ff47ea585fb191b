// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PLAY, playFrom, scoreOfPlay } from '#components/score/play.ts';
import { ScoreExplained } from '#components/score/score-explained.tsx';
import { ScoreParts } from '#components/score/score-parts.tsx';
import { explainReturn, inEnglish } from '#lib/scoring/index.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';

const start = playFrom({});
const shown = (settings: Partial<typeof start> = {}) => scoreOfPlay({ ...start, ...settings });

test('every term of the chance is drawn, or said to be without effect', async () => {
  const score = shown();
  const { container } = render(<ScoreExplained score={score} />);

  const { lines } = explainReturn(score.get.parts.chance);
  for (const { says } of lines)
    expect(container.textContent?.replaceAll('\u00a0', ' ')).toContain(inEnglish([says]).slice(0, -1));
  const rows = container.querySelectorAll('table tbody tr');
  expect(rows.length).toBe(lines.filter(({ value }) => Math.abs(value) >= 0.005).length);
  expect(rows.length).toBeLessThan(lines.length);
  expect(await faultsIn(container)).toEqual([]);
});

test.each([
  [0, /this is little evidence/],
  [4, /There is some evidence behind it/],
  [PLAY.opened.max, /There is good evidence behind it/],
])('after %d gives the card says how much is behind the chance', (opened, words) => {
  render(<ScoreExplained score={shown({ opened })} />);

  expect(screen.getByText(words)).toBeTruthy();
});

test('help in turn stands on a line of its own, without a bar', async () => {
  const { parts } = shown();
  const { container } = render(<ScoreParts parts={parts} />);

  const help = screen.getByText(/chance that they help you in turn/);
  const answer = screen.getByText(/chance that something comes back/);
  expect(help.textContent).toContain('The score does not rest on it.');
  expect(help.querySelector('svg')).toBeNull();
  expect(answer.querySelector('svg')).toBeTruthy();
  expect(container.querySelectorAll('li')).toHaveLength(parts.length);
  expect(await faultsIn(container)).toEqual([]);
});

test('what is not known says that a usual value stands in', () => {
  const parts = shown().parts.map((part) => ({ ...part, known: part.side === 'give' }));
  render(<ScoreParts parts={parts} heading="h4" columns={1} />);

  expect(screen.getAllByText('A usual value stands in.')).toHaveLength(
    parts.filter(({ known }) => !known).length,
  );
});
