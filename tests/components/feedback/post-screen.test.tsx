// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommentPages } from '#components/feedback/comment-list.tsx';
import type { Giving } from '#components/feedback/give-section.tsx';
import type { FormAction } from '#components/posts/form-values.ts';
import { PostScreen } from '#components/posts/post-screen.tsx';
import { rangeOfOffsets } from '#components/text/selection.ts';
import type { CreditLine } from '#lib/feedback/credit-queries.ts';
import type { CommentView } from '#lib/feedback/queries.ts';
import type { PostView } from '#lib/posts/queries.ts';
import { renderMarkdown } from '#lib/text/markdown.ts';
import { render } from '#tests/support/render.tsx';
import { faultsIn } from '../posts/faults.ts';
import { ana, answering, ask, comment, idle, NOW, post } from '../posts/sample.ts';

beforeEach(() => {
  localStorage.clear();
  // jsdom lays nothing out, so it has neither of these
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = () => {};
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  vi.stubGlobal('CSS', { supports: () => true, escape: (s: string) => s });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const ALL: CommentPages = { isFirst: true, more: 0, isOver: false, nextCursor: null };

const NOBODY: CreditLine = { named: [], mine: null };

type Options = {
  post?: Partial<PostView>;
  comments?: CommentView[];
  pages?: CommentPages;
  credit?: CreditLine;
  giving?: Giving;
  give?: FormAction;
  keepDraft?: FormAction;
  sendDrafts?: FormAction;
  deleteDraft?: FormAction;
  answer?: FormAction;
};

function show({
  post: change,
  comments = [],
  pages = ALL,
  credit = NOBODY,
  giving = { drafts: [] },
  give = idle,
  keepDraft = idle,
  sendDrafts = idle,
  deleteDraft = idle,
  answer = idle,
}: Options = {}) {
  const shown = { ...post, ...change };
  return render(
    <PostScreen
      post={shown}
      viewerId="bo"
      text={renderMarkdown(shown.body)}
      comments={comments}
      pages={pages}
      credit={credit}
      people={[]}
      now={NOW}
      today="2026-05-03"
      giving={giving}
      submitKey="key-1"
      actions={{
        promise: idle,
        takeBack: idle,
        decline: idle,
        withdraw: idle,
        answer,
        thank: idle,
        reply: idle,
        deleteComment: idle,
        deleteReply: idle,
        ask: idle,
        deletePost: idle,
        give,
        acceptCredit: idle,
        declineCredit: idle,
        keepDraft,
        sendDrafts,
        deleteDraft,
      }}
    />,
  );
}

const quote = () => screen.getByLabelText<HTMLTextAreaElement>(/On which words/);
const words = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'To Ana' });

function select(start: number, end: number) {
  const prose = document.getElementById('writing');
  const range = prose && rangeOfOffsets(prose, start, end);
  if (!range) throw new Error('nothing to select');
  act(() => {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    document.dispatchEvent(new Event('selectionchange'));
  });
}

const answered: CommentView = {
  ...comment,
  id: 'c2',
  place: { on: 'earlier', quote: 'words that are gone', revision: 1 },
  answer: 'changed',
  thanks: 'So right',
  replies: [{ id: 'r1', writer: ana, body: 'Done.', createdAt: NOW, isMine: false }],
};

