import { describe, expect, test } from 'vitest';
import { generosityNotes } from '#tests/bench/simulation/generosity.ts';
import { intervalOf } from '#tests/bench/simulation/intervals.ts';
import {
  type AttackRow,
  allPass,
  judgedRow,
  missedBy,
  verdictLine,
} from '#tests/bench/simulation/judged-row.ts';

function row(low: number, high: number, bar: AttackRow['bar'], about: Partial<AttackRow> = {}): AttackRow {
  const value = { mean: (low + high) / 2, low, high, runs: 20 };
  return judgedRow({
    scenario: 'ring',
    setUp: 'fifty accounts',
    measure: 'percentile',
    value,
    bar,
    ...about,
  });
}

describe('a judged row', () => {
  test('passes with its whole interval, and no less', () => {
    expect(row(0.1, 0.2, { atMost: 0.2 }).passes).toBe(true);
    expect(row(0.1, 0.21, { atMost: 0.2 }).passes).toBe(false);
    expect(row(0.95, 1, { atLeast: 0.95 }).passes).toBe(true);
    expect(row(0.94, 1, { atLeast: 0.95 }).passes).toBe(false);
  });

  test('says by how much its worse end misses', () => {
    expect(missedBy(row(0.3, 0.35, { atMost: 0.2 }))).toBe('missed by 0.15');
    expect(missedBy(row(0.9, 1, { atLeast: 0.95 }))).toBe('missed by 0.05');
    expect(missedBy(row(0.1, 0.2, { atMost: 0.2 }))).toBe('');
  });

  test('is missed where one run alone, or no number, stands for many', () => {
    const alone = judgedRow({ ...row(0, 0, { atMost: 1 }), value: intervalOf([0]) });
    const nothing = judgedRow({ ...row(0, 0, { atLeast: 1 }), value: intervalOf([Number.NaN, 2]) });

    expect([alone.passes, nothing.passes]).toEqual([false, false]);
    expect(missedBy(alone)).toBe('missed: one run alone');
  });
});

test('the last line counts what is judged and names what is missed', () => {
  const passing = row(0, 1, { atMost: 2 });
  const missed = row(3, 4, { atMost: 2 });
  const besides = row(9, 9, null);

  expect(verdictLine([passing, besides])).toBe('1 of 1 judged rows pass');
  expect(verdictLine([passing, missed, missed, besides])).toBe('1 of 3 judged rows pass; missed: ring (2)');
});

test('a harder set-up is told and counted apart, and nobody has to reach it', () => {
  const passing = row(0, 1, { atMost: 2 });
  const harder = row(3, 4, { atMost: 2 }, { isHarder: true });

  expect(verdictLine([passing, harder])).toBe(
    '1 of 1 judged rows pass · 0 of 1 harder ones; missed: ring (1)',
  );
  expect(allPass([passing, harder])).toBe(true);
  expect(allPass([passing, row(3, 4, { atMost: 2 })])).toBe(false);
});

test('why short-lived generosity is missed is said where it is, and nowhere else', () => {
  const overAll = { scenario: 'short-lived generosity', measure: 'the same over all rounds' };

  expect(generosityNotes([row(0.3, 0.35, { atMost: 0.2 })])).toEqual([]);
  expect(generosityNotes([row(0.1, 0.2, { atMost: 0.2 }, overAll)])).toEqual([]);
  expect(generosityNotes([row(0.3, 0.35, { atMost: 0.2 }, overAll)])[0]).toContain('missed by 0.15');
});
