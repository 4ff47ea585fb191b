import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

export type SyntheticLog = { events: number; people: number; seed?: number };

/** The person of whom a synthetic log tells most. */
export const HUB = 'p0';

const START = Date.UTC(2020, 0, 1) / 1000;
const SPAN_SECONDS = 6 * 365 * 86_400;
const KINDS = ['answer', 'comment', 'thanks'];

/**
 * Lines of a community's log, made up: few give much, many little (the rank of the giver is drawn from a heavy tail),
 * times in order with several events in some seconds. The same seed makes the same log.
 */
export function* syntheticLines({ events, people, seed = 1 }: SyntheticLog): Generator<string> {
  yield 'time,giver,receiver,kind\n';
  const random = mulberry32(seed);
  for (let event = 0; event < events; event++) {
    const time = START + Math.floor((event / events) * SPAN_SECONDS);
    const giver = rank(random(), people);
    const receiver = (giver + 1 + rank(random(), people - 1)) % people;
    const kind = KINDS[Math.floor(random() ** 2 * KINDS.length)] ?? 'comment';
    yield `${time},p${giver},p${receiver},${kind}\n`;
  }
}

export async function writeSyntheticLog(file: string, log: SyntheticLog): Promise<void> {
  await pipeline(Readable.from(syntheticLines(log)), createGzip(), createWriteStream(file));
}

/** 0 … people − 1, low ranks far more often: u^4 leaves the first percent about a third of everything. */
function rank(u: number, people: number): number {
  return Math.floor(u ** 4 * people);
}

/** Tommy Ettinger's mulberry32: 32 bits of state are plenty for a made-up log. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
