import { FULLY_COVERED, type PairCoverage } from './coverage.ts';
import { DAY_MS } from './decay.ts';
import { logit } from './odds.ts';
import { advancePair, type PairState } from './pair-state.ts';
import { advancePerson, type EpisodeSums, later, type PersonTotals } from './person.ts';
import { clip, requireFinite, requireShare } from './ranges.ts';
import type { BaseRate } from './rates.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export const TERM_IDS = [
  'kind',
  'between',
  'b_resp',
  'pair_resp',
  'waits',
  'touch',
  'back_recent',
  'back_dec',
  'b_rate',
  'b_recent',
  'b_share',
  'b_new',
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
  /** Rates, 0 … 1: what is usual, and what is usual here. */
  usual?: number;
  here?: number;
  /** Whether something of theirs waits for me; whether they are new here. */
  waits?: boolean;
  isNew?: boolean;
};

export type TermValue = { z: number; evidence: TermEvidence };

/** What the chance of a return is read from. a is the owner of the pair, b the other. */
export type ReturnInput = {
  pair: PairState;
  /** b's totals; null: unknown. Somebody known to be new has totals of nothing: {@link nobodyYet}. */
  other: PersonTotals | null;
  /** a's totals; null: unknown, or left out, as when a's connections are ranked. */
  me: PersonTotals | null;
  /** How often a give is returned, by whomever: over the site and as Rates tells it apart. */
  rate: BaseRate;
  /** What of the pair is on record; everything when left out. */
  coverage?: PairCoverage;
  /**
   * How far b's dealings with others are to be believed, 0 (nobody of standing vouches for them) … 1; 1 when left out. What
   * passed between a and b counts fully whatever it is. Rule W5.
   */
  trust?: number;
  /** Epoch milliseconds. */
  now: number;
  /** The engine's; the product's when left out. */
  settings?: Settings;
};

/** Episodes at the site's rate that a person's, and at the person's rate that a pair's record begins with. */
const PERSON_PRIOR_EPISODES = 5;
const PAIR_PRIOR_EPISODES = 2;

const KIND_CAP = 4;
const BETWEEN_CAP = 3;
const RESP_CAP = 3;
const BACK_DEC_CAP = 3;
const B_RATE_CAP = 4;
const B_SHARE_CAP = 4;
const A_INIT_CAP = 2;
/** After this many windows a person's last give is as far away as never. */
const RECENT_CAP_WINDOWS = 50;
/** Gives nearer than this are as near as can be. */
const HOUR_MS = 3_600_000;

/**
 * What stands in for a term about which nothing is known, and the middle that contributions are explained against:
 * between the mean values when an episode opens on the two public networks the weights come from, rounded. Where a
 * record starts empty the value without any record, 0. Rule M4.
 */
export const USUAL_TERMS: Readonly<Record<TermId, number>> = {
  kind: 0,
  between: 0,
  b_resp: 0,
  pair_resp: 0,
  waits: 0,
  touch: 0,
  back_recent: 0,
  back_dec: 0.1,
  b_rate: 1.6,
  b_recent: 0.9,
  b_share: -0.35,
  b_new: 0,
  a_init: 0,
};

/**
 * The bounded terms of rule M2, from what stands at `now`.
 *
 * @throws {RangeError} unless trust is 0 … 1 and `now` is finite
 */
export function termValues(input: ReturnInput): Record<TermId, TermValue> {
  const { now, rate, coverage = FULLY_COVERED, trust = 1, settings = DEFAULT_SETTINGS } = input;
  requireShare('trust', trust);
  requireFinite('now', now);
  const pair = advancePair(input.pair, now, settings);
  const other = knownTotals(input.other, now, settings);
  const gotIsKnown = coverage.got !== 'unknown';
  const pairIsKnown = gotIsKnown && coverage.gave !== 'unknown';
  const { got } = pair;
  return {
    ...rateTerms(rate),
    b_resp: believed('b_resp', trust, bResp(other, rate.site)),
    pair_resp: pairIsKnown ? pairResp(pair, trust > 0 ? other : null, rate.site) : usual('pair_resp'),
    waits: gotIsKnown ? waits(pair) : usual('waits'),
    touch: since('touch', later(pair.gave.lastAt, got.lastAt), now, settings),
    back_recent: gotIsKnown ? since('back_recent', got.lastAt, now, settings) : usual('back_recent'),
    back_dec: gotIsKnown ? backDec(pair) : usual('back_dec'),
    // whatever others say, what they gave me is part of what they gave
    b_rate: believed('b_rate', trust, bRate(other), Math.min(B_RATE_CAP, Math.log1p(got.recent))),
    b_recent: believed(
      'b_recent',
      trust,
      bRecent(pair, other, now, settings),
      recency(got.lastAt, now, settings),
    ),
    b_share: believed('b_share', trust, bShare(other)),
    b_new: bNew(input.other),
    a_init: aInit(knownTotals(input.me, now, settings), rate.site),
  };
}

/** The two terms that a rate says by itself. */
export function rateTerms(rate: BaseRate): Record<'kind' | 'between', TermValue> {
  return { kind: kindLift(rate), between: betweenLift(rate) };
}

/** A term about what others had with b: towards its usual value where they are not to be believed, and `least` at the least. */
function believed(id: TermId, trust: number, value: TermValue, least = Number.NEGATIVE_INFINITY): TermValue {
  const z = USUAL_TERMS[id] + trust * (value.z - USUAL_TERMS[id]);
  return { z: Math.max(least, z), evidence: value.evidence };
}

