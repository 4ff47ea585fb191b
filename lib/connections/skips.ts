import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { done, type Outcome } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { OneAct, SkipInput } from './input.ts';
import { SKIP_DAYS } from './rules.ts';

// Beside commands.ts: what the owner sets aside on Today, which is about posts and needs no connection.

/** The post of an act (`ask:<id>`, `question:<post id>`, `piece:<post id>`), whoever may see it: a skip shows nothing of it. */
function postOf(act: string): Prisma.Sql {
  const [kind, id] = act.split(':');
  return kind === 'ask'
    ? Prisma.sql`SELECT k.post_id AS id, k.author_id FROM asks k WHERE k.id = ${id}::uuid`
    : Prisma.sql`SELECT p.id, p.author_id FROM posts p WHERE p.id = ${id}::uuid`;
}

/**
 * Sets a suggestion on Today aside, with the reason that later suggestions learn from (rules.ts, {@link SKIP_DAYS}).
 * Doing it twice is doing it once; another reason takes the place of the first. What is not there needs no setting aside.
 */
export async function skipAct(
  actor: PersonActor,
  { act, reason }: SkipInput,
  now = new Date(),
): Promise<Outcome<undefined, never>> {
  await db().$executeRaw`
    INSERT INTO skipped_acts (owner_id, act, reason, post_id, author_id, at)
    SELECT ${actor.personId}::uuid, ${act}, ${reason}, p.id, p.author_id, ${now} FROM (${postOf(act)}) p
    ON CONFLICT (owner_id, act) DO UPDATE SET reason = excluded.reason, at = excluded.at
    WHERE skipped_acts.reason <> excluded.reason`;
  return done();
}

/** Brings a suggestion back that was set aside, and forgets what was learnt from it. */
export async function unskipAct(actor: PersonActor, { act }: OneAct): Promise<Outcome<undefined, never>> {
  await db().$executeRaw`DELETE FROM skipped_acts WHERE owner_id = ${actor.personId}::uuid AND act = ${act}`;
  return done();
}

const DAY_MS = 86_400_000;
/** Rows deleted by one statement, so that nobody waits for it. */
const BATCH = 1_000;

/** Forgets what was set aside more than {@link SKIP_DAYS} days ago; for the daily job. Returns how many. */
export async function forgetOldSkips(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - SKIP_DAYS * DAY_MS);
  let forgotten = 0;
  for (let count = BATCH; count === BATCH; forgotten += count) {
    count = await db().$executeRaw`
      DELETE FROM skipped_acts WHERE (owner_id, act) IN (
        SELECT owner_id, act FROM skipped_acts WHERE at < ${before} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`;
  }
  return forgotten;
}
