import { hkdfSync, timingSafeEqual } from 'node:crypto';
import { authSecret } from '#lib/config.ts';

// Apart from the usual four: the one capability that travels by mail, and what keeps it from being made up.

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** Lets whoever holds it end the digests of this person, and nothing else. Good until the site's secret changes. */
export function unsubscribeToken(personId: string): string {
  return `${personId}.${seal(personId)}`;
}

/** Whose digests a token ends; null unless we made it. */
export function personOfToken(token: string): string | null {
  const [, personId, sealed] = TOKEN.exec(token) ?? [];
  if (!personId || !sealed) return null;
  return timingSafeEqual(Buffer.from(seal(personId)), Buffer.from(sealed)) ? personId : null;
}

// A key derived for this one purpose and person (HKDF, RFC 5869) is the seal itself: nothing else of this secret passes for it.
function seal(personId: string): string {
  const sealed = hkdfSync('sha256', authSecret(), '', `unsubscribe:${personId}`, 32);
  return Buffer.from(sealed).toString('base64url');
}
