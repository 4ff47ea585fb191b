import { expect, test } from 'vitest';
import {
  chanceOfReturn,
  DAY_MS,
  DEFAULT_SETTINGS,
  Engine,
  emptyPair,
  LONG_BEFORE,
  NOTHING_BEFORE,
  nobodyYet,
  settingsFor,
} from '#lib/scoring/index.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const day = (days: number) => NOON + days * DAY_MS;
const [ANA, BO, CYR, DEE] = [0, 1, 2, 3];

test('M4: a chance is read from the engine in one call; whom the log does not know is new, not unknown', () => {
  const engine = new Engine();
  engine.give({ giver: BO, receiver: ANA, at: day(0), kind: 2 });
  engine.give({ giver: ANA, receiver: BO, at: day(1) });
  engine.advance(day(20));

  expect(engine.returnInput(ANA, BO, { now: day(21), kind: 2 })).toEqual({
    pair: engine.pair(ANA, BO, day(21)),
    other: engine.person(BO, day(21)),
    me: engine.person(ANA, day(21)),
    rate: engine.rates.rate(2, LONG_BEFORE),
    now: day(21),
    settings: DEFAULT_SETTINGS,
  });
  expect(engine.returnInput(CYR, DEE)).toEqual({
    pair: emptyPair(),
    other: nobodyYet(day(20)),
    me: null,
    rate: engine.rates.rate(0, NOTHING_BEFORE),
    now: day(20),
    settings: DEFAULT_SETTINGS,
  });
});

test('M2: terms go by the engine’s own window', () => {
  const engine = new Engine({ settings: settingsFor(2) });
  engine.give({ giver: BO, receiver: ANA, at: day(0) });
  engine.advance(day(4));

  const { terms } = chanceOfReturn(engine.returnInput(ANA, BO));
  const z = Object.fromEntries(terms.map((term) => [term.id, term.z]));

  expect(z.back_recent).toBeCloseTo(Math.log((2 * 24) / (4 * 24 + 1)), 12);
  expect(z.back_dec).toBeCloseTo(Math.log1p(0.5), 12);
  expect(z.b_rate).toBeCloseTo(Math.log1p(0.5), 12);
  expect(z.waits).toBe(0);
});

test('E4: among several open episodes the right one takes the larger kind', () => {
  const engine = new Engine();
  const ended: string[] = [];
  engine.onEnd = ({ giver, receiver, kind }) => ended.push(`${giver} to ${receiver}: ${kind}`);
  for (const [giver, receiver, kind] of [
    [ANA, CYR, 1],
    [CYR, ANA, 2],
    [ANA, BO, 3],
    [BO, ANA, 4],
    [BO, ANA, 8],
    [ANA, BO, 7],
    [CYR, ANA, 6],
  ] as const)
    engine.give({ giver, receiver, at: day(0), kind });

  engine.advance(day(15));

  expect(ended).toEqual(['0 to 2: 1', '2 to 0: 6', '0 to 1: 7', '1 to 0: 8']);
});
