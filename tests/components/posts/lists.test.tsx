// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { AskBanner } from '#components/posts/ask-banner.tsx';
import { AskForm } from '#components/posts/ask-form.tsx';
import { AskList } from '#components/posts/ask-list.tsx';
import { CompareView } from '#components/posts/compare-view.tsx';
import { PostList } from '#components/posts/post-list.tsx';
import { RevisionList } from '#components/posts/revision-list.tsx';
import { compareTexts } from '#lib/posts/compare-view.ts';
import type { AskView, PostCard } from '#lib/posts/queries.ts';
import { render } from '#tests/support/render.tsx';
import { faultsIn } from './faults.ts';
import { ana, ask, askCard, bo, idle, NOW, post } from './sample.ts';

afterEach(cleanup);

const actions = { promise: idle, takeBack: idle, decline: idle, withdraw: idle };
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

describe('an ask on top of a post', () => {
  const banner = (change: Partial<AskView> = {}, isMine = false) =>
    render(<AskBanner ask={{ ...ask, ...change }} author={ana} isMine={isMine} actions={actions} />);

  test('says that nobody has answered yet', async () => {
    const { container } = banner();

    expect(screen.getByText(/^Nobody has answered yet\./)).toBeTruthy();
    expect(screen.getByText(/Ana asks for feedback/).textContent).toBe(
      'Ana asks for feedback by 20 May 2026',
    );
    expect(await faultsIn(container)).toEqual([]);
  });

  test('counts answers and promises', () => {
    banner({ givenCount: 2, promisedCount: 1 });

    expect(screen.getByText('2 people have answered. One person has promised.')).toBeTruthy();
  });

  test('offers each reader the steps they have', () => {
    banner();
    expect(buttons()).toEqual(['Promise it for later']);
    cleanup();
    banner({ mine: 'promised', audience: 'chosen' });
    expect(buttons()).toEqual(['Take the promise back', 'Not this time']);
    cleanup();
    banner({ mine: 'given' });
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.getByText(/You have given feedback/)).toBeTruthy();
  });

  test('shows its author who was asked and how they stand', async () => {
    const { container } = banner({ readers: [{ ...bo, status: 'promised' }] }, true);

    expect(screen.getByRole('listitem').textContent).toBe('Bo promised');
    expect(buttons()).toEqual(['Withdraw the request']);
    expect(await faultsIn(container)).toEqual([]);
  });
});

test('the form to ask has no faults, with people to choose and with nobody', async () => {
  const { container, rerender } = render(
    <AskForm postId="p1" people={[bo]} today="2026-05-03" action={idle} />,
  );
  expect(await faultsIn(container)).toEqual([]);
  rerender(<AskForm postId="p1" people={[]} today="2026-05-03" action={idle} />);
  expect(await faultsIn(container)).toEqual([]);
});

test('each open ask names its step by the piece it is about', async () => {
  const { container } = render(<AskList asks={[askCard]} now={NOW} actions={actions} />);

  expect(screen.getByRole('button', { name: 'Promise feedback on On rye' })).toBeTruthy();
  expect(screen.getByText(/Nobody has answered yet. 2 people have promised./)).toBeTruthy();
  expect(await faultsIn(container)).toEqual([]);
});

test('a list of posts names a note by its first words and says who asks', async () => {
  const card: PostCard = { ...post, excerpt: 'Rye does not', commentCount: 1, isAsking: true };
  const note: PostCard = {
    ...card,
    id: 'p2',
    kind: 'note',
    title: '',
    excerpt: 'Patience.',
    isAsking: false,
  };

  const { container } = render(<PostList posts={[card, note]} now={NOW} />);

  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'On rye',
    'Patience.',
  ]);
  expect(screen.getAllByText('Asks for feedback')).toHaveLength(1);
  // a heading of the third rank needs the page's second around it
  const faults = await faultsIn(container);
  expect(faults.filter((fault) => !fault.startsWith('heading-order'))).toEqual([]);
});

test('versions are compared with a plain form, and what changed is said without colour', async () => {
  const revisions = [2, 1].map((number) => ({ number, title: 'On rye', createdAt: NOW }));
  const { container } = render(
    <>
      <RevisionList revisions={revisions} language="en" from={1} to={2} now={NOW} />
      <CompareView language="en" paragraphs={compareTexts('It was cold.', 'It was warm.')} />
    </>,
  );

  expect(within(container).getByRole<HTMLSelectElement>('combobox', { name: 'From' }).value).toBe('1');
  expect(container.querySelector('del')?.textContent).toBe('cold');
  expect(container.querySelector('ins')?.textContent).toBe('warm');
  expect(await faultsIn(container)).toEqual([]);
});

test('beside a changed passage stands whose feedback led to it; what stayed the same is folded', async () => {
  const [earlier, later] = ['a', 'b', 'c', 'It was cold.', 'd', 'e', 'f'].reduce(
    ([before, after], text) => [
      [...before, text],
      [...after, text.replace('cold', 'warm')],
    ],
    [[], []] as [string[], string[]],
  );
  const led = { id: 'c1', giver: bo, kind: 'suggestion', body: 'Say how cold.', passage: null } as const;
  const { container } = render(
    <CompareView
      language="en"
      paragraphs={compareTexts(earlier.join('\n\n'), later.join('\n\n'))}
      beside={new Map([[3, [{ ...led, changedIn: 2 }]]])}
    />,
  );

  const note = within(screen.getByRole('list', { name: 'What led to it' })).getByRole('listitem');
  expect(note.textContent).toContain('Suggestion by Bo');
  expect(note.textContent).toContain('Say how cold.');
  expect(screen.getAllByText('2 paragraphs stayed as they were')).toHaveLength(2);
  expect(await faultsIn(container)).toEqual([]);
});
