import { createHmac } from 'node:crypto';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { authSecret } from '#lib/config.ts';
import { findFirstSteps } from '#lib/connections/first-steps.ts';
import type { Outcome, RefusalCode } from '#lib/outcome.ts';
import {
  changePassword,
  endAllSessions,
  endSession,
  enterDemo,
  signIn,
  signUp,
} from '#lib/people/accounts.ts';
import { noSessionCookie, sessionCookie } from '#lib/people/auth.ts';
import type { ChangePassword, SignIn, SignUp } from '#lib/people/input.ts';
import { findSession } from '#lib/people/queries.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { networkOfRequest } from './client-address.ts';
import { isWithinLimits, type LimitName } from './limits.ts';
import { pathToGoOn } from './path.ts';
import { chosenLanguage, sessionToken, setSessionCookie } from './session.ts';

// What the forms about accounts do around their commands: count tries, and give or take the session cookie.

const TOO_MANY = { ok: false, code: 'too-many' } as const;

/** Tries from one network, and tries about one account, each with its own limit. */
async function isAllowed(network: LimitName, account?: readonly [LimitName, string]): Promise<boolean> {
  const tries: [LimitName, string][] = [[network, networkOfRequest(await headers())]];
  if (account) tries.push([account[0], pseudonym(account[1])]);
  return isWithinLimits(tries);
}

/** Counters lie in a table of their own: no address is written there in the clear. */
function pseudonym(email: string): string {
  return createHmac('sha256', authSecret()).update(`limit:${email}`).digest('base64url');
}

async function browser() {
  return { userAgent: (await headers()).get('user-agent') };
}

async function letIn(token: string): Promise<void> {
  // a new session at every sign-in; the one this browser had ends
  const before = await sessionToken();
  if (before) await endSession(before);
  await setSessionCookie(sessionCookie(token));
}

/** Opens an account; whether the address was known already is not told. The person signs in with what they typed. */
export async function signUpHere(input: SignUp): Promise<Outcome<{ email: string }, RefusalCode>> {
  if (!(await isAllowed('sign-up-address', ['sign-up-account', input.email]))) return TOO_MANY;
  const outcome = await signUp({ ...input, language: await chosenLanguage() });
  return outcome.ok ? { ok: true, value: { email: input.email } } : outcome;
}

/** Signs this browser in; the value is where to go on. */
export async function signInHere(input: SignIn): Promise<Outcome<{ goOn: string }, RefusalCode>> {
  if (!(await isAllowed('sign-in-address', ['sign-in-account', input.email]))) return TOO_MANY;
  const outcome = await signIn(input, await browser());
  if (!outcome.ok) return outcome;
  await letIn(outcome.value.token);
  return { ok: true, value: { goOn: pathToGoOn(input.next, await whereToBegin(outcome.value.token)) } };
}

/** Where somebody begins who came for no page: at the first steps until they are done or left, then at Today. */
async function whereToBegin(token: string): Promise<string> {
  const session = await findSession(token);
  const steps = session && (await findFirstSteps(session));
  return steps?.isDue ? '/welcome' : '/today';
}

/** Signs this browser in as the demo member. */
export async function enterDemoHere(): Promise<Outcome<{ goOn: string }, RefusalCode>> {
  if (!(await isAllowed('demo'))) return TOO_MANY;
  const outcome = await enterDemo(await browser());
  if (!outcome.ok) return outcome;
  await letIn(outcome.value.token);
  return { ok: true, value: { goOn: '/today' } };
}

/** Signs this browser out; fails rather than forgetting the cookie while the session lives on. */
export async function signOutHere(): Promise<never> {
  const token = await sessionToken();
  if (token) await endSession(token);
  await setSessionCookie(noSessionCookie());
  redirect('/');
}

export async function signOutEverywhereHere(actor: PersonActor): Promise<Outcome<undefined, never>> {
  const outcome = await endAllSessions(actor);
  await setSessionCookie(noSessionCookie());
  return outcome;
}

/** Changes the password; this browser stays signed in with a new session, all others are signed out. */
export async function changePasswordHere(
  actor: PersonActor,
  input: ChangePassword,
): Promise<Outcome<undefined, 'password-wrong' | 'password-common'>> {
  const outcome = await changePassword(actor, input, await browser());
  if (!outcome.ok) return outcome;
  await setSessionCookie(sessionCookie(outcome.value.token));
  return { ok: true, value: undefined };
}
