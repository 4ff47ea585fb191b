import type { FormState } from '#app/form-state.ts';
import type { CommentView } from '#lib/feedback/queries.ts';
import type { AskCard, AskView, PostView } from '#lib/posts/queries.ts';

export const NOW = new Date('2026-05-03T10:00:00Z');
export const ana = { id: 'ana', handle: 'ana', name: 'Ana' };
export const bo = { id: 'bo', handle: 'bo', name: 'Bo' };

export const idle = async (): Promise<FormState> => ({ status: 'idle' });

/** Serves the forms that can come back with a preview and those that cannot. */
type AnyAction = (before: unknown, form: FormData) => Promise<FormState>;

/** An action that answers with `state` and keeps what it was sent. */
export function answering(state: FormState): { action: AnyAction; sent: Record<string, string>[] } {
  const sent: Record<string, string>[] = [];
  const action: AnyAction = async (_before, form) => {
    sent.push(Object.fromEntries([...form].map(([name, value]) => [name, String(value)])));
    return state;
  };
  return { action, sent };
}

export const post: PostView = {
  id: 'p1',
  author: ana,
  kind: 'article',
  visibility: 'everyone',
  title: 'On rye',
  language: 'en',
  body: 'Rye does not want kneading.\n\nIt wants patience.',
  linkUrl: null,
  readingMinutes: 3,
  createdAt: new Date('2026-05-01T10:00:00Z'),
  editedAt: null,
  topics: ['bread'],
  revision: 1,
  isMine: false,
  ask: null,
};

export const ask: AskView = {
  id: 'k1',
  wanted: 'Is the second part needed?',
  prompts: [],
  byOn: '2026-05-20',
  audience: 'everyone',
  givenCount: 0,
  promisedCount: 0,
  mine: null,
  readers: [],
};

export const askCard: AskCard = {
  askId: 'k1',
  wanted: ask.wanted,
  byOn: ask.byOn,
  audience: 'everyone',
  askedAt: new Date('2026-05-02T10:00:00Z'),
  givenCount: 0,
  promisedCount: 2,
  mine: null,
  isMine: false,
  post: {
    id: 'p1',
    author: ana,
    kind: 'article',
    title: 'On rye',
    language: 'en',
    readingMinutes: 3,
    excerpt: 'Rye does not',
  },
};

export const comment: CommentView = {
  isTakenBack: false,
  id: 'c1',
  giver: bo,
  kind: 'suggestion',
  body: 'Say why.',
  createdAt: new Date('2026-05-02T10:00:00Z'),
  revision: 1,
  place: { on: 'passage', quote: 'does not want kneading', start: 4, end: 26 },
  prompt: '',
  answer: null,
  thanks: null,
  isMine: false,
  replies: [],
};
