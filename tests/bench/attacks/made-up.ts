import { DAY_MS } from '#lib/scoring/index.ts';
import { below, type Random, seededRandom } from '../random.ts';
import type { EventLog } from '../score/events.ts';

const PEOPLE = 6_000;
const QUESTIONS = 15_000;
const SPAN_DAYS = 1_500;
const START = Date.UTC(2020, 0, 1);
/** Four in ten answers draw a comment back. */
const ACKNOWLEDGED = 0.4;
const KINDS = ['a2q', 'c2a', 'c2q'] as const;

/** One in four ever answers, and few of them most: with u³ a tenth of those give almost half of the answers. */
function answererAmong(known: number, random: Random): number {
  return Math.floor((known / 4) * random() ** 3) * 4;
}

/**
 * A community that asks and answers, made up: few answer much, many ask once; everybody appears at some time and asks
 * and answers from then on. In the mathoverflow layout. The same seed makes the same network.
 */
export function madeUpLog(seed: number): EventLog {
  const random = seededRandom(seed);
  const events: { at: number; giver: number; receiver: number; kind: number }[] = [];
  const add = (at: number, giver: number, receiver: number, kind: number) =>
    events.push({ at: Math.round(at), giver, receiver, kind });
  for (let question = 0; question < QUESTIONS; question++) {
    const day = SPAN_DAYS * random() ** 0.8;
    const known = Math.max(20, Math.floor((PEOPLE * day) / SPAN_DAYS));
    // half of the questions come from newcomers, the others from anybody who is there
    const asker = random() < 0.5 ? known - 1 - below(random, 20) : below(random, known);
    const answers = 1 + Math.floor(2.5 * random() ** 2);
    for (let answer = 0; answer < answers; answer++) {
      const answerer = answererAmong(known, random);
      if (answerer === asker) continue;
      const at = START + (day + 2 * random()) * DAY_MS;
      add(at, answerer, asker, 0);
      if (random() < ACKNOWLEDGED) add(at + random() * 3 * DAY_MS, asker, answerer, 1);
      if (random() < 0.3) add(at + random() * DAY_MS, answererAmong(known, random), asker, 2);
    }
  }
  const ordered = events
    .filter(({ giver, receiver }) => giver !== receiver)
    .sort((one, other) => one.at - other.at);
  return {
    at: Float64Array.from(ordered, ({ at }) => at),
    giver: Int32Array.from(ordered, ({ giver }) => giver),
    receiver: Int32Array.from(ordered, ({ receiver }) => receiver),
    kind: Uint16Array.from(ordered, ({ kind }) => kind),
    people: Array.from({ length: PEOPLE }, (_, person) => `p${person}`),
    kinds: [...KINDS],
  };
}
