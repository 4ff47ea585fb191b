import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { NoticeList } from '#components/notices/notice-list.tsx';
import { NoticeSettingsForm } from '#components/notices/settings-form.tsx';
import { TokenForm } from '#components/notices/token-form.tsx';
import type { FormAction } from '#components/posts/form-values.ts';
import { type NoticeView, timeZones } from '#lib/bell/rules.ts';
import { NOTICE_KINDS, type NoticeKind } from '#lib/notices/rules.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { answering, idle } from '#tests/components/posts/sample.ts';
import { InWords, render } from '#tests/support/render.tsx';

vi.setConfig({ testTimeout: 30_000 });

const NOW = new Date('2026-06-20T12:00:00Z');

function notice(kind: NoticeKind, change: Partial<NoticeView> = {}): NoticeView {
  return {
    id: `0190a0b0-0000-7000-8000-${String(Object.keys(NOTICE_KINDS).indexOf(kind)).padStart(12, '0')}`,
    kind,
    at: new Date('2026-06-20T09:00:00Z'),
    isRead: false,
    who: [
      { handle: 'bo', name: 'Bo Lind' },
      { handle: 'cy', name: 'Cy Haas' },
      { handle: 'di', name: 'Di Egger' },
    ],
    people: 5,
    post: kind === 'follow' ? null : { id: 'p', name: 'On rye', language: 'da' },
    commentId: null,
    ...change,
  };
}

const list = (notices: NoticeView[], markRead: FormAction = idle, isFurtherPage = false) => (
  <NoticeList notices={notices} isFurtherPage={isFurtherPage} now={NOW} markRead={markRead} />
);

test('every kind says who did what, as a link to it', async () => {
  const kinds = Object.keys(NOTICE_KINDS) as NoticeKind[];

  const { container } = render(list(kinds.map((kind) => notice(kind))));

  const said = screen.getAllByRole('link').map(({ textContent }) => textContent);
  expect(said).toHaveLength(kinds.length);
  expect(said).toContain('New: Bo Lind, Cy Haas and 3 others gave feedback on On rye');
  expect(said).toContain('New: Bo Lind, Cy Haas and 3 others follow you');
  expect(said.every((each) => each?.startsWith('New: Bo Lind, Cy Haas and 3 others '))).toBe(true);
  expect(await faultsIn(container)).toEqual([]);
});

test('one person and two are named alone, in German too', () => {
  const notices = [
    notice('follow', { people: 1, who: [{ handle: 'bo', name: 'Bo' }] }),
    notice('reply', { people: 2 }),
  ];
  render(<InWords language="de">{list(notices)}</InWords>);

  const said = screen.getAllByRole('link').map(({ textContent }) => textContent);
  expect(said).toEqual([
    'Neu: Bo folgt dir',
    'Neu: Bo Lind und Cy Haas haben unter einem Kommentar zu On rye geantwortet',
  ]);
});

test('a read notice says so and has no button; a name that is markup stays text', async () => {
  const { container } = render(
    list([notice('thanks', { isRead: true, people: 1, who: [{ handle: 'bo', name: '<b>Bo</b>' }] })]),
  );

  expect(screen.getByRole('link').textContent).toBe('<b>Bo</b> thanked you for your feedback on On rye');
  expect(screen.getByText('Read')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  expect(await faultsIn(container)).toEqual([]);
});

test('each button says what it marks; the keyboard stays where it was', async () => {
  const { action: markRead, sent } = answering({ status: 'done' });
  const { rerender } = render(list([notice('feedback')], markRead));

  await userEvent.click(screen.getByRole('button', { name: /^Mark as read: Bo Lind.* gave feedback/ }));
  rerender(list([notice('feedback', { isRead: true })], markRead));

  expect(sent).toEqual([{ noticeId: notice('feedback').id, upTo: NOW.toISOString() }]);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Read')));
});

test('there being nothing yet and a page past the end are told apart', async () => {
  const { container, rerender } = render(list([]));
  expect(screen.getByText('Nothing to tell you yet.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See who could use your feedback' })).toBeTruthy();
  expect(await faultsIn(container)).toEqual([]);

  rerender(list([], idle, true));
  expect(screen.getByText('Nothing further back.')).toBeTruthy();
});

const SETTINGS = { digest: 'off', timeZone: null, quietFrom: '', quietUntil: '' };
const settings = (change: Partial<Parameters<typeof NoticeSettingsForm>[0]> = {}) => (
  <NoticeSettingsForm
    action={idle}
    settings={SETTINGS}
    mailTo="ana@example.org"
    zones={timeZones()}
    {...change}
  />
);

test('mail is off until it is chosen, and the browser’s zone is one press away', async () => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  const { container } = render(settings());

  expect(screen.getByRole('radio', { name: 'None' })).toHaveProperty('checked', true);
  const zone = screen.getByRole('combobox', { name: 'Time zone' });
  expect(zone).toHaveProperty('value', 'UTC');
  const own = screen.queryByRole('button', { name: /as your browser says/ });
  if (own) {
    await userEvent.click(own);
    expect(zone).toHaveProperty('value', new Intl.DateTimeFormat().resolvedOptions().timeZone);
  }
  expect(within(screen.getByRole('group', { name: 'Quiet hours' })).getByLabelText('From')).toBeTruthy();
  expect(await faultsIn(container)).toEqual([]);
});

test('a site that sends no mail says so instead of offering it', async () => {
  const { container } = render(settings({ mailTo: null }));

  expect(screen.getByText(/This site sends no mail/)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(await faultsIn(container)).toEqual([]);
});

test('the link of a mail ends it with one press, and says so', async () => {
  const { action } = answering({ status: 'done', message: 'Done. No more of these mails will come.' });
  const { container } = render(
    <TokenForm action={action} token="t" label="End these mails" pendingLabel="Ending …" />,
  );

  await userEvent.click(screen.getByRole('button', { name: 'End these mails' }));

  expect(await screen.findByRole('status')).toHaveProperty(
    'textContent',
    'Done. No more of these mails will come.',
  );
  expect(screen.queryByRole('button')).toBeNull();
  expect(await faultsIn(container)).toEqual([]);
});
