import { beforeEach, expect, test, vi } from 'vitest';
import { confirmAddress, setNoticeSettings, unsubscribe } from '#lib/bell/commands.ts';
import { confirmToken, unsubscribeToken } from '#lib/bell/mail-token.ts';
import { getNoticeSettings } from '#lib/bell/queries.ts';
import { rereadConfig } from '#lib/config.ts';
import { db } from '#lib/db/client.ts';
import { giveFeedback } from '#lib/feedback/commands.ts';
import { sendDueConfirmations, sendDueDigests } from '#lib/jobs/digest.ts';
import type { Mail } from '#lib/mail/send.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { newFeedback, publish, value } from '../posts/network.ts';

const NOW = new Date('2026-06-19T12:00:00Z');
const NEXT_DIGEST = new Date('2026-06-20T08:00:00Z');
const DAY_MS = 86_400_000;
const DAILY = { digest: 'daily', timeZone: 'UTC', quietFrom: null, quietUntil: null } as const;
const EMAIL = 'ana@example.org';

let ana: TestPerson;
let bo: TestPerson;
let sent: Mail[];
const keep = async (mail: Mail) => {
  sent.push(mail);
};

beforeEach(async () => {
  vi.stubEnv('MAIL_FOLDER', '/nowhere');
  rereadConfig();
  sent = [];
  const [first, second] = await people('ana', 'bo');
  if (!first || !second) throw new Error('both are needed');
  [ana, bo] = [first, second];
  await db().account.create({ data: { id: 'a', email: EMAIL, name: 'Ana', createdAt: NOW, updatedAt: NOW } });
  await db().person.update({ where: { id: ana.personId }, data: { accountId: 'a', name: 'Ana Lind' } });
  return () => {
    vi.unstubAllEnvs();
    rereadConfig();
  };
});

const token = () => confirmToken({ personId: ana.personId, email: EMAIL });

test('whoever wants mail is asked once whether the address is theirs, and gets none before', async () => {
  value(await setNoticeSettings(ana, DAILY, NOW));
  value(await giveFeedback(bo, newFeedback(await publish(ana)), NOW));

  await Promise.all([sendDueConfirmations(NOW, keep), sendDueConfirmations(NOW, keep)]);
  await sendDueDigests(NEXT_DIGEST, keep);

  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
    [EMAIL, 'Please confirm your address for Give & Take'],
  ]);
  expect(sent[0]?.text).toContain(`/confirm?token=${token()}`);
  expect(sent[0]?.html).toContain(`/confirm?token=${token()}`);
  expect((await getNoticeSettings(ana)).isConfirmed).toBe(false);
});

test('once it is confirmed, digests come and nobody is asked again', async () => {
  value(await setNoticeSettings(ana, DAILY, NOW));
  value(await giveFeedback(bo, newFeedback(await publish(ana)), NOW));

  expect(await confirmAddress({ token: token() })).toMatchObject({ ok: true });
  expect(await confirmAddress({ token: token() })).toMatchObject({ ok: true });
  await sendDueConfirmations(NOW, keep);
  await sendDueDigests(NEXT_DIGEST, keep);

  expect((await getNoticeSettings(ana)).isConfirmed).toBe(true);
  expect(sent.map(({ subject }) => subject)).toEqual(['Something new for you on Give & Take']);
});

test('saving again asks again after a day, not sooner', async () => {
  value(await setNoticeSettings(ana, DAILY, NOW));
  await sendDueConfirmations(NOW, keep);

  for (const hours of [1, 23]) {
    const later = new Date(NOW.getTime() + hours * 3_600_000);
    value(await setNoticeSettings(ana, DAILY, later));
    await sendDueConfirmations(later, keep);
  }
  expect(sent).toHaveLength(1);
  const nextDay = new Date(NOW.getTime() + DAY_MS);
  value(await setNoticeSettings(ana, DAILY, nextDay));
  await sendDueConfirmations(nextDay, keep);
  expect(sent).toHaveLength(2);
});

test.each([
  ['of another address', () => confirmToken({ personId: ana.personId, email: 'old@example.org' })],
  ['of another person', () => confirmToken({ personId: bo.personId, email: EMAIL })],
  ['that ends mails', () => unsubscribeToken(ana.personId)],
  ['somebody made up', () => `${ana.personId}.${'A'.repeat(43)}`],
  ['that is none', () => 'x'],
])('a link %s confirms nothing', async (_what, made) => {
  expect(await confirmAddress({ token: made() })).toEqual({ ok: false, code: 'link-not-good' });

  expect(await db().account.count({ where: { emailVerified: true } })).toBe(0);
});

test('whoever says that they want none is not asked', async () => {
  value(await setNoticeSettings(ana, DAILY, NOW));
  value(await unsubscribe({ token: unsubscribeToken(ana.personId) }));

  await sendDueConfirmations(NOW, keep);

  expect(sent).toEqual([]);
});

test('a mail that could not leave is tried again', async () => {
  value(await setNoticeSettings(ana, DAILY, NOW));

  await sendDueConfirmations(NOW, () => Promise.reject(new Error('no server')));
  await sendDueConfirmations(new Date(NOW.getTime() + 29 * 60_000), keep);
  expect(sent).toHaveLength(0);
  await sendDueConfirmations(new Date(NOW.getTime() + 31 * 60_000), keep);

  expect(sent).toHaveLength(1);
});
