import type { LaneEntry } from '#lib/connections/reading-lane.ts';
import type { ReviewItem } from '#lib/connections/review-list.ts';
import type { Attention } from '#lib/follows/attention-view.ts';
import { daysAgo } from '#tests/components/connections/sample.ts';

export const week: Attention = {
  minutesPerWeek: 62,
  budgetMinutes: 90,
  follows: 14,
  unknown: 0,
  isPart: false,
};

export const item: ReviewItem = {
  person: { id: 'bo-id', handle: 'bo', name: 'Bo', bio: '' },
  since: daysAgo(400),
  reason: { kind: 'can-help', text: 'rye' },
  saidAt: daysAgo(400),
  looks: ['reason-due', 'quiet'],
  relation: 'i-learn-from-them',
  isKnown: true,
  lastAt: daysAgo(300),
  wroteAt: null,
  minutesPerWeek: 8.4,
  couldGive: [],
};

export const entry: LaneEntry = {
  person: { id: 'bo-id', handle: 'bo', name: 'Bo' },
  lane: 'more',
  pieces: [
    {
      id: 'p1',
      author: { id: 'bo-id', handle: 'bo', name: 'Bo' },
      kind: 'article',
      visibility: 'everyone',
      title: 'On rye',
      language: 'en',
      linkUrl: null,
      readingMinutes: 4,
      createdAt: daysAgo(3),
      editedAt: null,
      topics: [],
      excerpt: 'It wants patience.',
      commentCount: 0,
      isAsking: true,
    },
  ],
};
