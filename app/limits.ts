import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { config } from '#lib/config.ts';
import { pool } from '#lib/db/client.ts';

const MINUTE = 60;

/** How often per so many seconds, in one table; the counters lie in PostgreSQL and all instances share them. */
export const LIMITS = {
  'sign-in-account': { times: 10, seconds: 15 * MINUTE },
  'sign-in-address': { times: 25, seconds: 5 * MINUTE },
  'sign-up-account': { times: 5, seconds: 30 * MINUTE },
  'sign-up-address': { times: 5, seconds: 30 * MINUTE },
  demo: { times: 30, seconds: 5 * MINUTE },
  password: { times: 10, seconds: 15 * MINUTE },
  follow: { times: 60, seconds: 60 * MINUTE },
  feedback: { times: 30, seconds: 60 * MINUTE },
  write: { times: 60, seconds: 60 * MINUTE },
  preview: { times: 300, seconds: 60 * MINUTE },
  palette: { times: 600, seconds: 10 * MINUTE },
  card: { times: 60, seconds: 5 * MINUTE },
  export: { times: 30, seconds: 60 * MINUTE },
} as const;

export type LimitName = keyof typeof LIMITS;
/** Limits on what one person does, for `formAction`. */
export type ActLimit = 'follow' | 'feedback' | 'password' | 'write';

type Limiters = Map<LimitName, RateLimiterPostgres>;
// one set for each pool, since a limiter keeps hold of the one it was made with
const made = new WeakMap<object, Limiters>();

/**
 * Counts tries of `key` (an account, a network address) and says whether they are within the limit. Tries beyond the
 * limit count too, but do not prolong the wait. Throws when the database does not answer: no limit, no act.
 */
export async function isWithinLimit(name: LimitName, key: string, tries = 1): Promise<boolean> {
  if (tries === 0) return true;
  try {
    await limiter(name).consume(key, tries);
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}

/** Counts one try in each of several limits; false as soon as one is used up. */
export async function isWithinLimits(tries: readonly (readonly [LimitName, string])[]): Promise<boolean> {
  for (const [name, key] of tries) if (!(await isWithinLimit(name, key))) return false;
  return true;
}

function limiter(name: LimitName): RateLimiterPostgres {
  const store = pool();
  const limiters: Limiters = made.get(store) ?? new Map();
  made.set(store, limiters);
  const known = limiters.get(name);
  if (known) return known;
  const { times, seconds } = LIMITS[name];
  const fresh = new RateLimiterPostgres({
    storeClient: store,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: name,
    points: times * config().limitFactor,
    duration: seconds,
  });
  limiters.set(name, fresh);
  return fresh;
}
