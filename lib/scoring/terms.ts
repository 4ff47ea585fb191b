import { FULLY_COVERED, type PairCoverage } from './coverage.ts';
import { DAY_MS } from './decay.ts';
import { ANSWER_WINDOW_DAYS, ANSWER_WINDOW_MS } from './episode.ts';
import { logit } from './odds.ts';
import { advancePair, type PairState } from './pair-state.ts';
import { advancePerson, type EpisodeSums, later, type PersonTotals } from './person.ts';
import { clip } from './ranges.ts';

export const TERM_IDS = [
  'pair_resp',
  'back_fresh',
  'back_dec',
  'b_rate',
  'b_recent',
  'b_share',
  'a_init',
] as const;
export type TermId = (typeof TERM_IDS)[number];

/** The counts a term rests on. `known` false: nothing is on record, and a usual value stands in. */
export type TermEvidence = {
  known: boolean;
  /** Episodes that ended, and those answered; decayed, so not whole. */
  opened?: number;
  returned?: number;
  /** Recent gives, day-capped and decayed. */
  gives?: number;
  received?: number;
  /** Days since the last give; null: never. */
  days?: number | null;
};

export type TermValue = { z: number; evidence: TermEvidence };

/** What the chance of a return is read from. a is the owner of the pair, b the other. */
export type ReturnInput = {
  pair: PairState;
  /** b's totals; null: unknown. */
  other: PersonTotals | null;
  /** a's totals; null: unknown, or left out, as when a's connections are ranked. */
  me: PersonTotals | null;
  /** How often a give of this kind is returned within 14 days, by whomever; between 0 and 1. */
  baseRate: number;
  /** The same for gives of all kinds; the base rate when left out. */
  siteRate?: number;
  /** What of the pair is on record; everything when left out. */
  coverage?: PairCoverage;
  /** Epoch milliseconds. */
  now: number;
};

/** Episodes at the site's rate that a person's, and at the person's rate that a pair's record begins with. */
const PERSON_PRIOR_EPISODES = 5;
const PAIR_PRIOR_EPISODES = 2;

const PAIR_RESP_CAP = 3;
const BACK_DEC_CAP = 3;
const B_RATE_CAP = 4;
const B_SHARE_CAP = 4;
const A_INIT_CAP = 2;
/** After this many windows of 14 days a person's last give is as far away as never. */
const RECENT_CAP_WINDOWS = 50;

/**
 * What stands in for a term about which nothing is known, and the middle that contributions are explained against:
 * between the mean values when an episode opens on the two public networks the weights come from, rounded. Where a
 * record starts empty (pair_resp, a_init) the value without any record, 0. Rule M4.
 */
export const USUAL_TERMS: Readonly<Record<TermId, number>> = {
  pair_resp: 0,
  back_fresh: 0.25,
  back_dec: 0.2,
  b_rate: 1.9,
  b_recent: 1.2,
  b_share: -0.1,
  a_init: 0,
};

/** The seven bounded terms of rule M2, from what stands at `now`. */
export function termValues(input: ReturnInput): Record<TermId, TermValue> {
  const { now, coverage = FULLY_COVERED } = input;
  const siteRate = input.siteRate ?? input.baseRate;
  const pair = advancePair(input.pair, now);
  const other = knownTotals(input.other, now);
  const gotIsKnown = coverage.got !== 'unknown';
  return {
    pair_resp:
      gotIsKnown && coverage.gave !== 'unknown' ? pairResp(pair, other, siteRate) : usual('pair_resp'),
    back_fresh: gotIsKnown ? backFresh(pair, now) : usual('back_fresh'),
    back_dec: gotIsKnown ? backDec(pair) : usual('back_dec'),
    b_rate: bRate(pair, other),
    b_recent: bRecent(pair, other, now),
    b_share: bShare(other),
    a_init: aInit(knownTotals(input.me, now), siteRate),
  };
}