describe('a reader', () => {
  test('finds no faults, whatever stands on the page', async () => {
    const { container } = show({
      post: { ask, editedAt: NOW },
      comments: [comment, { ...answered, isMine: true }, { ...comment, id: 'c3', place: { on: 'whole' } }],
    });

    expect(await faultsIn(container)).toEqual([]);
  });

  test('gets from a passage to its comment and back', () => {
    const { container } = show({ comments: [comment] });

    expect(container.querySelector('#passage-c1')?.textContent).toBe('does not want kneading');
    expect(container.querySelector('a[href="#comment-c1"]')).not.toBeNull();
    expect(container.querySelector('#comment-c1 a[href="#passage-c1"]')?.textContent).toBe('1');
  });

  test('is told when words are on an earlier version', () => {
    show({ comments: [answered] });

    const item = within(screen.getByRole('article', { name: 'Suggestion by Bo' }));
    expect(item.getByRole('link', { name: 'On an earlier version' }).getAttribute('href')).toBe(
      '/posts/p1/revisions?from=1',
    );
    expect(item.getByText('words that are gone')).toBeTruthy();
    expect(item.getByText('Ana: changed the text')).toBeTruthy();
    expect(item.queryByRole('button', { name: 'Helped' })).toBeNull();
  });

  test('is offered to comment on selected words, and the offer fills the form', async () => {
    const { action, sent } = answering({ status: 'done', message: 'Given.' });
    show({ give: action });
    select(4, 26);

    await userEvent.click(await screen.findByRole('button', { name: 'Comment on this passage' }));
    expect(quote().value).toBe('does not want kneading');
    expect(document.activeElement).toBe(words());
    await userEvent.keyboard('Why not?');
    await userEvent.click(screen.getByRole('button', { name: 'Give feedback' }));

    expect(sent).toEqual([
      {
        postId: 'p1',
        revision: '1',
        submitKey: 'key-1',
        quoteStart: '4',
        kind: 'suggestion',
        quote: 'does not want kneading',
        body: 'Why not?',
        when: 'now',
      },
    ]);
    expect((await screen.findByText('Given.')).closest('[role="status"]')).not.toBeNull();
  });

  test('walks over the sentences by keys, and comments on those chosen', async () => {
    show();

    await userEvent.click(screen.getByRole('link', { name: 'Choose a passage with the keyboard' }));
    const offer = await screen.findByRole('button', { name: 'Comment on this passage' });
    expect(document.activeElement).toBe(offer);
    expect(screen.getByText('Selected: Rye does not want kneading.')).toBeTruthy();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await screen.findByText(/^Selected: Rye does not want kneading\.\s+It wants patience\.$/);
    await userEvent.keyboard('{ArrowDown}');
    await screen.findByText('Selected: It wants patience.');
    await userEvent.keyboard('{Enter}');

    expect(quote().value).toBe('It wants patience.');
    expect(document.activeElement).toBe(words());
    await userEvent.keyboard('Yes.{Escape}');
    expect(words().value).toBe('Yes.');
  });

  test('is offered nothing for words outside the writing', () => {
    show({ post: { ask } });
    const range = document.createRange();
    range.selectNodeContents(screen.getByText('Is the second part needed?'));

    act(() => {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      document.dispatchEvent(new Event('selectionchange'));
    });

    expect(screen.queryByRole('button', { name: 'Comment on this passage' })).toBeNull();
  });

  test('is told in place that the quoted words are not in the text, and keeps what they wrote', async () => {
    const { action } = answering({
      status: 'refused',
      code: 'passage-not-found',
      message: 'Those words are not in the text.',
      values: { quote: 'no such words', body: 'Hm.', kind: 'question' },
    });
    show({ give: action });
    await userEvent.type(words(), 'x');

    await userEvent.click(screen.getByRole('button', { name: 'Give feedback' }));

    expect((await screen.findByRole('alert')).textContent).toContain('Those words are not in the text.');
    expect(quote().value).toBe('no such words');
    expect(quote().getAttribute('aria-invalid')).toBe('true');
    expect(words().value).toBe('Hm.');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Question' }).checked).toBe(true);
  });

  test('finds a draft again after a reload, and none once it was sent', async () => {
    const first = show();
    await userEvent.click(screen.getByRole('radio', { name: 'Correction' }));
    await userEvent.type(words(), 'Half a thought');
    first.unmount();
    const second = show({ give: answering({ status: 'done', message: 'Given.' }).action });
    expect(words().value).toBe('Half a thought');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Correction' }).checked).toBe(true);

    await userEvent.click(screen.getByRole('button', { name: 'Give feedback' }));
    await screen.findByText('Given.');
    second.unmount();
    show();

    expect(words().value).toBe('');
  });

  test('sees that a comment was taken back, and the replies to it', async () => {
    const reply = { id: 'r1', writer: ana, body: 'So true.', createdAt: NOW, isMine: false };
    const { container } = show({
      comments: [
        { ...comment, isTakenBack: true, body: '', replies: [reply] },
        { ...comment, id: 'c2' },
      ],
    });

    const stub = within(screen.getByRole('article', { name: 'A comment that was taken back' }));
    expect(stub.getByText('This comment was taken back.')).toBeTruthy();
    expect(stub.getByText('So true.')).toBeTruthy();
    expect(stub.queryByText('Bo')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Feedback · 1' })).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  test('is told how many comments are not shown, and can go on to them', () => {
    show({ comments: [comment], pages: { isFirst: false, more: 3, isOver: false, nextCursor: '0|1|c' } });

    expect(screen.getByText('Not shown here: 3 more comments')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Next comments/ }).getAttribute('href')).toBe(
      '/posts/p1?comments=0%7C1%7Cc#feedback-heading',
    );
    expect(screen.getByRole('link', { name: /First comments/ }).getAttribute('href')).toBe(
      '/posts/p1#feedback-heading',
    );
  });

  test('can take back only their own comment', () => {
    show({
      comments: [
        { ...comment, isMine: true },
        { ...comment, id: 'c2' },
      ],
    });

    expect(screen.getAllByRole('button', { name: 'Take it back: my comment' })).toHaveLength(1);
  });
});

describe('the author', () => {
  test('finds no faults and answers with one press', async () => {
    const { action, sent } = answering({ status: 'done' });
    const { container } = show({ post: { isMine: true }, comments: [comment], answer: action });
    expect(await faultsIn(container)).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Changed the text' }));

    expect(sent).toEqual([{ commentId: 'c1', answer: 'changed' }]);
  });

  test('sees the answer given as pressed, and can give another', () => {
    show({ post: { isMine: true }, comments: [{ ...comment, answer: 'helped' }] });

    const pressed = screen.getAllByRole('button', { pressed: true });
    expect(pressed.map(({ textContent }) => textContent)).toEqual(['Helped']);
    expect(screen.getAllByRole('button', { pressed: false })).toHaveLength(3);
  });

  test('is not asked for feedback on their own writing', () => {
    show({ post: { isMine: true } });

    expect(screen.queryByRole('button', { name: 'Give feedback' })).toBeNull();
    expect(screen.getByText(/An ask says what would help you/)).toBeTruthy();
  });
});
