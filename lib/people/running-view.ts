import { db } from '#lib/db/client.ts';
import { SESSION_ABSOLUTE_DAYS } from './rules.ts';

// Apart from queries.ts: asked for many sessions at once, by pages that stay open, and for nobody in particular.

const DAY_MS = 86_400_000;

/** Which of these sessions still run, by the rules of `findSession`. One statement, a look-up by key for each. */
export async function runningSessions(tokens: string[], now = new Date()): Promise<Set<string>> {
  const oldest = new Date(now.getTime() - SESSION_ABSOLUTE_DAYS * DAY_MS);
  const rows = await db().$queryRaw<{ token: string }[]>`
    SELECT s.token FROM sessions s JOIN people p ON p.account_id = s.account_id
    WHERE s.token = ANY(${tokens}::text[]) AND s.expires_at > ${now} AND s.created_at > ${oldest}
      AND p.suspended_at IS NULL`;
  return new Set(rows.map(({ token }) => token));
}