/** Totals at `now`; null also for a person of whom nothing has been seen yet. Rule M4. */
export function knownTotals(totals: PersonTotals | null, now: number): PersonTotals | null {
  return totals && totals.given + totals.received > 0 ? advancePerson(totals, now) : null;
}

function usual(id: TermId): TermValue {
  return { z: USUAL_TERMS[id], evidence: { known: false } };
}

/** A person's rate of return, drawn towards the site's where little is on record. Result: 0 … 1. */
function shrunkRate({ opened, returned }: EpisodeSums, siteRate: number): number {
  return (returned + PERSON_PRIOR_EPISODES * siteRate) / (opened + PERSON_PRIOR_EPISODES);
}

function pairResp({ gave }: PairState, other: PersonTotals | null, siteRate: number): TermValue {
  const personRate = other ? shrunkRate(other.asResponder, siteRate) : siteRate;
  const rate = (gave.returned + PAIR_PRIOR_EPISODES * personRate) / (gave.opened + PAIR_PRIOR_EPISODES);
  return {
    z: clip(logit(rate) - logit(siteRate), -PAIR_RESP_CAP, PAIR_RESP_CAP),
    evidence: { known: gave.opened > 0 || other !== null, opened: gave.opened, returned: gave.returned },
  };
}

function backFresh({ got }: PairState, now: number): TermValue {
  const days = daysSince(got.lastAt, now);
  return {
    z: got.lastAt !== null && now - got.lastAt <= ANSWER_WINDOW_MS ? 1 : 0,
    evidence: { known: true, days },
  };
}

function backDec({ got }: PairState): TermValue {
  return {
    z: Math.min(BACK_DEC_CAP, Math.log1p(got.recent)),
    evidence: { known: true, gives: got.recent },
  };
}

/** How much b gives, to anybody: b_rate of rule M2. */
export function bRate({ got }: PairState, other: PersonTotals | null): TermValue {
  // what they gave me is part of what they gave, also where their totals are unknown or a moment behind
  const least = Math.min(B_RATE_CAP, Math.log1p(got.recent));
  if (!other) return { z: Math.max(USUAL_TERMS.b_rate, least), evidence: { known: false } };
  return {
    z: Math.max(least, Math.min(B_RATE_CAP, Math.log1p(other.given28))),
    evidence: { known: true, gives: Math.max(other.given28, got.recent) },
  };
}

/** How lately b gave, to anybody: b_recent of rule M2. */
export function bRecent({ got }: PairState, other: PersonTotals | null, now: number): TermValue {
  const lastAt = later(other?.lastGaveAt ?? null, got.lastAt);
  const days = daysSince(lastAt, now);
  const windows =
    days === null ? RECENT_CAP_WINDOWS : Math.min(RECENT_CAP_WINDOWS, days / ANSWER_WINDOW_DAYS);
  const z = 2 - Math.log1p(windows);
  if (other) return { z, evidence: { known: true, days } };
  return { z: Math.max(USUAL_TERMS.b_recent, z), evidence: { known: false } };
}

function bShare(other: PersonTotals | null): TermValue {
  if (!other) return usual('b_share');
  const { given28, received28 } = other;
  return {
    z: clip(Math.log((given28 + 1) / (received28 + 1)), -B_SHARE_CAP, B_SHARE_CAP),
    evidence: { known: true, gives: given28, received: received28 },
  };
}

function aInit(me: PersonTotals | null, siteRate: number): TermValue {
  if (!me) return usual('a_init');
  const { asInitiator } = me;
  const z = logit(shrunkRate(asInitiator, siteRate)) - logit(siteRate);
  return { z: clip(z, -A_INIT_CAP, A_INIT_CAP), evidence: { known: true, ...asInitiator } };
}

function daysSince(at: number | null, now: number): number | null {
  return at === null ? null : Math.max(0, now - at) / DAY_MS;
}
