import type { Attention } from '#lib/follows/attention-view.ts';
import type { WaitingFollower } from '#lib/follows/evidence.ts';
import type { RelationView } from '#lib/follows/queries.ts';

export const NOW = new Date('2026-05-03T10:00:00Z');
export const DAYS = {
  first: '2026-05-04',
  last: '2027-05-04',
  of: { tomorrow: '2026-05-04', 'next-week': '2026-05-10', 'next-month': '2026-06-02' },
};

export const ATTENTION: Attention = {
  minutesPerWeek: 62,
  budgetMinutes: 90,
  follows: 4,
  unknown: 0,
  isPart: false,
};

export const bo = { id: 'bo-id', handle: 'bo', name: 'Bo' };

export const waiting: WaitingFollower = {
  person: { ...bo, bio: 'Bakes, and binds books.' },
  followsSince: new Date('2026-05-01T10:00:00Z'),
  returned: null,
  topics: { iCouldHelp: ['rye'], iCouldLearn: ['paring leather'], shared: ['ovens'] },
  couldGive: [
    { postId: 'p1', title: 'A book that opens flat', language: 'da', isAsk: true, topic: null },
    { postId: 'p2', title: 'How warm is your dough?', language: 'en', isAsk: false, topic: 'rye' },
  ],
  gaveMe: { count: 3, lastAt: new Date('2026-04-30T10:00:00Z') },
  helpedOthers: 100,
  helpedWhom: ['Ole', 'Ida'],
  recent: [
    {
      postId: 'p1',
      title: 'A book that opens flat',
      language: 'da',
      kind: 'article',
      at: new Date('2026-05-02T10:00:00Z'),
    },
  ],
  minutesPerWeek: 12.4,
  suggested: { kind: 'can-help', text: 'rye' },
};

export const newcomer: WaitingFollower = {
  ...waiting,
  person: { id: 'cy-id', handle: 'cy', name: 'Cy', bio: '' },
  topics: { iCouldHelp: [], iCouldLearn: [], shared: [] },
  couldGive: [],
  gaveMe: { count: 0, lastAt: null },
  helpedOthers: 0,
  helpedWhom: [],
  recent: [],
  minutesPerWeek: 0,
  suggested: { kind: 'similar-interests', text: '' },
};

export const strangers: RelationView = {
  state: 'strangers',
  iFollow: null,
  theyFollow: null,
  laterUntil: null,
  isMuted: false,
};
