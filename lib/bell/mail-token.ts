import { hkdfSync, timingSafeEqual } from 'node:crypto';
import { authSecret } from '#lib/config.ts';

// Apart from the usual four: the capabilities that travel by mail, and what keeps them from being made up.

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** Lets whoever holds it end the digests of this person, and nothing else. Good until the site's secret changes. */
export function unsubscribeToken(personId: string): string {
  return tokenOf(personId, 'unsubscribe');
}

/** Whose digests a token ends; null unless we made it. */
export function personOfToken(token: string): string | null {
  const personId = personNamedBy(token);
  return personId && isSame(token, unsubscribeToken(personId)) ? personId : null;
}

/** Shows that who holds it reads the mail of this address. Good until the person has another one. */
export function confirmToken({ personId, email }: { personId: string; email: string }): string {
  return tokenOf(personId, `confirm:${email}`);
}

/** Whether a token confirms this address of this person. */
export function confirmsAddress(token: string, of: { personId: string; email: string }): boolean {
  return isSame(token, confirmToken(of));
}

/** Whom a token is about, as it says itself: nothing is proven yet. */
export function personNamedBy(token: string): string | null {
  return TOKEN.exec(token)?.[1] ?? null;
}

// A key derived for this one purpose and person (HKDF, RFC 5869) is the seal itself: nothing else of this secret passes for it.
function tokenOf(personId: string, purpose: string): string {
  const sealed = hkdfSync('sha256', authSecret(), '', `${purpose}:${personId}`, 32);
  return `${personId}.${Buffer.from(sealed).toString('base64url')}`;
}

function isSame(token: string, ours: string): boolean {
  const [a, b] = [Buffer.from(token), Buffer.from(ours)];
  return a.length === b.length && timingSafeEqual(a, b);
}
