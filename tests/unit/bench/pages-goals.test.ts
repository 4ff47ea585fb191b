import { expect, test } from 'vitest';
import { type Loaded, middle, shortcomings } from '#tests/bench/pages/goals.ts';

const fine: Loaded = {
  performance: 99,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  layoutShift: 0,
  largestPaintMs: 1_900,
  blockingMs: 20,
  scriptBytes: 9_000,
};

test('a page that reaches every goal has no shortcomings', () => {
  expect(shortcomings(fine, { isPublic: true, mostScriptBytes: 9_000 })).toEqual([]);
});

test('each goal that is missed is named with both figures', () => {
  const poor = { ...fine, performance: 94, accessibility: 99, bestPractices: 96, seo: 90, layoutShift: 0.03 };

  expect(shortcomings(poor, { isPublic: true, mostScriptBytes: 8_999 })).toEqual([
    'performance 94 < 98',
    'accessibility 99 < 100',
    'best practices 96 < 100',
    'SEO 90 < 100',
    'layout shift 0.03 > 0.02',
    'scripts 9000 > 8999 bytes',
  ]);
});

test('signed in, being found by search engines is no goal and 95 is fast enough', () => {
  expect(shortcomings({ ...fine, performance: 95, seo: 50 }, { isPublic: false })).toEqual([]);
});

test('of several loadings each figure is the middle one', () => {
  const slow = { ...fine, performance: 80, largestPaintMs: 4_000 };
  const fast = { ...fine, performance: 100, largestPaintMs: 1_500 };

  expect(middle([slow, fine, fast])).toEqual(fine);
  expect(() => middle([])).toThrow(RangeError);
});