/** Totals at `now`; null also for a person of whom nothing has been seen yet. Rule M4. */
export function knownTotals(
  totals: PersonTotals | null,
  now: number,
  settings: Settings = DEFAULT_SETTINGS,
): PersonTotals | null {
  return totals && totals.given + totals.received > 0 ? advancePerson(totals, now, settings) : null;
}

function usual(id: TermId): TermValue {
  return { z: USUAL_TERMS[id], evidence: { known: false } };
}

/** How much likelier than usual an answer is to such a give, in log-odds. */
function kindLift({ site, kind }: BaseRate): TermValue {
  return {
    z: clip(logit(kind) - logit(site), -KIND_CAP, KIND_CAP),
    evidence: { known: true, usual: site, here: kind },
  };
}

/** What this kind of give after what passed last says beyond what each says alone. */
function betweenLift({ site, kind, context, both }: BaseRate): TermValue {
  const z = logit(both) - logit(kind) - (logit(context) - logit(site));
  return { z: clip(z, -BETWEEN_CAP, BETWEEN_CAP), evidence: { known: true, usual: kind, here: both } };
}

/** A person's rate of return, drawn towards the site's where little is on record. Result: 0 … 1. */
function shrunkRate({ opened, returned }: EpisodeSums, siteRate: number): number {
  return (returned + PERSON_PRIOR_EPISODES * siteRate) / (opened + PERSON_PRIOR_EPISODES);
}

function bResp(other: PersonTotals | null, siteRate: number): TermValue {
  if (!other) return usual('b_resp');
  const z = logit(shrunkRate(other.asResponder, siteRate)) - logit(siteRate);
  return { z: clip(z, -RESP_CAP, RESP_CAP), evidence: { known: true, ...other.asResponder } };
}

function pairResp({ gave }: PairState, other: PersonTotals | null, siteRate: number): TermValue {
  const personRate = other ? shrunkRate(other.asResponder, siteRate) : siteRate;
  const rate = (gave.returned + PAIR_PRIOR_EPISODES * personRate) / (gave.opened + PAIR_PRIOR_EPISODES);
  return {
    z: clip(logit(rate) - logit(personRate), -RESP_CAP, RESP_CAP),
    evidence: { known: gave.opened > 0, opened: gave.opened, returned: gave.returned },
  };
}

function waits({ got }: PairState): TermValue {
  const isWaiting = got.openSince !== null && !got.answered;
  return { z: isWaiting ? 1 : 0, evidence: { known: true, waits: isWaiting } };
}

function backDec({ got }: PairState): TermValue {
  return {
    z: Math.min(BACK_DEC_CAP, Math.log1p(got.recent)),
    evidence: { known: true, gives: got.recent },
  };
}

/** How much b gives, to anybody. */
function bRate(other: PersonTotals | null): TermValue {
  if (!other) return usual('b_rate');
  return {
    z: Math.min(B_RATE_CAP, Math.log1p(other.given28)),
    evidence: { known: true, gives: other.given28 },
  };
}

/** How lately something passed; as usual when nothing ever did. */
function since(id: TermId, lastAt: number | null, now: number, settings: Settings): TermValue {
  if (lastAt === null) return { z: USUAL_TERMS[id], evidence: { known: true, days: null } };
  return {
    z: recency(lastAt, now, settings),
    evidence: { known: true, days: Math.max(0, now - lastAt) / DAY_MS },
  };
}

/** How lately b gave, to anybody. */
function bRecent({ got }: PairState, other: PersonTotals | null, now: number, settings: Settings): TermValue {
  if (!other) return usual('b_recent');
  const lastAt = later(other.lastGaveAt, got.lastAt);
  const days = lastAt === null ? null : Math.max(0, now - lastAt) / DAY_MS;
  return { z: recency(lastAt, now, settings), evidence: { known: true, days } };
}

/** ln(H / time since), an hour at the least, 50 H at the most; the longest for never. */
function recency(lastAt: number | null, now: number, { windowMs }: Settings): number {
  const since = lastAt === null ? Number.POSITIVE_INFINITY : Math.max(0, now - lastAt);
  return Math.log(windowMs / (Math.min(since, RECENT_CAP_WINDOWS * windowMs) + HOUR_MS));
}

function bShare(other: PersonTotals | null): TermValue {
  if (!other) return usual('b_share');
  const { given28, received28 } = other;
  return {
    z: clip(Math.log((given28 + 1) / (received28 + 1)), -B_SHARE_CAP, B_SHARE_CAP),
    evidence: { known: true, gives: given28, received: received28 },
  };
}

/** Whether b is known to have had nothing to do with anybody yet: the others of b's terms then take their usual values. */
function bNew(other: PersonTotals | null): TermValue {
  if (!other) return usual('b_new');
  const isNew = other.given + other.received === 0;
  return { z: isNew ? 1 : 0, evidence: { known: true, isNew } };
}

function aInit(me: PersonTotals | null, siteRate: number): TermValue {
  if (!me) return usual('a_init');
  const { asInitiator } = me;
  const z = logit(shrunkRate(asInitiator, siteRate)) - logit(siteRate);
  return { z: clip(z, -A_INIT_CAP, A_INIT_CAP), evidence: { known: true, ...asInitiator } };
}
