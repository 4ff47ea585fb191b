import { isAPIError } from 'better-auth/api';
import { v7 as uuidv7 } from 'uuid';
import { config } from '#lib/config.ts';
import { db, inTransaction } from '#lib/db/client.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { Language } from '#lib/words/catalogue.ts';
import { auth } from './auth.ts';
import type { ChangePassword, SignIn, SignUp } from './input.ts';
import { hashPassword, isCommonPassword, verifyPassword } from './passwords.ts';
import { findSession } from './queries.ts';
import { type PersonActor, sessionEndsAt, whyHandleIsRefused } from './rules.ts';

// A fifth file, beside the usual four: what concerns the account, its password and its sessions.

/** A browser as it describes itself; kept with the session so that its owner recognises it. */
export type Browser = { userAgent: string | null };

/** A hash of nothing anybody knows, so that looking for a match takes as long where there is none. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$HF1BLdTRUbTZRpGRJzTBmw$4F7qpY9k5GX0d4k8BZwq6az1zdGR5VqvEBNBhSi+ejE';

/**
 * Makes an account and its person, both or neither. The outcome is the same, after the same work, whether the address is
 * new or known; a known one is left as it is. Only that a handle is taken is told: handles are public. Mail speaks the
 * `language` in which they signed up, until they choose another.
 */
export async function signUp(
  { email, password, handle, name, language = 'en' }: SignUp & { language?: Language },
  now = new Date(),
): Promise<Outcome<undefined, 'handle-reserved' | 'handle-taken' | 'password-common'>> {
  const reserved = whyHandleIsRefused(handle);
  if (reserved) return refuse(reserved);
  if (isCommonPassword(password, [handle, name, localPart(email)])) return refuse('password-common');

  const hash = await hashPassword(password);
  const result = await inTransaction(async (tx) => {
    const taken = await tx.person.findUnique({ where: { handle }, select: { id: true } });
    if (taken) return 'handle-taken';
    const account = { id: uuidv7(), email, name, createdAt: now, updatedAt: now };
    const { count: isNew } = await tx.account.createMany({ data: [account], skipDuplicates: true });
    if (isNew === 0) {
      // the same form sent twice at once: the other one may have taken the handle by now
      const own = await tx.person.findUnique({ where: { handle }, select: { id: true } });
      return own ? 'handle-taken' : 'done';
    }
    const person = { id: uuidv7(), accountId: account.id, handle, name, language, createdAt: now };
    const { count: isFree } = await tx.person.createMany({ data: [person], skipDuplicates: true });
    if (isFree === 0) {
      await tx.account.delete({ where: { id: account.id } });
      return 'handle-taken';
    }
    const credential = {
      id: uuidv7(),
      providerId: 'credential',
      providerAccountId: account.id,
      password: hash,
    };
    await tx.credential.create({
      data: { ...credential, accountId: account.id, createdAt: now, updatedAt: now },
    });
    return 'done';
  });
  if (result === 'done') return done();
  // pressing the button twice is no error, and whoever knows the password learns nothing new from that
  return (await isOwnHandle({ email, handle, password })) ? done() : refuse('handle-taken');
}

/** Whether the account of that address has that handle and that password; takes as long where it has not. */
async function isOwnHandle({ email, handle, password }: Omit<SignUp, 'name'>): Promise<boolean> {
  const own = await db().credential.findFirst({
    where: { providerId: 'credential', account: { email, person: { handle } } },
    select: { password: true },
  });
  return verifyPassword({ hash: own?.password ?? NOBODYS_HASH, password });
}

/**
 * Begins a session. Unknown address, wrong password and suspended person are refused alike and after the same work.
 * Goes through the sign-in library's own handler, which checks the password and makes the session.
 */
export async function signIn(
  { email, password }: Pick<SignIn, 'email' | 'password'>,
  browser: Browser,
): Promise<Outcome<{ token: string }, 'sign-in-failed'>> {
  const before = await passwordOf(email);
  const token = await tokenFor({ email, password }, browser);
  if (!token) return refuse('sign-in-failed');
  // a password change in the meantime ends all sessions, also this one that it could not see yet: the look at the
  // password waits for it
  const hasChanged = (await passwordOf(email, 'settled')) !== before;
  if (hasChanged || !(await findSession(token))) {
    await endSession(token);
    return refuse('sign-in-failed');
  }
  return done({ token });
}

