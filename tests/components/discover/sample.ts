import type { HelpfulAct, MetPerson } from '#lib/connections/discover.ts';
import type { FirstSteps } from '#lib/connections/first-steps.ts';
import type { PersonHit } from '#lib/people/search.ts';
import type { PostHit } from '#lib/posts/search.ts';

export const NOW = new Date('2026-05-10T12:00:00Z');
const author = { id: 'ana', handle: 'ana', name: 'Ana' };

export function act(change: Partial<HelpfulAct> = {}): HelpfulAct {
  return {
    act: 'ask:1',
    postId: 'p1',
    kind: 'article',
    title: 'A ferry',
    language: 'en',
    readingMinutes: 4,
    author,
    isNewcomer: false,
    wanted: 'Is the ending earned?',
    byOn: '2026-05-20',
    askedAt: new Date('2026-05-09T12:00:00Z'),
    answers: 0,
    offered: ['editing'],
    shared: [],
    filtered: [],
    ...change,
  };
}

type Met = { name?: string; newcomer?: boolean; shared?: string[] };

export function met({ name = 'Bo', newcomer = false, shared = [] }: Met = {}): MetPerson {
  const handle = name.toLowerCase();
  return {
    person: { id: handle, handle, name, bio: 'Binds books.' },
    isNewcomer: newcomer,
    minutesPerWeek: 3,
    topics: { iCouldHelp: shared.length > 0 ? [] : ['editing'], iCouldLearn: [], shared },
    says: [],
    suggested:
      shared.length > 0 ? { kind: 'similar-interests', text: '' } : { kind: 'can-help', text: 'editing' },
  };
}

export function steps(change: Partial<FirstSteps> = {}): FirstSteps {
  return { name: 'Ida', topics: 0, follows: 0, hasHelped: false, isDue: true, ...change };
}

export function postHit(): PostHit {
  return {
    id: 'p1',
    author,
    kind: 'note',
    language: 'en',
    title: [],
    passage: [
      { text: 'On ', isMatch: false },
      { text: '<b>bread', isMatch: true },
    ],
    readingMinutes: 1,
    createdAt: new Date('2026-05-09T12:00:00Z'),
    isAsking: true,
  };
}

export function personHit(): PersonHit {
  return {
    id: 'bo',
    handle: 'bo',
    name: 'Bo',
    markedName: [{ text: 'Bo', isMatch: true }],
    markedBio: [{ text: 'Binds books.', isMatch: false }],
    iFollow: true,
    followsMe: true,
  };
}

const none = { items: [], total: 0, isCut: false, hasMore: false };
export const NOTHING = { posts: none, people: none, topics: [] };
