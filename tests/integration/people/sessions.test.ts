import { expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import type { Outcome } from '#lib/outcome.ts';
import {
  changePassword,
  endAllSessions,
  endOwnSession,
  endSession,
  enterDemo,
  renewSession,
  signIn,
  signUp,
} from '#lib/people/accounts.ts';
import { sessionCookie, tokenOfCookie } from '#lib/people/auth.ts';
import { findSession, listSessions } from '#lib/people/queries.ts';
import { person } from '#tests/support/people.ts';

const FIREFOX = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
const OLD = 'slow river under ice';
const NEW = 'quick brook over stones';
const DAY_MS = 86_400_000;

function sure<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

async function member(handle: string) {
  const email = `${handle}@example.org`;
  sure(await signUp({ email, handle, name: handle, password: OLD }));
  const { id } = await db().person.findUniqueOrThrow({ where: { handle } });
  const enter = async (password = OLD) => sure(await signIn({ email, password }, FIREFOX)).token;
  return { email, personId: id, enter };
}

async function isAlive(token: string, now?: Date) {
  return (await findSession(token, now)) !== null;
}

test('each sign-in is a new session of the person', async () => {
  const ana = await member('ana');

  const [first, second] = [await ana.enter(), await ana.enter()];

  expect(first).not.toBe(second);
  expect(await findSession(first)).toMatchObject({ personId: ana.personId });
  expect(await listSessions(ana, second)).toMatchObject([
    { browser: 'Firefox on Linux', isThisOne: true },
    { browser: 'Firefox on Linux', isThisOne: false },
  ]);
});

test('changing the password ends every session and begins one new', async () => {
  const ana = await member('ana');
  const before = [await ana.enter(), await ana.enter()];

  const { token } = sure(await changePassword(ana, { currentPassword: OLD, newPassword: NEW }, FIREFOX));

  expect(await Promise.all(before.map((old) => isAlive(old)))).toEqual([false, false]);
  expect(await isAlive(token)).toBe(true);
  expect(await signIn({ email: ana.email, password: OLD }, FIREFOX)).toMatchObject({ ok: false });
  expect(await isAlive(await ana.enter(NEW))).toBe(true);
});

test('a sign-in with the old password while it is being changed leaves no session', async () => {
  const ana = await member('ana');

  const [changed] = await Promise.all([
    changePassword(ana, { currentPassword: OLD, newPassword: NEW }, FIREFOX),
    ...Array.from({ length: 30 }, () => signIn({ email: ana.email, password: OLD }, FIREFOX)),
  ]);

  const { token } = sure(changed);
  expect(await db().session.findMany({ select: { token: true } })).toEqual([{ token }]);
});

test('a password sent twice at once is changed once', async () => {
  const ana = await member('ana');
  const change = (newPassword: string) => changePassword(ana, { currentPassword: OLD, newPassword }, FIREFOX);

  const outcomes = await Promise.all([change(NEW), change('yet another brook here')]);

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db().session.count()).toBe(1);
});

test('a wrong current password changes nothing', async () => {
  const ana = await member('ana');
  const token = await ana.enter();

  const outcome = await changePassword(
    ana,
    { currentPassword: 'guessed wrongly', newPassword: NEW },
    FIREFOX,
  );

  expect(outcome).toEqual({ ok: false, code: 'password-wrong' });
  expect(await isAlive(token)).toBe(true);
});

test('signing out everywhere ends the sessions of that person alone', async () => {
  const [ana, bo] = [await member('ana'), await member('bo')];
  const [first, second, other] = [await ana.enter(), await ana.enter(), await bo.enter()];

  await endAllSessions(ana);

  expect(await Promise.all([first, second, other].map((token) => isAlive(token)))).toEqual([
    false,
    false,
    true,
  ]);
});

test('nobody ends a session of somebody else', async () => {
  const [ana, bo] = [await member('ana'), await member('bo')];
  const token = await bo.enter();
  const [session] = await listSessions(bo, token);

  await endOwnSession(ana, { sessionId: session?.id ?? '' });
  expect(await isAlive(token)).toBe(true);
  await endOwnSession(bo, { sessionId: session?.id ?? '' });

  expect(await isAlive(token)).toBe(false);
});

test('a session ends after 7 days without use, and after 30 days of daily use', async () => {
  const token = await (await member('ana')).enter();
  const after = (days: number) => new Date(Date.now() + days * DAY_MS);
  expect([await isAlive(token, after(6.9)), await isAlive(token, after(7.1))]).toEqual([true, false]);

  for (let day = 1; day < 30; day++) await renewSession(token, after(day));

  expect([await isAlive(token, after(29.9)), await isAlive(token, after(30.1))]).toEqual([true, false]);
});

test('an ended session is not renewed', async () => {
  const token = await (await member('ana')).enter();
  await endSession(token);

  await renewSession(token);

  expect(await isAlive(token)).toBe(false);
});

test('a suspended person is nobody, and cannot sign in', async () => {
  const ana = await member('ana');
  const token = await ana.enter();

  await db().person.update({ where: { id: ana.personId }, data: { suspendedAt: new Date() } });

  expect(await isAlive(token)).toBe(false);
  expect(await signIn({ email: ana.email, password: OLD }, FIREFOX)).toEqual({
    ok: false,
    code: 'sign-in-failed',
  });
});

test('only a cookie that we signed carries a token', () => {
  const token = 'a'.repeat(32);
  const { value } = sessionCookie(token);
  const other = sessionCookie('b'.repeat(32)).value;

  expect(tokenOfCookie(value)).toBe(token);
  const forged = [`${token}.${other.split('.')[1]}`, token, `${value}x`, '', undefined];
  expect(forged.map(tokenOfCookie)).toEqual([null, null, null, null, null]);
});

test('the demo opens for everybody where it was loaded, and nowhere else', async () => {
  expect(await enterDemo(FIREFOX)).toEqual({ ok: false, code: 'demo-missing' });
  const mara = await member('mara');
  await db().siteFact.create({ data: { key: 'demo-loaded', value: 'mara' } });
  // somebody real of that name is not the demo's member
  expect(await enterDemo(FIREFOX)).toEqual({ ok: false, code: 'demo-missing' });

  await db().person.update({ where: { id: mara.personId }, data: { isDemo: true } });

  const { token } = sure(await enterDemo(FIREFOX));
  expect(await findSession(token)).toMatchObject({ personId: mara.personId });
});

test('people without an account cannot be signed in', async () => {
  await person('imported');

  expect(await signIn({ email: 'imported@example.org', password: OLD }, FIREFOX)).toMatchObject({
    ok: false,
  });
});
