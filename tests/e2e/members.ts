import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { db } from '#lib/db/client.ts';
import type { Outcome } from '#lib/outcome.ts';
import { auth, type SetCookie, sessionCookie } from '#lib/people/auth.ts';
import { setInterests } from '#lib/people/commands.ts';
import type { Interests } from '#lib/people/rules.ts';
import { askForFeedback } from '#lib/posts/asks.ts';
import { publishPost } from '#lib/posts/commands.ts';
import { AskForFeedbackInput, PublishPostInput } from '#lib/posts/input.ts';

/** Somebody who can sign in, made for one test alone. */
export type Member = { personId: string; accountId: string; handle: string; name: string };

/** One for each hexadecimal digit. */
const SYLLABLES = 'ba ce di fo gu ha ke li mo nu pa re si to vu we'.split(' ');

/** A name for a handle, so that no other test's member is taken for this one. */
function surnameOf(handle: string): string {
  const syllables = [...handle.slice(-5)].map((digit) => SYLLABLES[Number.parseInt(digit, 16)]).join('');
  return syllables.charAt(0).toUpperCase() + syllables.slice(1);
}

/** A handle nobody has yet, so that tests can share one site in any order. */
export function newHandle(first: string): string {
  return `${first.toLowerCase().replaceAll(/[^a-z]/g, '')}_${randomUUID().slice(0, 8)}`;
}

/** A new member, without going through sign-up; a password of their own they have not. */
export async function newMember(first: string, interests?: Partial<Interests>): Promise<Member> {
  const handle = newHandle(first);
  const name = `${first} ${surnameOf(handle)}`;
  const now = new Date();
  const accountId = uuidv7();
  const personId = uuidv7();
  await db().account.create({
    data: { id: accountId, email: `${handle}@example.org`, name, createdAt: now, updatedAt: now },
  });
  await db().person.create({ data: { id: personId, accountId, handle, name, createdAt: now } });
  if (interests) await setInterests({ personId }, { shares: [], seeks: [], offers: [], ...interests });
  return { personId, accountId, handle, name };
}

/** Begins a session as the site itself does after a sign-in; what the browser then carries. */
export async function newSession(accountId: string): Promise<SetCookie> {
  const { internalAdapter } = await auth().$context;
  const { token } = await internalAdapter.createSession(accountId, false, { userAgent: 'Another browser' });
  return sessionCookie(token);
}

/** A cookie as a browser keeps it, of a new session of this member's. */
export async function sessionOf({ accountId }: Pick<Member, 'accountId'>, baseURL: string | undefined) {
  const { name, value, httpOnly } = await newSession(accountId);
  return { name, value, httpOnly, sameSite: 'Lax', url: `${baseURL}` } as const;
}

/** What a step of arranging came to; a refusal there is a fault of the test. */
export async function arranged<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome;
  if (!result.ok) throw new Error(`Arranging was refused: ${result.code}`);
  return result.value;
}

/** Publishes a post as its write form would. */
export async function newPost(
  author: Member,
  fields: Partial<Record<'kind' | 'title' | 'body' | 'asks' | 'wanted' | 'visibility' | 'topics', string>>,
): Promise<{ postId: string }> {
  const input = PublishPostInput.parse({
    kind: 'article',
    title: 'A matter of glue',
    body: 'Hide glue forgives. It lets go when warmed.',
    submitKey: randomUUID(),
    ...fields,
  });
  return arranged(publishPost(author, input));
}

/** Publishes a post and asks everyone for feedback on it. */
export async function newAskingPost(
  author: Member,
  wanted: string,
  fields: Parameters<typeof newPost>[1],
): Promise<{ postId: string }> {
  const post = await newPost(author, fields);
  await arranged(
    askForFeedback(
      author,
      AskForFeedbackInput.parse({ ...post, wanted, audience: 'everyone', byOn: '', readers: '' }),
    ),
  );
  return post;
}
