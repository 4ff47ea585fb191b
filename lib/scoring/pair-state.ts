import * as R from './pair-record.ts';
import { requireFinite, requirePositive } from './ranges.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** One direction of a pair. Times are epoch milliseconds; sums are decayed to {@link PairState.at}. */
export type DirectionState = {
  /** Contributions ever, uncapped. */
  count: number;
  /** Credits ever, uncapped. */
  credits: number;
  /** Day-capped credits, half-life 7 d. */
  fast: number;
  /** Day-capped credits, half-life 112 d. */
  slow: number;
  /** Days with a give, each counted once, half-life 28 d (twice the window). */
  recent: number;
  firstAt: number | null;
  lastAt: number | null;
  /** The last UTC day with a give, and the credits it has counted for in `fast` and `slow`. */
  countedDay: number | null;
  dayCredits: number;
  /** Episodes that ended, answered or not, and those of them answered; half-life 365 d. */
  opened: number;
  returned: number;
  /** Since when an episode is open: it ends H later. null: none is. */
  openSince: number | null;
  /** Whether the open episode has been answered already; it counts when it ends. */
  answered: boolean;
};

/** Two people seen from one of them: `gave` is owner → other, `got` is other → owner. `at` null: nothing passed. */
export type PairState = { at: number | null; gave: DirectionState; got: DirectionState };

/** One act of giving between the two; credits > 0. */
export type Give = { direction: 'gave' | 'got'; at: number; credits: number };

/** A pair between whom nothing has passed. */
export function emptyPair(): PairState {
  R.clearPair(scratch, 0);
  return readPair(scratch, 0, true);
}

/**
 * The pair as it stands at `now`: sums fade and episodes older than H end. For reading; what is stored comes from
 * {@link applyGive} alone. A `now` before the state (clocks differ between machines) leaves it as it is: nothing
 * ever grows back. Rules D1, D6, E3.
 *
 * @throws {RangeError} unless `now` is finite
 */
export function advancePair(state: PairState, now: number, settings: Settings = DEFAULT_SETTINGS): PairState {
  requireFinite('now', now);
  if (state.at === null || now <= state.at) return state;
  writePair(scratch, 0, state);
  R.advance(scratch, 0, now, settings);
  return readPair(scratch, 0, true);
}

/**
 * The pair after one more give, decayed to it. The result depends on the gives and their order alone. Rules D2–D5, E1–E4.
 *
 * @throws {RangeError} unless credits > 0, `at` is finite and not before the state
 */
export function applyGive(state: PairState, give: Give, settings: Settings = DEFAULT_SETTINGS): PairState {
  writePair(scratch, 0, state);
  addTo(scratch, give, settings);
  return readPair(scratch, 0, true);
}

/** All gives of a pair, in order of time, from nothing. Rule D5: the same numbers, to the bit, as one by one. */
export function foldPair(gives: Iterable<Give>, settings: Settings = DEFAULT_SETTINGS): PairState {
  const numbers = new Float64Array(R.PAIR_WIDTH);
  R.clearPair(numbers, 0);
  for (const give of gives) addTo(numbers, give, settings);
  return readPair(numbers, 0, true);
}

/** The same pair seen by the other person. Rule D8. */
export function mirrorPair(state: PairState): PairState {
  return { at: state.at, gave: state.got, got: state.gave };
}

const scratch = new Float64Array(R.PAIR_WIDTH);

function addTo(numbers: Float64Array, { direction, at, credits }: Give, settings: Settings): void {
  requireFinite('at', at);
  requirePositive('credits', credits);
  const before = numbers[R.AT] as number;
  if (at < before) throw new RangeError(`Gives are applied in order of time: ${at} lies before ${before}.`);
  R.advance(numbers, 0, at, settings);
  const isFirst = direction === 'gave';
  // where every kind opens, an earlier give of the instant has opened the episode if any could
  const lastBefore = numbers[(isFirst ? R.FIRST : R.SECOND) + R.LAST_AT] as number;
  R.addGive(numbers, 0, { isFirst, at, credits, answers: true, opens: true, lastBefore }, settings);
}

/** The pair at `offset` as an object, seen from the first of the two or from the second. */
export function readPair(numbers: Float64Array, offset: number, fromFirst: boolean): PairState {
  const first = readDirection(numbers, offset + R.FIRST);
  const second = readDirection(numbers, offset + R.SECOND);
  const at = orNull(numbers[offset + R.AT] as number);
  return fromFirst ? { at, gave: first, got: second } : { at, gave: second, got: first };
}

function readDirection(numbers: Float64Array, side: number): DirectionState {
  return {
    count: numbers[side + R.COUNT] as number,
    credits: numbers[side + R.CREDITS] as number,
    fast: numbers[side + R.FAST] as number,
    slow: numbers[side + R.SLOW] as number,
    recent: numbers[side + R.RECENT] as number,
    firstAt: orNull(numbers[side + R.FIRST_AT] as number),
    lastAt: orNull(numbers[side + R.LAST_AT] as number),
    countedDay: orNull(numbers[side + R.COUNTED_DAY] as number),
    dayCredits: numbers[side + R.DAY_CREDITS] as number,
    opened: numbers[side + R.OPENED] as number,
    returned: numbers[side + R.RETURNED] as number,
    openSince: orNull(numbers[side + R.OPEN_SINCE] as number),
    answered: numbers[side + R.ANSWERED] === 1,
  };
}

function writePair(numbers: Float64Array, offset: number, { at, gave, got }: PairState): void {
  numbers[offset + R.AT] = at ?? Number.NaN;
  writeDirection(numbers, offset + R.FIRST, gave);
  writeDirection(numbers, offset + R.SECOND, got);
}

function writeDirection(numbers: Float64Array, side: number, direction: DirectionState): void {
  numbers[side + R.COUNT] = direction.count;
  numbers[side + R.CREDITS] = direction.credits;
  numbers[side + R.FAST] = direction.fast;
  numbers[side + R.SLOW] = direction.slow;
  numbers[side + R.RECENT] = direction.recent;
  numbers[side + R.FIRST_AT] = direction.firstAt ?? Number.NaN;
  numbers[side + R.LAST_AT] = direction.lastAt ?? Number.NaN;
  numbers[side + R.COUNTED_DAY] = direction.countedDay ?? Number.NaN;
  numbers[side + R.DAY_CREDITS] = direction.dayCredits;
  numbers[side + R.OPENED] = direction.opened;
  numbers[side + R.RETURNED] = direction.returned;
  numbers[side + R.OPEN_SINCE] = direction.openSince ?? Number.NaN;
  numbers[side + R.ANSWERED] = direction.answered ? 1 : 0;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
