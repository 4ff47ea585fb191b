import { describe, expect, test } from 'vitest';
import { earliestAskDay, stepsTowardsAsk, whyAskIsRefused } from '#lib/posts/rules.ts';

describe('the day of an ask', () => {
  const now = new Date('2026-05-03T08:00:00Z');

  test('today and later days are fine, no day too', () => {
    for (const byOn of ['2026-05-03', '2027-01-01', null]) {
      expect(whyAskIsRefused({ visibility: 'everyone', audience: 'everyone', byOn }, now)).toBeNull();
    }
  });

  test('the day before is still today west of Greenwich', () => {
    expect(earliestAskDay(now)).toBe('2026-05-02');
    expect(earliestAskDay(new Date('2026-05-03T12:00:00Z'))).toBe('2026-05-03');
  });

  test('a day that has passed everywhere is refused', () => {
    expect(whyAskIsRefused({ visibility: 'everyone', audience: 'everyone', byOn: '2026-05-01' }, now)).toBe(
      'ask-day-past',
    );
  });
});

test('an unlisted post is asked of people by name, since nobody else can read it', () => {
  const now = new Date(0);
  expect(whyAskIsRefused({ visibility: 'unlisted', audience: 'everyone', byOn: null }, now)).toBe(
    'ask-needs-readers',
  );
  expect(whyAskIsRefused({ visibility: 'unlisted', audience: 'chosen', byOn: null }, now)).toBeNull();
  expect(whyAskIsRefused({ visibility: 'connections', audience: 'everyone', byOn: null }, now)).toBeNull();
});

test.each([
  [null, 'everyone', { canPromise: true, canDecline: false, canTakeBack: false }],
  [null, 'chosen', { canPromise: false, canDecline: false, canTakeBack: false }],
  ['asked', 'chosen', { canPromise: true, canDecline: true, canTakeBack: false }],
  ['promised', 'chosen', { canPromise: false, canDecline: true, canTakeBack: true }],
  ['promised', 'everyone', { canPromise: false, canDecline: false, canTakeBack: true }],
  ['declined', 'chosen', { canPromise: true, canDecline: false, canTakeBack: false }],
  ['given', 'chosen', { canPromise: false, canDecline: false, canTakeBack: false }],
] as const)('somebody who is %s in an ask for %s can %o', (standing, audience, steps) => {
  expect(stepsTowardsAsk(standing, audience)).toEqual(steps);
});
