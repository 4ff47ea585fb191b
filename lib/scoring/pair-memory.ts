import { FIRST, LAST_AT, PAIR_WIDTH, SECOND } from './pair-record.ts';
import { contextAfter, LONG_BEFORE, NOTHING_BEFORE } from './rates.ts';

// What the engine keeps of a pair beside its record: who the two are, and for each of them the kind of their latest give, and
// when and with what they last gave before that instant (no kind: −1, never: NaN), and the number of their latest episode.

const WHO = 0;
const SIDES = 2;
const LATEST_KIND = 0;
const BEFORE_AT = 1;
const BEFORE_KIND = 2;
const EPISODE = 3;
const SIDE_WIDTH = 4;
export const MEMORY_WIDTH = SIDES + 2 * SIDE_WIDTH;

/** A direction: the pair's number, and whether the first of the two is the giver. */
export type Direction = { pair: number; isFirst: boolean };

export function clearMemory(memory: Float64Array, at: number): void {
  for (let side = at + SIDES; side < at + MEMORY_WIDTH; side += SIDE_WIDTH) {
    memory[side + LATEST_KIND] = -1;
    memory[side + BEFORE_AT] = Number.NaN;
    memory[side + BEFORE_KIND] = -1;
    memory[side + EPISODE] = -1;
  }
}

export function nameBoth(memory: Float64Array, pair: number, first: number, second: number): void {
  memory[pair * MEMORY_WIDTH + WHO] = first;
  memory[pair * MEMORY_WIDTH + WHO + 1] = second;
}

/** Who gives in an ordered pair: 2 × pair, + 1 where the second of the two gives. */
export function giverOf(memory: Float64Array, side: number): number {
  return memory[(side >> 1) * MEMORY_WIDTH + WHO + (side & 1)] as number;
}

export function receiverOf(memory: Float64Array, side: number): number {
  return giverOf(memory, side ^ 1);
}

/**
 * What the receiver had given the giver before `at`, as a context of {@link Rates}. What they give at that very instant does
 * not stand before it, so that the order of an instant does not matter. Rule M8.
 */
export function contextBefore(
  memory: Float64Array,
  pairs: Float64Array,
  { pair, isFirst }: Direction,
  at: number,
  windowMs: number,
): number {
  const side = pair * MEMORY_WIDTH + SIDES + (isFirst ? SIDE_WIDTH : 0);
  const latestAt = pairs[pair * PAIR_WIDTH + (isFirst ? SECOND : FIRST) + LAST_AT] as number;
  const isBefore = latestAt < at;
  const lastAt = isBefore ? latestAt : (memory[side + BEFORE_AT] as number);
  if (Number.isNaN(lastAt)) return NOTHING_BEFORE;
  if (at - lastAt > windowMs) return LONG_BEFORE;
  return contextAfter(memory[side + (isBefore ? LATEST_KIND : BEFORE_KIND)] as number);
}

/** Notes what the giver is about to give. Of several kinds at one instant the one with the largest number is kept. */
export function remember(
  memory: Float64Array,
  pairs: Float64Array,
  { pair, isFirst }: Direction,
  at: number,
  kind: number,
): void {
  const side = pair * MEMORY_WIDTH + SIDES + (isFirst ? 0 : SIDE_WIDTH);
  const latestAt = pairs[pair * PAIR_WIDTH + (isFirst ? FIRST : SECOND) + LAST_AT] as number;
  const latestKind = memory[side + LATEST_KIND] as number;
  if (latestAt < at) {
    memory[side + BEFORE_AT] = latestAt;
    memory[side + BEFORE_KIND] = latestKind;
  }
  memory[side + LATEST_KIND] = latestAt === at ? Math.max(latestKind, kind) : kind;
}

/** When the giver last gave before the instant of the give that was last {@link remember}ed; NaN: never. */
export function lastBefore(memory: Float64Array, { pair, isFirst }: Direction): number {
  return memory[pair * MEMORY_WIDTH + SIDES + (isFirst ? 0 : SIDE_WIDTH) + BEFORE_AT] as number;
}

/** The number of the latest episode in an ordered pair; −1: none. */
export function episodeOf(memory: Float64Array, side: number): number {
  return memory[episodePlace(side)] as number;
}

export function noteEpisode(memory: Float64Array, side: number, number: number): void {
  memory[episodePlace(side)] = number;
}

function episodePlace(side: number): number {
  return (side >> 1) * MEMORY_WIDTH + SIDES + (side & 1) * SIDE_WIDTH + EPISODE;
}
