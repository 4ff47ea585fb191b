import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { markAllNoticesRead, setNoticeSettings } from '#lib/bell/commands.ts';
import { personOfToken } from '#lib/bell/mail-token.ts';
import { rereadConfig } from '#lib/config.ts';
import { db } from '#lib/db/client.ts';
import { giveFeedback } from '#lib/feedback/commands.ts';
import { mutePerson } from '#lib/follows/distance.ts';
import { sendDueDigests } from '#lib/jobs/digest.ts';
import { type Mail, sendMail } from '#lib/mail/send.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { newFeedback, publish, value } from '../posts/network.ts';

const ORDERED = new Date('2026-06-19T12:00:00Z');
/** Eight in the morning where Ana is. */
const DUE = new Date('2026-06-20T06:00:00Z');
const DAY_MS = 86_400_000;
const BERLIN = { digest: 'daily', timeZone: 'Europe/Berlin', quietFrom: null, quietUntil: null } as const;

let ana: TestPerson;
let bo: TestPerson;
let folder: string;
let sent: Mail[];
const keep = async (mail: Mail) => {
  sent.push(mail);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mail-'));
  vi.stubEnv('MAIL_FOLDER', folder);
  rereadConfig();
  sent = [];
  const [first, second] = await people('ana', 'bo');
  if (!first || !second) throw new Error('both are needed');
  [ana, bo] = [first, second];
  const stamps = { createdAt: ORDERED, updatedAt: ORDERED };
  await db().account.create({
    data: { id: 'a', email: 'ana@example.org', emailVerified: true, name: 'Ana', ...stamps },
  });
  await db().person.update({ where: { id: ana.personId }, data: { accountId: 'a', name: 'Ana Lind' } });
  return () => {
    vi.unstubAllEnvs();
    rereadConfig();
  };
});

const choose = (change: Partial<Parameters<typeof setNoticeSettings>[1]> = {}) =>
  setNoticeSettings(ana, { ...BERLIN, ...change }, ORDERED);

async function feedback(title = 'On rye & <b>time</b>'): Promise<string> {
  const postId = await publish(ana, { title });
  return value(await giveFeedback(bo, newFeedback(postId), new Date(DUE.getTime() - DAY_MS / 2))).commentId;
}

test('what is unread comes by mail, once, with where it is and how to end it', async () => {
  value(await choose());
  const commentId = await feedback();

  await sendDueDigests(new Date(DUE.getTime() - 1), keep);
  expect(sent).toEqual([]);
  await sendDueDigests(DUE, keep);
  await sendDueDigests(DUE, keep);
  await sendDueDigests(new Date(DUE.getTime() + DAY_MS), keep);

  expect(sent).toHaveLength(1);
  const [mail] = sent;
  expect(mail).toMatchObject({ to: 'ana@example.org', subject: 'Something new for you on Give & Take' });
  expect(mail?.text).toContain('bo gave feedback on “On rye & <b>time</b>”');
  expect(mail?.text).toMatch(new RegExp(`http://localhost:3000/posts/[\\da-f-]{36}#comment-${commentId}`));
  expect(mail?.text).not.toContain('Say why.');
  expect(mail?.html).toContain('On rye &amp; &lt;b&gt;time&lt;/b&gt;');
  const token = new URL(mail?.unsubscribeUrl ?? '').searchParams.get('token') ?? '';
  expect(personOfToken(token)).toBe(ana.personId);
});

test('the mail speaks its reader’s language', async () => {
  await db().person.update({ where: { id: ana.personId }, data: { language: 'de' } });
  value(await choose());
  await feedback();

  await sendDueDigests(DUE, keep);

  expect(sent[0]?.text).toContain('Hallo Ana Lind,');
  expect(sent[0]?.text).toContain('bo hat Rückmeldung zu “On rye');
  expect(sent[0]?.html).toContain('<html lang="de">');
});

test('two instances at once send it once', async () => {
  value(await choose());
  await feedback();

  await Promise.all(Array.from({ length: 10 }, () => sendDueDigests(DUE, keep)));

  expect(sent).toHaveLength(1);
});

test('nothing is sent to somebody who did not choose it, has read all, or is told nothing', async () => {
  await feedback();
  await sendDueDigests(DUE, keep);
  value(await choose());
  value(await markAllNoticesRead(ana, { upTo: DUE }));
  await sendDueDigests(DUE, keep);
  await feedback('Another');
  value(await mutePerson(ana, bo));
  await sendDueDigests(new Date(DUE.getTime() + DAY_MS), keep);

  expect(sent).toEqual([]);
});

test('nobody suspended and nobody of the demo gets mail', async () => {
  value(await choose());
  await feedback();
  await db().person.update({ where: { id: ana.personId }, data: { isDemo: true } });
  await sendDueDigests(DUE, keep);
  await db().person.update({ where: { id: ana.personId }, data: { isDemo: false, suspendedAt: DUE } });
  await sendDueDigests(new Date(DUE.getTime() + DAY_MS), keep);

  expect(sent).toEqual([]);
});

