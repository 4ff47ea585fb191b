import type { Chance, Term } from './model.ts';
import { countedGives, type Sentence, sentence, wholePercent } from './sentences.ts';
import { TERM_IDS, type TermEvidence, type TermId, USUAL_TERMS } from './terms.ts';

/** What the terms usually are: means over the owner's connections, or {@link USUAL_TERMS}. */
export type Reference = Readonly<Record<TermId, number>>;

/** One term, and what it says. */
export type ReturnLine = {
  id: TermId;
  /** Log-odds above or below the reference: weight · (z − mean z), the Shapley value of the term in an additive model. */
  value: number;
  /** False: nothing is on record, a usual value stands in. */
  known: boolean;
  /** What it says about the other person: "Answered 3 of your 4". */
  says: Sentence;
};

export type ReturnExplanation = {
  /** Log-odds of somebody with the reference values. */
  usual: number;
  /** The strongest first; usual + Σ value = the log-odds of the chance. */
  lines: ReturnLine[];
  /** Fewer than three resolved episodes with this person. */
  isLittleEvidence: boolean;
};

/** Explains a chance of return, exactly: what each term adds or takes against the reference. Rules X1–X3. */
export function explainReturn(chance: Chance, reference: Reference = USUAL_TERMS): ReturnExplanation {
  const usual = chance.terms.reduce((sum, { id, weight }) => sum + weight * reference[id], chance.base);
  // a term that a head does not weigh says nothing
  const weighed = chance.terms.filter(({ weight }) => weight !== 0);
  const lines = weighed.map(
    (term): ReturnLine => ({
      id: term.id,
      value: term.weight * (term.z - reference[term.id]),
      known: term.evidence.known,
      says: SAYS[term.id](term.evidence),
    }),
  );
  lines.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return { usual, lines, isLittleEvidence: chance.evidence === 'little' };
}

/** What the term says that moves the chance most against the reference, either way. Rule X2. */
export function strongestReason({ terms }: Chance, reference: Reference = USUAL_TERMS): Sentence {
  const value = ({ id, weight, z }: Term) => Math.abs(weight * (z - reference[id]));
  const strongest = terms.reduce((most, term) => (value(term) > value(most) ? term : most));
  return SAYS[strongest.id](strongest.evidence);
}

/** Mean of each term over the chances of one owner's connections; the usual values when there are none. Rule X1. */
export function meanTerms(chances: Iterable<{ terms: readonly Pick<Term, 'id' | 'z'>[] }>): Reference {
  const sums = Object.fromEntries(TERM_IDS.map((id) => [id, 0])) as Record<TermId, number>;
  let count = 0;
  for (const { terms } of chances) {
    for (const { id, z } of terms) sums[id] += z;
    count += 1;
  }
  if (count === 0) return USUAL_TERMS;
  for (const id of TERM_IDS) sums[id] /= count;
  return sums;
}

/** Gives, given and received together (day-capped, half-life 28 d), from which a share of giving says something. Judged. */
const SHARE_SAID_FROM = 10;

const SAYS: Readonly<Record<TermId, (evidence: TermEvidence) => Sentence>> = {
  kind: ({ here = 0 }) => sentence('kind-answered', { percent: wholePercent(here) }),
  between: ({ here = 0, usual = 0 }) =>
    here === usual
      ? sentence('between-says-nothing')
      : sentence('between-answered', { percent: wholePercent(here) }),
  b_resp: ({ known, opened = 0, returned = 0 }) => {
    if (!known) return sentence('others-unknown');
    return Math.round(opened) === 0
      ? sentence('others-not-due')
      : sentence('others-answered', about(opened, returned));
  },
  pair_resp: ({ opened = 0, returned = 0 }) =>
    Math.round(opened) === 0
      ? sentence('yours-not-due')
      : sentence('yours-answered', about(opened, returned)),
  waits: ({ known, waits }) => {
    if (!known) return sentence('not-on-record');
    return sentence(waits ? 'theirs-waits' : 'nothing-waits');
  },
  touch: ({ days = null }) =>
    days === null ? sentence('nothing-passed') : sentence('last-passed', { days: Math.floor(days) }),
  back_recent: ({ known, days = null }) => {
    if (!known) return sentence('not-on-record');
    return days === null ? sentence('never-gave-you') : sentence('last-gave-you', { days: Math.floor(days) });
  },
  back_dec: ({ known, gives = 0 }) =>
    known ? sentence('gave-you', { things: countedGives(gives) }) : sentence('not-on-record'),
  b_rate: ({ known, gives = 0 }) =>
    known ? sentence('gave-others', { things: countedGives(gives) }) : sentence('others-unknown'),
  b_recent: ({ known, days = null }) => {
    if (!known) return sentence('others-unknown');
    return days === null ? sentence('never-gave') : sentence('last-gave', { days: Math.floor(days) });
  },
  b_share: ({ known, gives = 0, received = 0 }) => {
    if (!known) return sentence('others-unknown');
    const counts = { gave: countedGives(gives), received: countedGives(received) };
    return sentence(
      gives + received < SHARE_SAID_FROM ? 'gave-and-received-little' : 'gave-and-received',
      counts,
    );
  },
  b_new: ({ isNew }) => sentence(isNew ? 'is-new' : 'is-not-new'),
  a_init: ({ known, opened = 0, returned = 0 }) =>
    known && Math.round(opened) > 0
      ? sentence('you-are-answered', about(opened, returned))
      : sentence('you-are-unknown'),
};

/** Sums fade, so a count is the nearest whole number, and never more answers than questions. */
function about(opened: number, returned: number): { answered: number; of: number } {
  return { answered: Math.min(Math.round(opened), Math.round(returned)), of: Math.round(opened) };
}
