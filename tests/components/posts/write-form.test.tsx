// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WriteAction } from '#components/posts/form-values.ts';
import { WriteForm } from '#components/posts/write-form.tsx';
import { POST_KINDS, type PostKind } from '#lib/posts/rules.ts';
import { render } from '#tests/support/render.tsx';
import { faultsIn } from './faults.ts';
import { answering, bo, idle } from './sample.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

function form(
  action: WriteAction,
  {
    kind = 'article',
    submitKey = 'key-1',
    personId = 'ana',
  }: { kind?: PostKind; submitKey?: string; personId?: string } = {},
) {
  return (
    <WriteForm
      personId={personId}
      kind={kind}
      submitKey={submitKey}
      people={[bo]}
      knownTopics={['bread']}
      today="2026-05-03"
      languages={[{ value: 'en', label: 'English' }]}
      language="en"
      asks={false}
      action={action}
    />
  );
}

const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });

test.each(POST_KINDS)('the form for a new %s has no faults', async (kind) => {
  const { container } = render(form(idle, { kind }));

  expect(await faultsIn(container)).toEqual([]);
});

test('everything typed is sent, once', async () => {
  const { action, sent } = answering({ status: 'idle' });
  render(form(action));

  await userEvent.type(title(), 'On rye');
  await userEvent.type(text(), 'Patience.');
  await userEvent.type(screen.getByRole('combobox', { name: 'Topic 1' }), 'bread');
  await userEvent.click(screen.getByRole('button', { name: 'Publish the article' }));

  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    kind: 'article',
    title: 'On rye',
    body: 'Patience.',
    visibility: 'everyone',
    submitKey: 'key-1',
  });
});

test('a refusal is announced, says which field, and keeps what was typed', async () => {
  const { action } = answering({
    status: 'refused',
    code: 'invalid-input',
    message: 'Something in the form needs another look.',
    fields: { title: 'A title has at most 160 characters.' },
    values: { title: 'Much too long', body: 'Patience.', topics: ['rye', ''], visibility: 'connections' },
  });
  render(form(action));
  await userEvent.type(title(), 'x');
  await userEvent.type(text(), 'y');

  await userEvent.click(screen.getByRole('button', { name: 'Publish the article' }));

  const alerts = await screen.findAllByRole('alert');
  expect(alerts.map(({ textContent }) => textContent).join(' ')).toContain(
    'A title has at most 160 characters.',
  );
  expect(title().value).toBe('Much too long');
  expect(title().getAttribute('aria-invalid')).toBe('true');
  expect(text().value).toBe('Patience.');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Connections' }).checked).toBe(true);
});

test('what was typed is back after a reload, with the key it would have been sent with', async () => {
  const { action, sent } = answering({ status: 'idle' });
  const before = render(form(action));
  await userEvent.type(title(), 'On rye');
  await userEvent.type(text(), 'Patience.');
  await userEvent.click(screen.getByRole('radio', { name: 'Connections' }));
  before.unmount();

  render(form(action, { submitKey: 'key-2' }));

  expect(title().value).toBe('On rye');
  expect(text().value).toBe('Patience.');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Connections' }).checked).toBe(true);
  expect(screen.getByRole('status').textContent).toContain('what you typed earlier');
  await userEvent.click(screen.getByRole('button', { name: 'Publish the article' }));
  expect(sent[0]?.submitKey).toBe('key-1');
});

test('nobody else who signs in to this browser finds it, and it waits for who wrote it', async () => {
  const before = render(form(idle));
  await userEvent.type(text(), 'Between me and my page.');
  before.unmount();

  const other = render(form(idle, { personId: 'bo' }));
  expect(text().value).toBe('');
  await userEvent.type(text(), 'Something else.');
  other.unmount();
  render(form(idle));

  expect(text().value).toBe('Between me and my page.');
});

test('a draft can be thrown away', async () => {
  const before = render(form(idle));
  await userEvent.type(text(), 'Patience.');
  before.unmount();
  render(form(idle));

  await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));

  expect(text().value).toBe('');
  cleanup();
  render(form(idle));
  expect(text().value).toBe('');
});

test('a draft moves along when the kind is changed', async () => {
  const before = render(form(idle, { kind: 'note' }));
  await userEvent.type(text(), 'This grows longer.');
  before.unmount();
  const { action, sent } = answering({ status: 'idle' });

  render(form(action, { kind: 'article' }));
  await userEvent.type(title(), 'T');
  await userEvent.click(screen.getByRole('button', { name: 'Publish the article' }));

  expect(sent[0]).toMatchObject({ kind: 'article', body: 'This grows longer.' });
});

test('without a script the form comes back with its preview', async () => {
  const action: WriteAction = async () => ({
    status: 'preview',
    preview: {
      text: {
        root: { type: 'root', children: [{ type: 'text', value: 'As it will look' }] },
        plain: 'As it will look',
      },
      minutes: 1,
    },
    values: { title: 'On rye', body: 'Patience.' },
  });
  const { rerender } = render(form(action));
  await userEvent.type(title(), 'On rye');
  await userEvent.type(text(), 'Patience.');
  await userEvent.click(screen.getByRole('button', { name: 'Publish the article' }));
  rerender(form(action));

  await waitFor(() => expect(title().value).toBe('On rye'));
  expect(text().value).toBe('Patience.');
});
