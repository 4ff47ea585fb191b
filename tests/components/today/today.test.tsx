// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { FormAction } from '#components/posts/form-values.ts';
import { AnswersList } from '#components/today/answers-list.tsx';
import { DecisionsWaiting } from '#components/today/decisions-waiting.tsx';
import { FeedbackWaiting } from '#components/today/feedback-waiting.tsx';
import { GiveNextDesk } from '#components/today/give-next-desk.tsx';
import { GiveNextList } from '#components/today/give-next-list.tsx';
import { GoOn } from '#components/today/go-on.tsx';
import { RecentPieces } from '#components/today/recent-pieces.tsx';
import type { GiveNext, GiveNextAct } from '#lib/connections/give-next.ts';
import type { RecentPiece } from '#lib/connections/recent-pieces.ts';
import type { AnswerCard } from '#lib/feedback/queries.ts';
import type { WaitingFollower } from '#lib/follows/evidence.ts';
import { answering, daysAgo, idle, NOW } from '#tests/components/connections/sample.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';

const ana = { id: 'ana-id', handle: 'ana', name: 'Ana Lind' };
const give: GiveNextAct = {
  act: 'ask:k1',
  person: ana,
  post: {
    id: 'p1',
    kind: 'article',
    title: 'On rye',
    language: 'da',
    readingMinutes: 3,
    topics: ['rye', 'ovens'],
  },
  wanted: 'Is the second part needed?',
  byOn: new Date('2026-05-20T00:00:00Z'),
  reasons: [
    { kind: 'asked' },
    { kind: 'offer', topics: ['editing'] },
    { kind: 'unanswered' },
    { kind: 'follow' },
  ],
};

function giveNext(day: Partial<GiveNext>, actions: Partial<Record<'skip' | 'unskip', FormAction>> = {}) {
  const calm = { acts: [], piece: null, isEased: false, givenThisWeek: 0, isWelcomed: true };
  return (
    <GiveNextDesk actions={{ skip: idle, unskip: idle, ...actions }}>
      <GiveNextList {...calm} {...day} />
    </GiveNextDesk>
  );
}

describe('give next', () => {
  test('says what is wanted and why, one press from doing it', async () => {
    const { container } = render(giveNext({ acts: [give] }));

    expect(screen.getByText('Is the second part needed?')).toBeTruthy();
    expect(
      screen.getByText('Ana asked you by name. You offer editing. Nobody has answered yet.'),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Give feedback: On rye' }).getAttribute('href')).toBe(
      '/posts/p1#give-feedback',
    );
    expect(await faultsIn(container)).toEqual([]);
  });

  test('sets one aside and offers to bring it back', async () => {
    const skip = answering({ status: 'done', message: 'Set aside.', undo: { act: 'ask:k1' } });
    const unskip = answering({ status: 'done', message: 'It is back.' });
    render(giveNext({ acts: [give] }, { skip: skip.action, unskip: unskip.action }));

    screen.getByRole('button', { name: /^Not now/, hidden: true }).click();
    (await screen.findByRole('button', { name: 'Undo' })).click();

    expect(await screen.findByText('It is back.')).toBeTruthy();
    expect(skip.sent).toEqual([{ act: 'ask:k1', reason: 'not-now' }]);
    expect(unskip.sent).toEqual([{ act: 'ask:k1' }]);
  });

  test('with nothing to give names two next steps', async () => {
    const { container } = render(giveNext({}));

    expect(screen.getByText('Nothing waits for you in particular.')).toBeTruthy();
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'See all asks',
      'Say what you can help with',
    ]);
    expect(await faultsIn(container)).toEqual([]);
  });
});

const follower: WaitingFollower = {
  person: { ...ana, bio: 'Bakes at night.' },
  followsSince: daysAgo(3),
  returned: null,
  topics: { iCouldHelp: [], iCouldLearn: [], shared: [] },
  couldGive: [],
  gaveMe: { count: 0, lastAt: null },
  helpedOthers: 0,
  helpedWhom: [],
  recent: [],
  minutesPerWeek: 0,
  suggested: { kind: 'similar-interests', text: '' },
};

