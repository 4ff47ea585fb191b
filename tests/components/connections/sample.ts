import type { FormState } from '#app/form-state.ts';
import type { ExchangeAct } from '#lib/connections/exchange.ts';
import type { ConnectionInFull } from '#lib/connections/queries.ts';
import type { DirectionView } from '#lib/connections/view.ts';
import {
  type Coverage,
  connectionScore,
  DEFAULT_BASE_RATES,
  emptyPair,
  flatRate,
  topicVector,
} from '#lib/scoring/index.ts';

export const NOW = new Date('2026-05-03T10:00:00Z');

export const idle = async (): Promise<FormState> => ({ status: 'idle' });

/** An action that answers with `state` and keeps what it was sent. */
export function answering(state: FormState) {
  const sent: Record<string, string>[] = [];
  const action = async (_before: FormState, form: FormData): Promise<FormState> => {
    sent.push(Object.fromEntries([...form].map(([name, value]) => [name, String(value)])));
    return state;
  };
  return { action, sent };
}

export function daysAgo(days: number): Date {
  return new Date(NOW.getTime() - days * 86_400_000);
}

export function direction(count: number, weight: number, lastDaysAgo: number | null): DirectionView {
  return {
    count,
    credits: weight,
    weight,
    lastAt: lastDaysAgo === null ? null : daysAgo(lastDaysAgo),
    coverage: 'complete',
  };
}

/** A direction about which nothing is known. */
export const UNKNOWN: DirectionView = { ...direction(0, 0, null), coverage: 'unknown' };

/** The score of a pair between whom nothing passed, with or without topics to go by. */
export function score({ topics = true, got = 'complete' as Coverage, trust = 1 } = {}) {
  const vector = topicVector(topics ? [['bread', 1]] : []);
  const scored = connectionScore({
    give: { can: vector, need: vector, openAsks: 1, unansweredAsks: 1, capacityLeft: 1 },
    get: {
      returns: {
        pair: emptyPair(),
        other: null,
        me: null,
        rate: flatRate(DEFAULT_BASE_RATES.acknowledgement),
        coverage: { gave: 'complete', got },
        now: NOW.getTime(),
      },
      canOther: vector,
      needMine: vector,
    },
  });
  return { ...scored, value: scored.score, trust };
}

/** An exchange with Ana in which the turn is mine. */
export const exchange: ConnectionInFull & { leftOutBy: null } = {
  person: { id: 'ana-id', handle: 'ana', name: 'Ana Lind', bio: 'Bakes at night.' },
  iFollowSince: daysAgo(200),
  theyFollowSince: daysAgo(210),
  gave: direction(12, 5.9, 30),
  got: direction(15, 2.7, 4),
  lastAt: daysAgo(4),
  relation: 'exchange',
  balance: 0.3,
  turn: 'mine',
  minutesPerWeek: 12,
  leftOutBy: null,
  score: score(),
  note: '',
  suggestion: 'answer',
  couldGive: [],
};

/** Follows me, and nothing has passed. */
export const nothingYet: ConnectionInFull & { leftOutBy: null } = {
  ...exchange,
  person: { id: 'bo-id', handle: 'bo', name: 'Bo', bio: '' },
  iFollowSince: null,
  theyFollowSince: daysAgo(11),
  gave: direction(0, 0, null),
  got: direction(1, 0.5, 11),
  lastAt: daysAgo(11),
  relation: 'nothing-yet',
  turn: 'mine',
  minutesPerWeek: 0,
  score: score({ topics: false }),
};

/** Much passed with Ana, and she asked to be left out of scores. */
export const leftOut: ConnectionInFull = { ...exchange, leftOutBy: 'other', score: null, suggestion: null };

export const act: ExchangeAct = {
  id: 'e1',
  direction: 'gave',
  kind: 'feedback',
  label: 'feedback',
  at: daysAgo(30),
  credits: 3,
  post: { id: 'p1', title: 'On rye', language: 'da' },
  commentId: 'c1',
  words: 'Say why.',
  answer: 'changed',
};
