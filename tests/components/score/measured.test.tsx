// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Calibration } from '#components/score/calibration.tsx';
import { MEASURED } from '#components/score/measured.ts';
import { MeasuredQuality } from '#components/score/measured-quality.tsx';
import { RULE_NAMES } from '#components/score/measured-words.ts';
import { en } from '#lib/words/en.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';
import { BETTER, LEVEL, MEASURED_SAMPLE } from './sample.ts';

describe('how well the score foretells', () => {
  test('stands beside the best simple rule and a strong learner, each with its interval', async () => {
    const { container } = render(<MeasuredQuality measured={MEASURED_SAMPLE} />);

    const rows = within(screen.getByRole('table', { name: /Some.csv.gz, AUC/ })).getAllByRole('row');
    const said = rows.map(({ textContent }) => textContent);
    expect(said).toContain('Best simple rulewhat kind of thing was given0.7000.690–0.7100.6600.650–0.670');
    expect(said).toContain('This score0.7500.740–0.7600.6800.670–0.690');
    expect(said).toContain('Strong learner0.8000.790–0.8100.7200.710–0.730');
    expect(await faultsIn(container)).toEqual([]);
  });

  test('says where it is better, where a simple rule is, and where it is too close to tell', () => {
    render(<MeasuredQuality measured={MEASURED_SAMPLE} />);

    expect(
      screen.getByText(
        'This score is better, by +0.050 (+0.040 to +0.060). There is more to know: the strong learner is ahead by 0.050.',
      ),
    ).toBeTruthy();
    expect(
      screen.getByText(/^The simple rule is better; the difference is −0.030 \(−0.040 to −0.020\)\./),
    ).toBeTruthy();
    expect(screen.getByText(/^Too close to tell apart: \+0.004 \(−0.006 to \+0.014\)\./)).toBeTruthy();
    expect(screen.getByText(/too short to learn even a simple rule from/)).toBeTruthy();
    expect(screen.getByText(/Of 4 comparisons/)).toBeTruthy();
    const counts = ['this score is better', 'too close to tell apart', 'the simple rule is better'].map(
      (words) => screen.getByText(words).nextElementSibling?.textContent,
    );
    expect(counts).toEqual(['1', '2', '1']);
  });

  test('shows a list to choose from apart, beside chance', () => {
    render(<MeasuredQuality measured={MEASURED_SAMPLE} />);

    const table = screen.getByRole('table', { name: /Some.csv.gz, MRR/ });
    expect(within(table).getByRole('row', { name: /^Chance/ }).textContent).toContain('0.100');
    expect(within(table).queryByText(/Within one’s own list/)).toBeNull();
  });

  test('says what chances came to, in words and in a table behind each plot', () => {
    render(<Calibration networks={MEASURED_SAMPLE.networks} />);

    const spoken = screen.getAllByText(/When it said 32\s%, it happened in 29\s% of 600 cases\./);
    expect(spoken[0]?.textContent).toContain('In the mean it is off by 2.1 points in a hundred.');
    const [table] = screen.getAllByRole('table', { name: /Does anything come back/, hidden: true });
    expect(table?.textContent).toContain('32\u00a0%29\u00a0%600');
  });
});

test('a chance that is too far off says so, and whether learning helps', () => {
  const [network] = MEASURED_SAMPLE.networks;
  if (!network) throw new Error('The sample has a network.');
  const tasks = [
    { ...BETTER, gap: 0.067, gapLearnt: 0.024 },
    { ...LEVEL, gap: 0.05 },
  ];
  render(<Calibration networks={[{ ...network, tasks }]} />);

  expect(
    screen.getByText(
      /off by 6.7 points in a hundred, more than it should be; once it has learnt there, by 2.4\./,
    ),
  ).toBeTruthy();
  expect(screen.getByText(/off by 5.0 points in a hundred, more than it should be\./)).toBeTruthy();
});

describe('what is published', () => {
  const tasks = MEASURED.networks.flatMap((network) => network.tasks);

  test('has a network, a question and a rule in plain words for everything', () => {
    const { networks, tasks: questions, rules } = en.score.measured;
    const simple = tasks.flatMap(({ models }) => models.filter(({ role }) => role === 'simple'));

    expect(Object.keys(networks)).toEqual(
      expect.arrayContaining(MEASURED.networks.map(({ layout }) => layout)),
    );
    expect(Object.keys(questions)).toEqual(expect.arrayContaining(tasks.map(({ task }) => task)));
    expect(Object.keys(RULE_NAMES)).toEqual(expect.arrayContaining(simple.map(({ name }) => name)));
    for (const rule of Object.values(rules)) expect(rule).toMatch(/^(how|what) .+ .+/);
  });

  test('is aggregates of whole networks, each figure inside its interval', () => {
    expect(MEASURED.networks.length).toBeGreaterThan(0);
    for (const { models, bins, cases, people = 0 } of tasks) {
      for (const { value, low, high } of models) {
        expect(value).toBeGreaterThanOrEqual(low - 0.01);
        expect(value).toBeLessThanOrEqual(high + 0.01);
      }
      expect(bins.length).toBeLessThanOrEqual(10);
      expect(cases).toBeGreaterThanOrEqual(people);
    }
  });

  test('shows this score and every figure of it', () => {
    const { container } = render(<MeasuredQuality measured={MEASURED} />);

    const figure = new Intl.NumberFormat('en', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
    for (const { models } of tasks) {
      const ours = models.find(({ role }) => role === 'ours');
      expect(container.textContent).toContain(figure.format(ours?.value ?? Number.NaN));
    }
    expect(container.textContent).toContain(MEASURED.command);
  });
});
