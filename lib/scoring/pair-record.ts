import { DAY_MS, EPISODE_HALF_LIFE_MS, FAST_HALF_LIFE_MS, left, SLOW_HALF_LIFE_MS } from './decay.ts';
import type { Settings } from './settings.ts';

// The arithmetic of a pair, over numbers that lie side by side in one array: the engine keeps a million pairs this way, the
// ledger one at a time. Nothing else in the library adds to or fades a pair. A time or day that never was is NaN.

/** Where each number of a direction stands, from the beginning of that direction. */
export const COUNT = 0;
export const CREDITS = 1;
export const FAST = 2;
export const SLOW = 3;
export const RECENT = 4;
export const FIRST_AT = 5;
export const LAST_AT = 6;
export const COUNTED_DAY = 7;
export const DAY_CREDITS = 8;
export const OPENED = 9;
export const RETURNED = 10;
export const OPEN_SINCE = 11;
/** 1 when the open episode has been answered, else 0. */
export const ANSWERED = 12;
export const DIRECTION_WIDTH = 13;

/** A pair: the time its sums are decayed to (NaN: nothing passed), then both directions. */
export const AT = 0;
export const FIRST = 1;
export const SECOND = FIRST + DIRECTION_WIDTH;
export const PAIR_WIDTH = FIRST + 2 * DIRECTION_WIDTH;

const NEVER = [FIRST_AT, LAST_AT, COUNTED_DAY, OPEN_SINCE] as const;

/** What one give changed, as flags: see {@link addGive}. */
export const NEW_DAY = 1;
export const NEW_EPISODE = 2;

/** Makes the pair at `pair` one between whom nothing has passed. */
export function clearPair(numbers: Float64Array, pair: number): void {
  numbers.fill(0, pair, pair + PAIR_WIDTH);
  numbers[pair + AT] = Number.NaN;
  for (const side of [FIRST, SECOND]) {
    for (const field of NEVER) numbers[pair + side + field] = Number.NaN;
  }
}

/** The pair as it stands at `now`, in place: sums fade, episodes older than H end. Rules D1, D6, E3. */
export function advance(numbers: Float64Array, pair: number, now: number, settings: Settings): void {
  const at = numbers[pair + AT] as number;
  // also false for NaN, a pair without anything to fade
  if (!(now > at)) return;
  const elapsed = now - at;
  const fast = left(elapsed, FAST_HALF_LIFE_MS);
  const slow = left(elapsed, SLOW_HALF_LIFE_MS);
  const recent = left(elapsed, settings.recentHalfLifeMs);
  const episodes = left(elapsed, EPISODE_HALF_LIFE_MS);
  numbers[pair + AT] = now;
  for (let side = pair + FIRST; side <= pair + SECOND; side += DIRECTION_WIDTH) {
    if (numbers[side + COUNT] === 0) continue;
    (numbers[side + FAST] as number) *= fast;
    (numbers[side + SLOW] as number) *= slow;
    (numbers[side + RECENT] as number) *= recent;
    (numbers[side + OPENED] as number) *= episodes;
    (numbers[side + RETURNED] as number) *= episodes;
    endEpisode(numbers, side, now, settings);
  }
}

/** An open episode older than H is over, answered or not, and fades from the moment it ended. */
function endEpisode(numbers: Float64Array, side: number, now: number, { windowMs }: Settings): void {
  const openSince = numbers[side + OPEN_SINCE] as number;
  // also false for NaN, none open
  if (!(now - openSince > windowMs)) return;
  const weight = left(now - openSince - windowMs, EPISODE_HALF_LIFE_MS);
  (numbers[side + OPENED] as number) += weight;
  (numbers[side + RETURNED] as number) += weight * (numbers[side + ANSWERED] as number);
  numbers[side + OPEN_SINCE] = Number.NaN;
  numbers[side + ANSWERED] = 0;
}

/** One give as the record takes it. `answers`: it can answer the other's open episode; `opens`: it can open one. */
export type RecordedGive = {
  /** Whether the first of the two gave. */
  isFirst: boolean;
  at: number;
  credits: number;
  answers: boolean;
  opens: boolean;
  /** When the giver last gave before this instant; NaN: never. */
  lastBefore: number;
};

/**
 * One more give in the pair at `pair`, which must be advanced to it. Returns {@link NEW_DAY} when it is the first of its
 * day in its direction, plus {@link NEW_EPISODE} when it opens an episode. Rules D4, E1, E2, E4.
 */
export function addGive(numbers: Float64Array, pair: number, give: RecordedGive, settings: Settings): number {
  const { isFirst, at, credits } = give;
  const side = pair + (isFirst ? FIRST : SECOND);
  const otherSide = pair + (isFirst ? SECOND : FIRST);
  numbers[pair + AT] = at;
  let changed = 0;
  const day = Math.floor(at / DAY_MS);
  if (numbers[side + COUNTED_DAY] !== day) {
    changed = NEW_DAY;
    numbers[side + COUNTED_DAY] = day;
    numbers[side + DAY_CREDITS] = 0;
    (numbers[side + RECENT] as number) += 1;
  }
  // of one UTC day only the largest single give counts, so that a burst is worth no more than its best act
  const increment = Math.max(0, credits - (numbers[side + DAY_CREDITS] as number));
  (numbers[side + DAY_CREDITS] as number) += increment;
  (numbers[side + FAST] as number) += increment;
  (numbers[side + SLOW] as number) += increment;
  (numbers[side + COUNT] as number) += 1;
  (numbers[side + CREDITS] as number) += credits;
  const last = numbers[side + LAST_AT] as number;
  // of several gives at one instant any may open the episode, so that their order does not matter
  const isOpened = numbers[side + OPEN_SINCE] === at;
  if (give.opens && !isOpened && !(at - give.lastBefore <= settings.windowMs)) {
    changed |= NEW_EPISODE;
    numbers[side + OPEN_SINCE] = at;
    numbers[side + ANSWERED] = 0;
  }
  if (Number.isNaN(last)) numbers[side + FIRST_AT] = at;
  numbers[side + LAST_AT] = at;
  // events of one instant never answer each other, so that their order does not matter
  if (give.answers && (numbers[otherSide + OPEN_SINCE] as number) < at) numbers[otherSide + ANSWERED] = 1;
  return changed;
}
