import type { StandingGraph } from './standing-graph.ts';
import type { Acknowledgements } from './standing-receipts.ts';

/** Standing from which a voice counts when somebody becomes a seed. */
const VOICE_STANDING = 0.5;

/** Voices that make a person a seed. Judged. */
export const VOICES_FOR_A_SEED = 10;

/**
 * Seeds for a network in which nobody was named: everybody whose giving was acknowledged before a day that whoever
 * runs the network states once and does not move. A ring that is formed later cannot enter the past; a day chosen by
 * how many were acknowledged by now could be moved by inventing people. Ascending. Rule W9.
 */
export function foundingSeeds(
  { receivers, speakers, at }: Acknowledgements,
  foundedBefore: number,
): number[] {
  const seeds = new Set<number>();
  for (let index = 0; index < at.length; index++) {
    const receiver = receivers[index];
    if (receiver === undefined || receiver === speakers[index]) continue;
    if ((at[index] ?? foundedBefore) < foundedBefore) seeds.add(receiver);
  }
  return ascending(seeds);
}

/**
 * Seeds and those who may join them as a network outgrows its founders: acknowledged by at least ten different people
 * of standing ½ or more (as the present seeds give it). People without standing add no voice, however many they are.
 * O(edges). Ascending. Rule W9.
 */
export function renewedSeeds(
  graph: StandingGraph,
  seeds: Iterable<number>,
  standings: ArrayLike<number>,
): number[] {
  const voices = new Uint32Array(graph.people);
  for (let speaker = 0; speaker < graph.people; speaker++) {
    if ((standings[speaker] ?? 0) < VOICE_STANDING) continue;
    const said = graph.to.subarray(graph.starts[speaker], graph.starts[speaker + 1]);
    for (const receiver of said) voices[receiver] = (voices[receiver] ?? 0) + 1;
  }
  const renewed = new Set(seeds);
  voices.forEach((count, person) => {
    if (count >= VOICES_FOR_A_SEED) renewed.add(person);
  });
  return ascending(renewed);
}

function ascending(people: Set<number>): number[] {
  return [...people].sort((one, other) => one - other);
}
