import { createHmac, timingSafeEqual } from 'node:crypto';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import { v7 as uuidv7 } from 'uuid';
import { authSecret, config } from '#lib/config.ts';
import { db } from '#lib/db/client.ts';
import { log } from '#lib/log.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import {
  MAX_PASSWORD_LENGTH,
  MIN_PASSWORD_LENGTH,
  SESSION_ABSOLUTE_DAYS,
  SESSION_IDLE_DAYS,
} from './rules.ts';

// A fifth file, beside the usual four: the sign-in library, and the cookie that carries a session.

const DAY_SECONDS = 86_400;
const COOKIE = 'give_take_session';

/** A cookie for the browser. */
export type SetCookie = {
  name: string;
  value: string;
  httpOnly: true;
  sameSite: 'lax';
  secure: boolean;
  path: '/';
  /** Seconds; 0 removes it. */
  maxAge: number;
};

type Auth = ReturnType<typeof makeAuth>;
// one for each database client, since the library keeps hold of the one it was made with
const made = new WeakMap<object, Auth>();

/**
 * better-auth over our tables. Its routes are not mounted: sign-up is our own transaction (account and person are made
 * together or not at all), sign-in goes through its handler after our limits.
 */
export function auth(): Auth {
  const client = db();
  const known = made.get(client);
  if (known) return known;
  const fresh = makeAuth();
  made.set(client, fresh);
  return fresh;
}

function makeAuth() {
  const { origin } = config();
  return betterAuth({
    appName: 'Give & Take',
    baseURL: origin,
    basePath: '/api/auth',
    secret: authSecret(),
    trustedOrigins: [origin],
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    user: { modelName: 'account' },
    account: {
      modelName: 'credential',
      fields: { userId: 'accountId', accountId: 'providerAccountId' },
    },
    session: {
      modelName: 'session',
      fields: { userId: 'accountId' },
      expiresIn: SESSION_IDLE_DAYS * DAY_SECONDS,
      disableSessionRefresh: true,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      revokeSessionsOnPasswordReset: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    advanced: {
      database: { generateId: () => uuidv7() },
      // where people sign in from is not kept
      ipAddress: { disableIpTracking: true },
      useSecureCookies: isSecure(),
    },
    // ours count per account and per address, for all instances together
    rateLimit: { enabled: false },
    onAPIError: { throw: true },
    telemetry: { enabled: false },
    // only the message: its arguments hold e-mail addresses
    logger: { level: 'error', log: (_level, message) => log.error(`sign-in library: ${message}`) },
  });
}

/** Whether cookies are for https alone: everywhere but on this very machine. */
function isSecure(): boolean {
  const { protocol, hostname } = new URL(config().origin);
  const isLoopback = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  return protocol === 'https:' || !isLoopback;
}

/** The name of the cookie that carries the session; `__Host-` binds it to this host and to https. */
export function sessionCookieName(): string {
  return isSecure() ? `__Host-${COOKIE}` : COOKIE;
}

/** The cookie that carries `token`. It outlives the session, whose end the database alone decides. */
export function sessionCookie(token: string): SetCookie {
  return { ...cookie(), value: `${token}.${sign(token)}`, maxAge: SESSION_ABSOLUTE_DAYS * DAY_SECONDS };
}

/** The cookie that removes the session from the browser. */
export function noSessionCookie(): SetCookie {
  return { ...cookie(), value: '', maxAge: 0 };
}

/** The token in a session cookie, or null when it was not signed by us. */
export function tokenOfCookie(value: string | undefined): string | null {
  const [, token, signature] = /^([A-Za-z0-9]{32})\.([A-Za-z0-9_-]{43})$/.exec(value ?? '') ?? [];
  if (!token || !signature) return null;
  return timingSafeEqual(Buffer.from(sign(token)), Buffer.from(signature)) ? token : null;
}

function cookie() {
  return {
    name: sessionCookieName(),
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
  } as const;
}

function sign(token: string): string {
  return createHmac('sha256', authSecret()).update(`session:${token}`).digest('base64url');
}
