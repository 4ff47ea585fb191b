import { standingGraph, standings, walkFromSeeds, weighReceipts, weightOfWord } from '#lib/scoring/index.ts';
import type { SiteLearner } from './site-learner.ts';

/** Who acknowledged whom when, as parallel lists of numbers and epoch milliseconds. */
export type Receipts = { speakers: number[]; receivers: number[]; at: number[] };

/** A row of person_standing but for its time. */
export type StandingRow = {
  person_id: string;
  standing: number;
  walk: number;
  voices: number;
  heard_opened: number;
  heard_returned: number;
  is_seed: boolean;
};

type StandingInput = {
  learner: SiteLearner;
  receipts: Receipts;
  /** Where standing starts. */
  seeds: readonly string[];
  /** The earlier walk by person, to start from. */
  earlier: ReadonlyMap<string, number>;
};

/** Digits kept of what is stored: what changed by less is not written anew every day. */
const DIGITS = 6;

/**
 * Everybody's standing, and how far what others experienced with them is heard. Somebody without a row has none of
 * either. Empty without a seed. Memory: three lists of receipts, the graph and five numbers a person.
 */
export function standingRows({ learner, receipts, seeds, earlier }: StandingInput): StandingRow[] {
  const seedNumbers = new Set(seeds.map((id) => learner.people.number(id)));
  if (seedNumbers.size === 0) return [];
  const people = learner.people.size;
  const names = Array.from({ length: people }, (_, person) => learner.people.name(person) ?? '');
  const graph = standingGraph(weighReceipts({ people, ...receipts }));
  const before = names.map((id) => earlier.get(id) ?? 0);
  const { visits } = walkFromSeeds(graph, {
    seeds: seedNumbers,
    ...(before.some((walk) => walk > 0) && { warmStart: before }),
  });
  const values = standings(visits);
  const heard = heardOf(learner, values);
  return names.flatMap((person_id, person) => {
    const row = {
      person_id,
      standing: rounded(values[person] ?? 0),
      walk: rounded(visits[person] ?? 0),
      voices: rounded(heard.voices[person] ?? 0),
      heard_opened: rounded(heard.opened[person] ?? 0),
      heard_returned: rounded(heard.returned[person] ?? 0),
      is_seed: seedNumbers.has(person),
    };
    return row.walk > 0 || row.voices > 0 ? [row] : [];
  });
}

/** By person: the voices of those who gave them anything, and the heard part of those episodes and of the answered ones. */
function heardOf({ engine, people, pairs }: SiteLearner, values: Float64Array) {
  const voices = new Float64Array(people.size);
  const opened = new Float64Array(people.size);
  const returned = new Float64Array(people.size);
  const hear = (
    speaker: number,
    person: number,
    gave: { count: number; opened: number; returned: number },
  ) => {
    if (gave.count === 0) return;
    const weight = weightOfWord(values[speaker] ?? 0, false);
    voices[person] = (voices[person] ?? 0) + weight;
    opened[person] = (opened[person] ?? 0) + weight * gave.opened;
    returned[person] = (returned[person] ?? 0) + weight * gave.returned;
  };
  for (let n = 0; n < pairs.length; n += 2) {
    const [one = 0, other = 0] = pairs.slice(n, n + 2);
    const { gave, got } = engine.pair(one, other);
    hear(one, other, gave);
    hear(other, one, got);
  }
  for (let person = 0; person < people.size; person++) {
    const all = engine.person(person)?.asResponder;
    opened[person] = part(opened[person] ?? 0, all?.opened ?? 0);
    returned[person] = part(returned[person] ?? 0, all?.returned ?? 0);
  }
  return { voices, opened, returned };
}

function part(heard: number, all: number): number {
  return all > 0 ? Math.min(1, heard / all) : 0;
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
