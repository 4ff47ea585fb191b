import { pairStateOf, type StateRow } from '#lib/ledger/connection-row.ts';
import {
  advancePair,
  balance,
  type ConnectionScore,
  type Coverage,
  connectionScore,
  meanTerms,
  type PairState,
  type PersonTotals,
  type Relation,
  relationOf,
  suggestionFor,
  toldAgainst,
  turnOf,
} from '#lib/scoring/index.ts';
import { beforeGiving, heardBy, type StandingJson } from './heard.ts';
import {
  type AskRow,
  canVector,
  needVector,
  type Owner,
  type TopicRoleRow,
  type TotalsJson,
  totalsOf,
} from './owner.ts';

// Beside queries.ts: pure, from rows to what the screens show.

/** One connection as the screens show it. */
export type Connection = ConnectionRecord & ConnectionRating;

/** What passed and who follows whom: the account of both, whoever asked to be left out of scores. */
type ConnectionRecord = {
  person: { id: string; handle: string; name: string; bio: string };
  iFollowSince: Date | null;
  theyFollowSince: Date | null;
  gave: DirectionView;
  got: DirectionView;
  /** Last contact, or the follow; null: neither. */
  lastAt: Date | null;
  relation: Relation;
  /** −1 … 1; above 0 when more went to them. */
  balance: number;
  turn: 'mine' | 'theirs' | null;
  /** What following them costs, in minutes of reading a week. */
  minutesPerWeek: number;
  note: string;
};

/** How it rates; nothing at all where one of the two asked to be left out of scores. */
export type ConnectionRating =
  | {
      leftOutBy: null;
      score: ScoreView;
      /** Answering is due, or nothing. Pausing needs two looks weeks apart and is not suggested from one. */
      suggestion: 'answer' | 'pause' | null;
    }
  | { leftOutBy: LeftOutBy; score: null; suggestion: null };

/** Who asked to be left out; where both did, the owner is told of their own wish alone. */
export type LeftOutBy = 'owner' | 'other';

export type DirectionView = {
  count: number;
  credits: number;
  /** Day-capped credits as they count today, half-life 112 days: the length of a bar. */
  weight: number;
  lastAt: Date | null;
  coverage: Coverage;
};

export type ScoreView = ConnectionScore & {
  value: number;
  /** How far what passed between them and others counts, 0 … 1; 1 also where nothing of it is known. */
  trust: number;
};

export type ConnectionRow = StateRow & {
  other_id: string;
  handle: string;
  name: string;
  bio: string;
  reading_minutes_per_week: number;
  is_left_out: boolean;
  i_follow_since: Date | null;
  they_follow_since: Date | null;
  last_at: Date;
  note: string;
  gave_coverage: Coverage;
  got_coverage: Coverage;
  totals: TotalsJson | null;
  standing: StandingJson;
  topics: TopicRoleRow[];
  asks: AskRow[];
};

/** From so many connections on, what is usual is what is usual among them; below, the usual values stand. */
const REFERENCE_LEAST = 6;

/** The rows of one page. Their scores are explained against the mean of the page where it has more than a handful. */
export function connectionViews(rows: readonly ConnectionRow[], owner: Owner, now: Date): Connection[] {
  const views = rows.map((row) => connectionView(row, owner, now));
  const scores = views.flatMap(({ score }) => score ?? []);
  if (scores.length < REFERENCE_LEAST) return views;
  const reference = meanTerms(scores.map(({ get }) => get.parts.chance));
  return views.map((view) => (view.score ? { ...view, score: toldAgainst(view.score, reference) } : view));
}

export function connectionView(row: ConnectionRow, owner: Owner, now: Date): Connection {
  const at = now.getTime();
  // the row stands as of its last act: brought up to now once, so that every figure of the view is of one moment
  const pair = advancePair(pairStateOf(row), at);
  return {
    ...ratingOf(row, pair, owner, at),
    person: { id: row.other_id, handle: row.handle, name: row.name, bio: row.bio },
    iFollowSince: row.i_follow_since,
    theyFollowSince: row.they_follow_since,
    gave: directionView(pair, 'gave', row.gave_coverage),
    got: directionView(pair, 'got', row.got_coverage),
    lastAt: row.last_at.getTime() === 0 ? null : row.last_at,
    relation: relationOf(pair, at),
    balance: balance(pair, at),
    turn: turnOf(pair, at),
    minutesPerWeek: row.reading_minutes_per_week,
    note: row.note,
  };
}

function ratingOf(row: ConnectionRow, pair: PairState, owner: Owner, at: number): ConnectionRating {
  const leftOutBy = leftOutByWhom(row, owner);
  if (leftOutBy) return { leftOutBy, score: null, suggestion: null };
  const other = totalsOf(row.totals);
  const heard = heardBy(owner, { pair, other, standing: row.standing, now: at });
  const scored = scoreOf(row, { pair, ...heard }, owner, at);
  return {
    leftOutBy,
    score: { ...scored, value: scored.score, trust: heard.trust },
    suggestion: suggestionFor({ latest: { pair, other, at }, earlier: null }),
  };
}

/** Whether one of the two asked to be left out of scores: then the connection has none. */
function leftOutByWhom(row: ConnectionRow, owner: Owner): LeftOutBy | null {
  if (owner.isLeftOut) return 'owner';
  return row.is_left_out ? 'other' : null;
}

function scoreOf(
  row: ConnectionRow,
  { pair, other, trust }: { pair: PairState; other: PersonTotals | null; trust: number },
  owner: Owner,
  now: number,
): ConnectionScore {
  const asksICanMeet = row.asks.filter(
    // whoever asks by name has decided that I can help
    (ask) => ask.is_open && (ask.is_by_name || ask.topics.some((topic) => owner.can.has(topic))),
  );
  const coverage = { gave: row.gave_coverage, got: row.got_coverage };
  const before = beforeGiving(pair, now);
  return connectionScore({
    give: {
      can: owner.can,
      need: needVector(row.topics, row.asks, owner.rarity),
      openAsks: asksICanMeet.length,
      unansweredAsks: asksICanMeet.filter((ask) => ask.given_count === 0).length,
      capacityLeft: owner.capacityLeft,
    },
    get: {
      returns: {
        pair,
        other,
        // how my gives usually land is the same for everybody and has no say in who comes first (rule M2): left out of every
        // figure, so that a list stands in the order of what it shows and a connection has one score wherever it is shown
        me: null,
        rate: owner.models.rates[before],
        coverage,
        trust,
        now,
      },
      learnt: { ...owner.models.learnt, helpBackRate: owner.models.helpRates[before] },
      canOther: canVector(row.topics, owner.rarity),
      needMine: owner.need,
    },
  });
}

/** One direction of a pair that was brought up to now. */
export function directionView(pair: PairState, side: 'gave' | 'got', coverage: Coverage): DirectionView {
  const { count, credits, slow, lastAt } = pair[side];
  return { count, credits, weight: slow, lastAt: lastAt === null ? null : new Date(lastAt), coverage };
}
