import { z } from 'zod';

/** A setting of the environment that is missing or wrong; the message names it and says what to do. */
export class ConfigProblem extends Error {
  override name = 'ConfigProblem';
}

const port = z.coerce.number().int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().min(0);

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port.default(3000),
  /** The one origin that may send forms; the CSRF guard and e-mailed links rely on it. */
  APP_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  /** Connections of this process to PostgreSQL. */
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(500).default(10),
  /** How long to wait for a connection, new or queued for, before giving up: overload and outage must be told fast. */
  DATABASE_WAIT_MS: milliseconds.min(100).default(2_000),
  /** How long one statement may run; 0 is for scripts alone and means without end. */
  DATABASE_STATEMENT_MS: milliseconds.default(2_000),
  AUTH_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  /** Proxies in front that append to X-Forwarded-For; only so many of its last entries are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Multiplies every rate limit: for test runs in a browser, which sign up many people from one address. */
  LIMIT_FACTOR: z.coerce.number().int().min(1).max(1_000).default(1),
  /** A session's own connection, for a pooler in between that lends them by the transaction: there nobody can listen. */
  DATABASE_LISTEN_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  /** The server that takes mail, with its user and password in it: smtps://user:password@mail.example.org */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtps:// or smtp://')
    .optional(),
  /** Who mail comes from: Give & Take <notices@example.org> */
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, 'must hold an address')
    .optional(),
  /** Without SMTP_URL: the folder into which mail is written instead of being sent. */
  MAIL_FOLDER: z.string().optional(),
});

/** What the environment sets, with defaults. Waits in milliseconds. */
export type Config = {
  environment: 'development' | 'production' | 'test';
  port: number;
  origin: string;
  logLevel: string;
  databaseConnections: number;
  databaseWaitMs: number;
  /** 0 means without end. */
  databaseStatementMs: number;
  trustedProxies: number;
  limitFactor: number;
  /** How mail leaves; null: the site sends none. */
  mail: { smtpUrl: string; from: string } | { folder: string; from: string } | null;
};

type Parsed = z.infer<typeof Environment>;
let parsed: Parsed | undefined;

function environment(): Parsed {
  if (parsed) return parsed;
  // a variable that is set to nothing (PORT= npm start) means it is not set
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (!result.success) {
    const complaints = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    // never the value itself: it may be a password
    throw new ConfigProblem(`The environment is not usable. ${complaints.join('; ')}`);
  }
  parsed = result.data;
  return parsed;
}

/**
 * The settings, read from the environment on first use. Needs no secret, so a build needs none.
 *
 * @throws {ConfigProblem} when a value is malformed.
 */
export function config(): Config {
  const env = environment();
  return {
    environment: env.NODE_ENV,
    port: env.PORT,
    origin: env.APP_ORIGIN ?? `http://localhost:${env.PORT}`,
    logLevel: env.LOG_LEVEL ?? (env.NODE_ENV === 'test' ? 'silent' : 'info'),
    databaseConnections: env.DATABASE_CONNECTIONS,
    databaseWaitMs: env.DATABASE_WAIT_MS,
    databaseStatementMs: env.DATABASE_STATEMENT_MS,
    trustedProxies: env.TRUSTED_PROXIES,
    limitFactor: env.LIMIT_FACTOR,
    mail: mailOf(env),
  };
}

function mailOf({ SMTP_URL, MAIL_FROM, MAIL_FOLDER }: Parsed): Config['mail'] {
  const from = MAIL_FROM ?? 'Give & Take <notices@localhost>';
  if (SMTP_URL && MAIL_FROM) return { smtpUrl: SMTP_URL, from };
  return MAIL_FOLDER && !SMTP_URL ? { folder: MAIL_FOLDER, from } : null;
}

/** @throws {ConfigProblem} unless DATABASE_URL is set. */
export function databaseUrl(): string {
  return required('DATABASE_URL', 'Start with "npm start", which brings a database, or set it.');
}

/** Where a process listens for what others announce. @throws {ConfigProblem} unless a database is set. */
export function listenUrl(): string {
  return environment().DATABASE_LISTEN_URL ?? databaseUrl();
}

/** What session cookies are signed with. @throws {ConfigProblem} unless AUTH_SECRET is set. */
export function authSecret(): string {
  return required(
    'AUTH_SECRET',
    'Start with "npm start", which makes one, or set it to 32 random characters or more.',
  );
}

/** Forgets what was read: for scripts and tests that set a variable after the first use. */
export function rereadConfig(): void {
  parsed = undefined;
}

function required(name: 'DATABASE_URL' | 'AUTH_SECRET', advice: string): string {
  const value = environment()[name];
  if (!value) throw new ConfigProblem(`${name} is not set. ${advice}`);
  return value;
}