async function passwordOf(email: string, when: 'now' | 'settled' = 'now'): Promise<string | null> {
  const [row] =
    when === 'now'
      ? await db().$queryRaw<{ password: string }[]>`
          SELECT c.password FROM credentials c JOIN accounts a ON a.id = c.account_id WHERE a.email = ${email}`
      : await db().$queryRaw<{ password: string }[]>`
          SELECT c.password FROM credentials c JOIN accounts a ON a.id = c.account_id WHERE a.email = ${email}
          FOR SHARE OF c`;
  return row?.password ?? null;
}

async function tokenFor(
  { email, password }: { email: string; password: string },
  { userAgent }: Browser,
): Promise<string | null> {
  const { origin } = config();
  const request = new Request(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'user-agent': shortened(userAgent) },
    body: JSON.stringify({ email, password }),
  });
  try {
    const response = await auth().handler(request);
    const answer: { token?: unknown } = await response.json();
    return response.ok && typeof answer.token === 'string' ? answer.token : null;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}

/** Begins a session of the demo member, where the demo network was loaded. */
export async function enterDemo(browser: Browser): Promise<Outcome<{ token: string }, 'demo-missing'>> {
  const fact = await db().siteFact.findUnique({ where: { key: 'demo-loaded' }, select: { value: true } });
  // isDemo: the fact alone must never open the account of somebody real who has that handle
  const member =
    fact && (await db().person.findFirst({ where: { handle: fact.value, isDemo: true, suspendedAt: null } }));
  if (!member?.accountId) return refuse('demo-missing');
  return done({ token: await beginSession(member.accountId, browser) });
}

async function beginSession(accountId: string, { userAgent }: Browser): Promise<string> {
  const { internalAdapter } = await auth().$context;
  const session = await internalAdapter.createSession(accountId, false, { userAgent: shortened(userAgent) });
  return session.token;
}

function shortened(userAgent: string | null): string {
  return (userAgent ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 300);
}

function localPart(email: string): string {
  return email.slice(0, email.indexOf('@'));
}

/** Ends every session of the actor and begins a new one for this browser, all with the new password. */
export async function changePassword(
  actor: PersonActor,
  { currentPassword, newPassword }: ChangePassword,
  browser: Browser,
  now = new Date(),
): Promise<Outcome<{ token: string }, 'password-wrong' | 'password-common'>> {
  const credential = await db().credential.findFirst({
    where: { providerId: 'credential', account: { person: { id: actor.personId } } },
    select: { id: true, password: true, accountId: true, account: { select: { email: true, person: true } } },
  });
  if (!credential?.password) return refuse('password-wrong');
  const { id, password: kept, accountId, account } = credential;
  if (!(await verifyPassword({ hash: kept, password: currentPassword }))) return refuse('password-wrong');
  const about = [localPart(account.email), account.person?.handle ?? '', account.person?.name ?? ''];
  if (isCommonPassword(newPassword, about)) return refuse('password-common');

  const hash = await hashPassword(newPassword);
  const hasChanged = await inTransaction(async (tx) => {
    // only while the password is still the one that was just verified
    const { count } = await tx.credential.updateMany({
      where: { id, password: kept },
      data: { password: hash, updatedAt: now },
    });
    if (count > 0) await tx.session.deleteMany({ where: { accountId } });
    return count > 0;
  });
  return hasChanged ? done({ token: await beginSession(accountId, browser) }) : refuse('password-wrong');
}

/** Moves the end of a session in use on; it ends all the same once it is as old as a session may be. */
export async function renewSession(token: string, now = new Date()): Promise<void> {
  const session = await db().session.findUnique({ where: { token }, select: { createdAt: true } });
  if (!session) return;
  await db().session.updateMany({
    // an ended session stays ended, and the end never moves back
    where: { token, expiresAt: { gt: now } },
    data: { expiresAt: sessionEndsAt(session.createdAt, now), updatedAt: now },
  });
}

/** Signs one browser out. Whoever holds the token may. */
export async function endSession(token: string): Promise<void> {
  await db().session.deleteMany({ where: { token } });
}

/** Signs out one other browser of the actor's; ending one twice is ending it once. */
export async function endOwnSession(
  actor: PersonActor,
  { sessionId }: { sessionId: string },
): Promise<Outcome<undefined, never>> {
  await db().session.deleteMany({
    where: { id: sessionId, account: { person: { id: actor.personId } } },
  });
  return done();
}

/** Signs the actor out everywhere, here too. */
export async function endAllSessions(actor: PersonActor): Promise<Outcome<undefined, never>> {
  await db().session.deleteMany({ where: { account: { person: { id: actor.personId } } } });
  return done();
}
