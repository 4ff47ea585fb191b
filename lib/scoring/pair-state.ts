import {
  decayFactor,
  FAST_HALF_LIFE_DAYS,
  RECENT_HALF_LIFE_DAYS,
  SLOW_HALF_LIFE_DAYS,
  utcDay,
} from './decay.ts';
import { advanceEpisodes, answerEpisode, opensEpisode } from './episode.ts';
import { requireFinite, requirePositive } from './ranges.ts';

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
  /** Days with a give, each counted once, half-life 28 d. */
  recent: number;
  firstAt: number | null;
  lastAt: number | null;
  /** The last UTC day with a give, and the credits it has counted for in `fast` and `slow`. */
  countedDay: number | null;
  dayCredits: number;
  /** Episodes that ended, answered or not, and those of them answered; half-life 112 d. */
  opened: number;
  returned: number;
  /** Since when a give waits for its answer; null: none does. */
  openSince: number | null;
};

/** Two people seen from one of them: `gave` is owner → other, `got` is other → owner. `at` null: nothing passed. */
export type PairState = { at: number | null; gave: DirectionState; got: DirectionState };

/** One act of giving between the two; credits > 0. */
export type Give = { direction: 'gave' | 'got'; at: number; credits: number };

/** A pair between whom nothing has passed. */
export function emptyPair(): PairState {
  return { at: null, gave: emptyDirection(), got: emptyDirection() };
}

function emptyDirection(): DirectionState {
  return {
    count: 0,
    credits: 0,
    fast: 0,
    slow: 0,
    recent: 0,
    firstAt: null,
    lastAt: null,
    countedDay: null,
    dayCredits: 0,
    opened: 0,
    returned: 0,
    openSince: null,
  };
}

/**
 * The pair as it stands at `now`: sums fade and episodes older than H end. For reading; what is stored comes from
 * {@link applyGive} alone. A `now` before the state (clocks differ between machines) leaves it as it is: nothing
 * ever grows back. Rules D1, D6, E3.
 *
 * @throws {RangeError} unless `now` is finite
 */
export function advancePair(state: PairState, now: number): PairState {
  requireFinite('now', now);
  if (state.at === null || now <= state.at) return state;
  const elapsedMs = now - state.at;
  return {
    at: now,
    gave: advanceDirection(state.gave, elapsedMs, now),
    got: advanceDirection(state.got, elapsedMs, now),
  };
}

function advanceDirection(direction: DirectionState, elapsedMs: number, now: number): DirectionState {
  if (direction.count === 0) return direction;
  const episodes = advanceEpisodes(direction, elapsedMs, now);
  return {
    count: direction.count,
    credits: direction.credits,
    fast: direction.fast * decayFactor(elapsedMs, FAST_HALF_LIFE_DAYS),
    slow: direction.slow * decayFactor(elapsedMs, SLOW_HALF_LIFE_DAYS),
    recent: direction.recent * decayFactor(elapsedMs, RECENT_HALF_LIFE_DAYS),
    firstAt: direction.firstAt,
    lastAt: direction.lastAt,
    countedDay: direction.countedDay,
    dayCredits: direction.dayCredits,
    opened: episodes.opened,
    returned: episodes.returned,
    openSince: episodes.openSince,
  };
}

/**
 * The pair after one more give, decayed to it. The result depends on the gives and their order alone. Rules D2–D5, E1–E4.
 *
 * @throws {RangeError} unless credits > 0, `at` is finite and not before the state
 */
export function applyGive(state: PairState, give: Give): PairState {
  const { at, credits, direction } = give;
  requireFinite('at', at);
  requirePositive('credits', credits);
  if (state.at !== null && at < state.at) {
    throw new RangeError(`Gives are applied in order of time: ${at} lies before ${state.at}.`);
  }
  const { gave, got } = advancePair(state, at);
  return direction === 'gave'
    ? { at, gave: addGive(gave, at, credits), got: answerEpisode(got, at) }
    : { at, gave: answerEpisode(gave, at), got: addGive(got, at, credits) };
}

function addGive(direction: DirectionState, at: number, credits: number): DirectionState {
  const day = utcDay(at);
  const isNewDay = direction.countedDay !== day;
  const counted = isNewDay ? 0 : direction.dayCredits;
  // of one UTC day only the largest single give counts, so that a burst is worth no more than its best act
  const increment = Math.max(0, credits - counted);
  return {
    count: direction.count + 1,
    credits: direction.credits + credits,
    fast: direction.fast + increment,
    slow: direction.slow + increment,
    recent: direction.recent + (isNewDay ? 1 : 0),
    firstAt: direction.firstAt ?? at,
    lastAt: at,
    countedDay: day,
    dayCredits: counted + increment,
    opened: direction.opened,
    returned: direction.returned,
    openSince: opensEpisode(direction.lastAt, at) ? at : direction.openSince,
  };
}

/** All gives of a pair, in order of time, from nothing. Rule D5: the same numbers, to the bit, as one by one. */
export function foldPair(gives: Iterable<Give>): PairState {
  let state = emptyPair();
  for (const give of gives) state = applyGive(state, give);
  return state;
}

/** The same pair seen by the other person. Rule D8. */
export function mirrorPair(state: PairState): PairState {
  return { at: state.at, gave: state.got, got: state.gave };
}
