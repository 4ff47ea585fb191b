import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { parseTheme, THEME_COOKIE, type Theme } from '#components/site/theme.ts';
import { renewSession } from '#lib/people/accounts.ts';
import { type SetCookie, sessionCookieName, tokenOfCookie } from '#lib/people/auth.ts';
import { findSession } from '#lib/people/queries.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { acceptedLanguage, type Language, languageOf } from '#lib/words/catalogue.ts';
import { PATH_HEADER } from './path.ts';

/** The session token of this request, or null: from the signed cookie alone, without asking the database. */
export async function sessionToken(): Promise<string | null> {
  return tokenOfCookie((await cookies()).get(sessionCookieName())?.value);
}

/**
 * Who acts in this request, or null: one statement, once per page. Suspended people are nobody. A session in use is
 * prolonged at most once an hour.
 */
export const currentActor = cache(async (): Promise<PersonActor | null> => {
  const token = await sessionToken();
  if (!token) return null;
  const session = await findSession(token);
  if (session?.isRenewalDue) await renewSession(token);
  return session && { personId: session.personId };
});

/** Who acts; sends everybody else to sign in and back here afterwards. For pages; commands are told who acts. */
export async function requireActor(): Promise<PersonActor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get(PATH_HEADER);
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in');
}

/** Gives the browser a session cookie, or takes it away. Only in an action or a route. */
export async function setSessionCookie({ name, value, ...attributes }: SetCookie): Promise<void> {
  (await cookies()).set(name, value, attributes);
}

/** The colours this browser chose. */
export async function chosenTheme(): Promise<Theme> {
  return parseTheme((await cookies()).get(THEME_COOKIE)?.value);
}

/** The cookie that keeps a reader's choice of language; absent means what the browser asks for. */
export const LANGUAGE_COOKIE = 'language';

/** The language this browser chose, or the first it asks for that we speak. */
export const chosenLanguage = cache(async (): Promise<Language> => {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return languageOf(chosen ?? '') ?? acceptedLanguage((await headers()).get('accept-language') ?? '');
});