describe('new followers', () => {
  test('are counted, the first three named with what speaks for a look', async () => {
    const followers = ['a', 'b', 'c', 'd'].map((id) => ({
      ...follower,
      person: { ...follower.person, id, name: `Person ${id}` },
      topics: { ...follower.topics, iCouldHelp: ['bread'] },
    }));
    const { container } = render(<DecisionsWaiting followers={followers} hasMore={false} />);

    expect(screen.getByText('4 to decide about.')).toBeTruthy();
    expect(screen.getAllByText('Wants to learn bread')).toHaveLength(3);
    expect(screen.getByRole('link', { name: 'Open the inbox' }).getAttribute('href')).toBe('/inbox');
    expect(await faultsIn(container)).toEqual([]);
  });

  test('beyond the first page are not counted out', () => {
    render(
      <DecisionsWaiting
        followers={[follower, { ...follower, person: { ...ana, id: 'x', bio: '' } }]}
        hasMore
      />,
    );

    expect(screen.getByText('2 and more to decide about.')).toBeTruthy();
  });

  test('when there are none leave one calm sentence', () => {
    render(<DecisionsWaiting followers={[]} hasMore={false} />);

    expect(screen.getByText('Nobody waits for a decision.')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

const card: AnswerCard = {
  commentId: 'c1',
  other: ana,
  kind: 'suggestion',
  body: 'Say why.',
  quote: null,
  at: daysAgo(2),
  post: { id: 'p1', kind: 'article', title: 'On rye', language: 'da', excerpt: '' },
  answer: 'changed',
  thanks: 'It holds now.',
};

test('what my feedback did is said by its author', async () => {
  const { container } = render(<AnswersList answers={[card]} now={NOW} />);

  expect(screen.getByRole('listitem').textContent).toBe(
    'Ana Lind changed the text 2 days ago“It holds now.”You on On rye: Say why.',
  );
  expect(await faultsIn(container)).toEqual([]);
});

test('feedback waiting for me links to its place; what is not shown is counted', async () => {
  const feedback = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ ...card, commentId: id }));
  const { container } = render(<FeedbackWaiting feedback={feedback} hasMore={false} now={NOW} />);

  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))[0]).toBe('/posts/p1#comment-a');
  expect(screen.getByText('And 2 earlier.')).toBeTruthy();
  expect(await faultsIn(container)).toEqual([]);
});

test('empty parts of the day have words of their own', () => {
  render(
    <>
      <AnswersList answers={[]} now={NOW} />
      <FeedbackWaiting feedback={[]} hasMore={false} now={NOW} />
      <RecentPieces pieces={[]} now={NOW} />
    </>,
  );

  expect(screen.getByText(/Once an author says what a comment of yours did/)).toBeTruthy();
  expect(screen.getByText(/All of it is answered/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Find somebody to help' })).toBeTruthy();
});

const piece: RecentPiece = {
  id: 'p9',
  author: ana,
  kind: 'note',
  visibility: 'everyone',
  title: '',
  excerpt: 'Rye does not want kneading.',
  language: 'en',
  linkUrl: null,
  readingMinutes: 1,
  createdAt: daysAgo(5),
  editedAt: null,
  topics: [],
  commentCount: 0,
  isAsking: false,
  lastContactAt: new Date('2026-03-01T10:00:00Z'),
};

test('a piece of somebody quiet says since when, without a label for anybody', async () => {
  const { container } = render(giveNext({ piece }));

  expect(screen.getByText('Nothing has passed between you and Ana Lind since 1 March 2026.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Read it: Rye does not want kneading.' })).toBeTruthy();
  expect(await faultsIn(container)).toEqual([]);
});

describe('setting aside', () => {
  test('says before it is pressed what each reason changes', () => {
    render(giveNext({ acts: [give] }));

    const said = screen
      .getAllByRole('button', { hidden: true })
      .map(({ textContent }) => textContent)
      .filter((text) => text !== null && text !== '');
    expect(said).toEqual([
      'Not nowIt comes back in a week.',
      'Not my topicrye and ovens: not counted as yours for three months.',
      'Too longPieces of 3 minutes and more come last for three months.',
      'Not this personNothing of Ana Lind stands here for three months. They are not told, and nothing else changes.',
    ]);
  });

  test('of something without topics promises nothing about topics', () => {
    render(giveNext({ acts: [{ ...give, post: { ...give.post, topics: [] } }] }));

    expect(screen.getByText('Only this one goes: it names no topic.')).toBeTruthy();
  });
});

test('after a generous week the list says that it is shorter, and no more than that', () => {
  render(giveNext({ acts: [give], isEased: true, givenThisWeek: 23 }));

  expect(
    screen.getByText('You gave 23 times this week. The list is shorter for now, and it can wait.'),
  ).toBeTruthy();
});

test('whoever left the first steps midway is offered to go on', async () => {
  const { container } = render(<GoOn />);

  expect(screen.getByRole('link', { name: 'Go on' }).getAttribute('href')).toBe('/welcome');
  expect(await faultsIn(container)).toEqual([]);
});
