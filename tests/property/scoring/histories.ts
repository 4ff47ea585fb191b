import fc from 'fast-check';
import { DAY_MS, type Give } from '#lib/scoring/index.ts';
import './runs.ts';

/** Quarters of a credit, as the ledger counts; whole numbers add up the same in any order. */
export const credits = fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4);

const START = Date.UTC(2024, 0, 1);
const STEP_MS = DAY_MS / 4;

const give = (at: number): fc.Arbitrary<Give> =>
  fc.record({ direction: fc.constantFrom('gave', 'got'), at: fc.constant(at), credits });

/** Gives of one pair in order of time, over up to two years, with repeated instants and days. */
export const history = (constraints: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<Give[]> =>
  fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 120 })), {
      maxLength: 25,
      ...constraints,
    })
    .chain((steps) => {
      let at = START;
      return fc.tuple(
        ...steps.map((step) => {
          at += step * STEP_MS;
          return give(at);
        }),
      );
    });

/** Milliseconds somebody lets pass before they look: up to a year, often exactly at the edge of 14 days. */
export const wait = fc.oneof(
  fc.integer({ min: 0, max: 365 * DAY_MS }),
  fc.constantFrom(0, 1, 14 * DAY_MS, 14 * DAY_MS + 1),
);

export const endOf = (gives: readonly Give[]): number => gives.at(-1)?.at ?? START;

export const share = fc.double({ min: 0, max: 1, noNaN: true });
export const rate = fc.double({ min: 0.001, max: 0.999, noNaN: true });
