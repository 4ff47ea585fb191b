import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  balance,
  foldPair,
  mirrorPair,
  relationOf,
  shareOfGiving,
  suggestionFor,
  turnOf,
} from '#lib/scoring/index.ts';
import { sumPerson } from '#tests/support/sum-person.ts';
import { endOf, history, wait } from './histories.ts';

test('B1: the balance is opposite from the other side, within −1 and 1', () => {
  fc.assert(
    fc.property(history(), wait, (gives, ms) => {
      const now = endOf(gives) + ms;
      const pair = foldPair(gives);
      const mine = balance(pair, now);

      expect(balance(mirrorPair(pair), now) + mine).toBe(0);
      expect(Math.abs(mine)).toBeLessThan(1);
    }),
  );
});

test('B2: the balance fades towards nothing while nothing passes', () => {
  fc.assert(
    fc.property(history(), wait, wait, (gives, sooner, more) => {
      const pair = foldPair(gives);
      const [before, after] = [sooner, sooner + more].map((ms) => balance(pair, endOf(gives) + ms));

      expect(Math.abs(after ?? 0)).toBeLessThanOrEqual(Math.abs(before ?? 0) + 1e-12);
    }),
  );
});

test('R1, R2: relation and turn turn round with the pair', () => {
  const opposite = {
    new: 'new',
    quiet: 'quiet',
    exchange: 'exchange',
    'nothing-yet': 'nothing-yet',
    'they-learn-from-me': 'i-learn-from-them',
    'i-learn-from-them': 'they-learn-from-me',
  } as const;
  const turns = { mine: 'theirs', theirs: 'mine' } as const;
  fc.assert(
    fc.property(history(), wait, (gives, ms) => {
      const now = endOf(gives) + ms;
      const pair = foldPair(gives);
      const turn = turnOf(pair, now);

      expect(relationOf(mirrorPair(pair), now)).toBe(opposite[relationOf(pair, now)]);
      expect(turnOf(mirrorPair(pair), now)).toBe(turn && turns[turn]);
    }),
  );
});

test('B3: shares of giving lie between nothing and everything; unknown is null, never nothing', () => {
  fc.assert(
    fc.property(history(), history(), wait, (gives, elsewhere, ms) => {
      const now = Math.max(endOf(gives), endOf(elsewhere)) + ms;
      const pair = foldPair(gives);
      const me = sumPerson([pair, foldPair(elsewhere)], now);

      const { mine, theirs } = shareOfGiving(pair, { me, other: null }, now);

      expect(theirs).toBeNull();
      expect(mine ?? 0).toBeGreaterThanOrEqual(0);
      expect(mine ?? 0).toBeLessThanOrEqual(1);
      expect(mine === null).toBe(me.given28 === 0);
      expect(shareOfGiving(mirrorPair(pair), { me: null, other: me }, now)).toEqual({
        mine: null,
        theirs: mine,
      });
    }),
  );
});

test('R3: without an earlier look, pausing is never suggested', () => {
  fc.assert(
    fc.property(history(), history(), wait, (gives, elsewhere, ms) => {
      const at = Math.max(endOf(gives), endOf(elsewhere)) + ms;
      const pair = foldPair(gives);
      const other = sumPerson([mirrorPair(pair), foldPair(elsewhere)], at);

      expect(suggestionFor({ latest: { pair, other, at }, earlier: null })).not.toBe('pause');
    }),
  );
});
