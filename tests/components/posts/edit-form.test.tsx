// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FormState } from '#app/form-state.ts';
import type { AnswerChoice } from '#components/posts/edit-answers.tsx';
import { EditForm } from '#components/posts/edit-form.tsx';
import type { WriteAction } from '#components/posts/form-values.ts';
import { render } from '#tests/support/render.tsx';
import { faultsIn } from './faults.ts';
import { answering, idle } from './sample.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

let refreshes = 0;
const router = {
  refresh: () => {
    refreshes += 1;
  },
  back() {},
  forward() {},
  push() {},
  replace() {},
  prefetch() {},
  bfcacheId: '',
};

function form(action: WriteAction, revision = 1, body = 'As saved.', waiting: AnswerChoice[] = []) {
  return (
    <AppRouterContext value={router}>
      <EditForm
        personId="ana"
        postId="p1"
        kind="article"
        revision={revision}
        saved={{
          title: 'On rye',
          body,
          linkUrl: '',
          topics: ['bread'],
          visibility: 'everyone',
          language: 'en',
        }}
        knownTopics={[]}
        languages={[{ value: 'en', label: 'English' }]}
        waiting={waiting}
        action={action}
      />
    </AppRouterContext>
  );
}

const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));
const outdated: FormState = {
  status: 'refused',
  code: 'post-edited-meanwhile',
  message: 'This post was edited elsewhere meanwhile.',
  values: { title: 'On rye', body: 'Mine.', topics: ['bread'], visibility: 'everyone' },
};

test('the form to edit has no faults and starts from what is saved', async () => {
  const { container } = render(form(idle));

  expect(text().value).toBe('As saved.');
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Topic 1' }).value).toBe('bread');
  expect(await faultsIn(container)).toEqual([]);
});

test('an edit of an outdated version keeps the text, shows what is saved, and can be sent knowingly', async () => {
  refreshes = 0;
  const { action, sent } = answering(outdated);
  const { rerender, container } = render(form(action));
  await userEvent.clear(text());
  await userEvent.type(text(), 'Mine.');

  await save();
  // what the refreshed page brings
  rerender(form(action, 2, 'Theirs.'));

  expect(refreshes).toBe(1);
  expect(text().value).toBe('Mine.');
  expect(screen.getByText(/Theirs\./)).toBeTruthy();
  expect(await faultsIn(container)).toEqual([]);
  await save();
  expect(sent.map(({ basedOnRevision, body }) => [basedOnRevision, body])).toEqual([
    ['1', 'Mine.'],
    ['2', 'Mine.'],
  ]);
});

test('a draft of an older version is guarded by that version', async () => {
  const before = render(form(idle));
  await userEvent.type(text(), ' And more.');
  before.unmount();
  const { action, sent } = answering({ status: 'idle' });

  render(form(action, 2, 'Theirs.'));
  await save();

  expect(sent[0]).toMatchObject({ basedOnRevision: '1', body: 'As saved. And more.' });
});

test('feedback that the edit answers is ticked and sent with it', async () => {
  const { action, sent } = answering({ status: 'idle' });
  const waits = {
    commentId: 'c1',
    giverName: 'Bo',
    kind: 'suggestion',
    body: 'Say why.',
    quote: null,
  } as const;
  const { container } = render(
    form(action, 1, 'As saved.', [
      { ...waits, isChosen: false },
      { ...waits, commentId: 'c2', giverName: 'Cy', isChosen: true },
    ]),
  );

  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Suggestion by Cy/ }).checked).toBe(true);
  await userEvent.click(screen.getByRole('checkbox', { name: /Suggestion by Cy/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /Suggestion by Bo/ }));
  await save();

  expect(sent).toMatchObject([{ changedBy: 'c1', language: 'en' }]);
  expect(await faultsIn(container)).toEqual([]);
});

test('opening the preview keeps everything that was typed', async () => {
  render(form(idle));
  await userEvent.type(text(), ' And more.');

  await userEvent.click(screen.getByRole('button', { name: 'Preview' }));

  expect(text().value).toBe('As saved. And more.');
});
