// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FormState } from '#app/form-state.ts';
import { AnsweringScreen } from '#components/feedback/answering-screen.tsx';
import { CreditLine } from '#components/feedback/credit-line.tsx';
import type { FormAction } from '#components/posts/form-values.ts';
import type { Answerable, ToAnswer } from '#lib/feedback/answering.ts';
import { onDesk } from '#lib/feedback/answering-desk.ts';
import type { CreditLine as Credit, Creditable } from '#lib/feedback/credit-queries.ts';
import { render } from '#tests/support/render.tsx';
import { faultsIn } from '../posts/faults.ts';
import { ana, answering, bo, idle, NOW } from '../posts/sample.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const BODY = 'Rye does not want kneading.\n\nIt wants patience.';
const waits: Answerable = {
  id: 'c1',
  giver: bo,
  kind: 'suggestion',
  body: 'Say why.',
  at: new Date('2026-05-02T10:00:00Z'),
  revision: 1,
  passage: { exact: 'does not want', prefix: 'Rye ', suffix: ' kneading.', start: 4, end: 17 },
  answer: null,
  changedIn: null,
};

type Options = {
  comments?: Answerable[];
  revision?: number;
  creditable?: Creditable[];
  answer?: FormAction;
  takeBack?: FormAction;
};

function show({
  comments = [waits],
  revision = 2,
  creditable = [],
  answer = idle,
  takeBack = idle,
}: Options = {}) {
  const post = { id: 'p1', kind: 'article' as const, title: 'On rye', language: 'en', revision, body: BODY };
  const answered = comments.filter((comment) => comment.answer !== null).length;
  const found: ToAnswer = { post, comments, answered, total: comments.length };
  return render(
    <AnsweringScreen
      found={found}
      desk={onDesk(found, undefined)}
      next={null}
      creditable={creditable}
      now={NOW}
      actions={{ answer, takeBack, offerCredit: idle, withdrawCredit: idle }}
    />,
  );
}

const done: FormState = { status: 'done', message: 'Answered: it helped.', undo: { commentId: 'c1' } };

describe('the desk', () => {
  test('shows the comment with its words in their paragraph, and how far it is', async () => {
    const { container } = show({ comments: [waits, { ...waits, id: 'c2', answer: 'helped' }] });

    expect(screen.getByRole('article', { name: 'Suggestion by Bo' }).textContent).toContain(
      'Rye does not want kneading.',
    );
    expect(container.querySelector('mark')?.textContent).toBe('does not want');
    expect(screen.getByText('1 of 2 answered')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  test('sends one answer by a click, with the version it led to and the thanks', async () => {
    const { action, sent } = answering({ status: 'idle' });
    show({ answer: action, revision: 3 });

    await userEvent.type(screen.getByRole('textbox', { name: /A word of thanks/ }), 'So right.');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /in which version/ }), '2');
    await userEvent.click(screen.getByRole('button', { name: /Changed the text/ }));

    expect(sent).toEqual([{ commentId: 'c1', thanks: 'So right.', changedIn: '2', answer: 'changed' }]);
  });

  test('answers by a single key, but not while somebody types', async () => {
    const { action, sent } = answering({ status: 'idle' });
    show({ answer: action });

    await userEvent.type(screen.getByRole('textbox', { name: /A word of thanks/ }), '2{Enter}');
    expect(sent).toEqual([]);
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('2');

    expect(sent).toMatchObject([{ answer: 'helped', thanks: '2' }]);
  });

  test('offers to take back what was said, by button and by key', async () => {
    const { action, sent } = answering({ status: 'done', message: 'Taken back.' });
    const { container } = show({ answer: async () => done, takeBack: action });
    await userEvent.click(screen.getByRole('button', { name: /Helped/ }));

    expect((await screen.findByRole('status')).textContent).toContain('Answered: it helped.');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('ARTICLE'));
    await userEvent.keyboard('z');

    expect(await screen.findByText('Taken back.')).toBeTruthy();
    expect(sent).toEqual([{ commentId: 'c1' }]);
    expect(await faultsIn(container)).toEqual([]);
  });

  test('says that a text without an edit can have been changed by nothing yet', () => {
    show({ revision: 1 });

    expect(screen.getByText(/You have not edited the text since/)).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('tells all answered from nothing said yet, each with a next step', async () => {
    const { container } = show({ comments: [{ ...waits, answer: 'changed', changedIn: 2 }] });
    expect(screen.getByRole('heading', { name: 'Everything is answered' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See what changed' })).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    cleanup();

    show({ comments: [] });
    expect(screen.getByRole('heading', { name: 'Nobody has said anything yet' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ask for feedback' })).toBeTruthy();
  });

  test('says how far naming each reader has come', async () => {
    const cy = { id: 'cy', handle: 'cy', name: 'Cy' };
    const { container } = show({
      creditable: [
        { reader: bo, status: null },
        { reader: cy, status: 'declined' },
      ],
    });

    expect(screen.getByRole('button', { name: 'Thank by name: Bo' })).toBeTruthy();
    expect(screen.getByText(/would rather not be named/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Cy/ })).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });
});

describe('the line of thanks', () => {
  const line = (credit: Credit, accept: FormAction = idle, decline: FormAction = idle) =>
    render(<CreditLine postId="p1" authorName="Ana" credit={credit} accept={accept} decline={decline} />);

  test('names everybody who agreed, and nobody else', async () => {
    const cy = { id: 'cy', handle: 'cy', name: 'Cy' };
    const { container } = line({ named: [bo, cy], mine: null });

    expect(container.textContent).toBe('With thanks to Bo and Cy for their feedback.');
    expect(await faultsIn(container)).toEqual([]);
    cleanup();
    expect(line({ named: [], mine: null }).container.textContent).toBe('');
  });

  test('asks the reader, who can agree or not', async () => {
    const [yes, no] = [answering({ status: 'idle' }), answering({ status: 'idle' })];
    const { container } = line({ named: [], mine: 'offered' }, yes.action, no.action);

    expect(screen.getByText(/Ana would like to thank you by name/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Gladly' }));
    await userEvent.click(screen.getByRole('button', { name: 'Rather not' }));

    expect([yes.sent, no.sent]).toEqual([[{ postId: 'p1' }], [{ postId: 'p1' }]]);
    expect(await faultsIn(container)).toEqual([]);
  });

  test('can be left again, and agreed to after all', () => {
    line({ named: [ana], mine: 'agreed' });
    expect(screen.getByRole('button', { name: 'Take my name off' })).toBeTruthy();
    cleanup();

    line({ named: [], mine: 'declined' });
    expect(screen.getByRole('button', { name: 'Agree after all' })).toBeTruthy();
  });
});