test('in quiet hours nothing leaves; it does when they end', async () => {
  value(await choose({ quietFrom: 22 * 60, quietUntil: 7 * 60 }));
  await feedback();
  // the job comes late: it was down all day
  const night = new Date('2026-06-20T21:30:00Z');

  await sendDueDigests(night, keep);
  expect(sent).toEqual([]);
  await sendDueDigests(new Date('2026-06-21T05:00:00Z'), keep);

  expect(sent).toHaveLength(1);
});

test('a mail that could not leave is tried again, and the next day tells nothing twice', async () => {
  value(await choose());
  await feedback();
  const failing = () => Promise.reject(new Error('the server is down'));

  await sendDueDigests(DUE, failing);
  await sendDueDigests(new Date(DUE.getTime() + 60_000), keep);
  expect(sent).toEqual([]);
  await sendDueDigests(new Date(DUE.getTime() + 31 * 60_000), keep);
  await sendDueDigests(new Date(DUE.getTime() + DAY_MS), keep);

  expect(sent).toHaveLength(1);
});

describe('two mails are due', () => {
  beforeEach(async () => {
    const stamps = { createdAt: ORDERED, updatedAt: ORDERED };
    await db().account.create({
      data: { id: 'b', email: 'bo@example.org', emailVerified: true, name: 'Bo', ...stamps },
    });
    await db().person.update({ where: { id: bo.personId }, data: { accountId: 'b' } });
    for (const who of [ana, bo]) value(await setNoticeSettings(who, BERLIN, ORDERED));
    await feedback();
    const back = newFeedback(await publish(bo));
    value(await giveFeedback(ana, back, new Date(DUE.getTime() - DAY_MS / 2)));
  });

  test('a server that does not answer is asked once, not once for each mail', async () => {
    let asked = 0;
    const away = () => {
      asked++;
      return Promise.reject(Object.assign(new Error('connection timed out'), { code: 'ETIMEDOUT' }));
    };

    await sendDueDigests(DUE, away);
    expect(asked).toBe(1);
    await sendDueDigests(new Date(DUE.getTime() + 31 * 60_000), keep);

    expect(sent.map(({ to }) => to).sort()).toEqual(['ana@example.org', 'bo@example.org']);
  });

  test.each([
    ['refused by the server', { code: 'EENVELOPE', responseCode: 550 }],
    ['put off by the server', { code: 'EENVELOPE', responseCode: 451 }],
    ['that cannot be written', {}],
  ])('a mail %s does not keep back the other', async (_what, details) => {
    let asked = 0;
    const failingOnce = (mail: Mail) =>
      asked++ === 0 ? Promise.reject(Object.assign(new Error('no'), details)) : keep(mail);

    await sendDueDigests(DUE, failingOnce);

    expect(sent).toHaveLength(1);
  });
});

test('a mail that the server will never take is left until the next digest', async () => {
  value(await choose());
  await feedback();
  const refusing = () => Promise.reject(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));

  await sendDueDigests(DUE, refusing);
  await sendDueDigests(new Date(DUE.getTime() + 31 * 60_000), keep);
  expect(sent).toEqual([]);
  await sendDueDigests(new Date(DUE.getTime() + DAY_MS), keep);

  expect(sent).toHaveLength(1);
});

test('what comes while mails are being sent is told once', async () => {
  value(await choose());
  const postId = await publish(ana);
  value(await giveFeedback(bo, newFeedback(postId), new Date(DUE.getTime() + 5_000)));

  await sendDueDigests(DUE, keep);
  await sendDueDigests(new Date(DUE.getTime() + DAY_MS), keep);

  expect(sent).toHaveLength(1);
});

test('where the site sends no mail the digest waits', async () => {
  vi.stubEnv('MAIL_FOLDER', '');
  rereadConfig();
  value(await choose());
  await feedback();

  await sendDueDigests(DUE, keep);

  expect(sent).toEqual([]);
  expect(await db().noticeSetting.findFirst()).toMatchObject({ nextDigestAt: DUE });
});

test('in development a mail becomes a file that a mail program opens', async () => {
  value(await choose());
  await feedback('A short one');

  await sendDueDigests(DUE, sendMail);

  const files = await readdir(folder);
  expect(files).toEqual([expect.stringMatching(/\.eml$/)]);
  const written = await readFile(join(folder, files[0] ?? ''), 'utf8');
  // long headers are folded onto lines that begin with a space
  const mail = written.replaceAll(/\r?\n[ \t]/g, ' ');
  expect(mail).toMatch(/^To: ana@example\.org\r?$/m);
  expect(mail).toMatch(/^List-Unsubscribe: +<http:\/\/localhost:3000\/unsubscribe\?token=/m);
  expect(mail).toMatch(/^Message-ID: +<digest\./m);
  expect(mail).toMatch(/^Content-Type: text\/html/m);
});
