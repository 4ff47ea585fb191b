import type { Chance, Term } from './model.ts';
import { TERM_IDS, type TermEvidence, type TermId, USUAL_TERMS } from './terms.ts';

/** What the terms usually are: means over the owner's connections, or {@link USUAL_TERMS}. */
export type Reference = Readonly<Record<TermId, number>>;

/** One term in plain words. */
export type ReturnLine = {
  id: TermId;
  /** Log-odds above or below the reference: weight · (z − mean z), the Shapley value of the term in an additive model. */
  value: number;
  /** False: nothing is on record, a usual value stands in. */
  known: boolean;
  /** A sentence without its full stop, about the other person: "Answered 3 of your 4 lately". */
  words: string;
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
      words: WORDS[term.id](term.evidence),
    }),
  );
  lines.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return { usual, lines, isLittleEvidence: chance.evidence === 'little' };
}

/** The words of the term that moves the chance most against the reference, either way. Rule X2. */
export function strongestReason({ terms }: Chance, reference: Reference = USUAL_TERMS): string {
  const value = ({ id, weight, z }: Term) => Math.abs(weight * (z - reference[id]));
  const strongest = terms.reduce((most, term) => (value(term) > value(most) ? term : most));
  return WORDS[strongest.id](strongest.evidence);
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

const WORDS: Readonly<Record<TermId, (evidence: TermEvidence) => string>> = {
  kind: ({ here = 0 }) => `Of such gives, ${percent(here)} are answered here`,
  between: ({ here = 0, usual = 0 }) =>
    here === usual
      ? 'What passed between you last says nothing either way'
      : `After what passed between you last, ${percent(here)} are answered`,
  b_resp: ({ known, opened = 0, returned = 0 }) => {
    if (!known) return NOT_SEEN;
    return Math.round(opened) === 0
      ? 'Nothing anybody gave them has had its two weeks yet'
      : `Answered ${about(opened, returned)} of the ${Math.round(opened)} things that anybody gave them`;
  },
  pair_resp: ({ opened = 0, returned = 0 }) =>
    Math.round(opened) === 0
      ? 'Nothing of yours has had its two weeks for an answer yet'
      : `Answered ${about(opened, returned)} of your ${Math.round(opened)}`,
  waits: ({ known, waits }) => {
    if (!known) return NOT_ON_RECORD;
    return waits ? 'Something of theirs waits for you' : 'Nothing of theirs waits for you';
  },
  touch: ({ days = null }) =>
    days === null ? 'Nothing has passed between you yet' : `Something passed between you ${daysAgo(days)}`,
  back_recent: ({ known, days = null }) => {
    if (!known) return NOT_ON_RECORD;
    return days === null ? 'Has not given to you yet' : `Last gave to you ${daysAgo(days)}`;
  },
  back_dec: ({ known, gives = 0 }) => (known ? `Gave you ${gifts(gives)} lately` : NOT_ON_RECORD),
  b_rate: ({ known, gives = 0 }) => (known ? `Gave others ${gifts(gives)} lately` : NOT_SEEN),
  b_recent: ({ known, days = null }) => {
    if (!known) return NOT_SEEN;
    return days === null ? 'Has not given to anybody yet' : `Last gave to anybody ${daysAgo(days)}`;
  },
  b_share: ({ known, gives = 0, received = 0 }) => {
    if (!known) return NOT_SEEN;
    const counts = `Gave ${gifts(gives)} and received ${gifts(received)} lately`;
    return gives + received < SHARE_SAID_FROM
      ? `${counts}: not enough yet to say how they give and take`
      : counts;
  },
  b_new: ({ isNew }) => (isNew ? 'Is new here' : 'Is not new here'),
  a_init: ({ known, opened = 0, returned = 0 }) =>
    known && Math.round(opened) > 0
      ? `Of your ${Math.round(opened)} gives to anybody ${about(opened, returned)} were answered`
      : 'How your gives usually land is not known yet',
};

const NOT_ON_RECORD = 'What they gave you is not on record';
const NOT_SEEN = 'What they give to others is not known';

/** Sums fade, so a count is the nearest whole number, and never more answers than questions. */
function about(opened: number, returned: number): number {
  return Math.min(Math.round(opened), Math.round(returned));
}

function gifts(gives: number): string {
  const count = Math.round(gives);
  if (count === 0) return gives > 0 ? 'hardly anything' : 'nothing';
  return count === 1 ? 'one thing' : `${count} things`;
}

function daysAgo(days: number): string {
  const whole = Math.floor(days);
  if (whole === 0) return 'within a day';
  return whole === 1 ? 'a day ago' : `${whole} days ago`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
