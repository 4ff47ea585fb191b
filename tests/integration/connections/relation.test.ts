import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasRelation } from '#lib/connections/relation-sql.ts';
import { RELATIONS } from '#lib/connections/rules.ts';
import { db, inTransaction } from '#lib/db/client.ts';
import { lockPair, readPair } from '#lib/ledger/pair.ts';
import { recordContribution } from '#lib/ledger/record.ts';
import { relationOf } from '#lib/scoring/index.ts';
import { people } from '#tests/support/people.ts';

const NOW = new Date('2026-06-01T12:00:00Z');
const DAY_MS = 86_400_000;

const acts = fc.array(
  fc.record({
    iGive: fc.boolean(),
    daysAgo: fc.constantFrom(0, 1, 13, 27, 28, 29, 60, 89, 90, 91, 200, 400),
    credits: fc.constantFrom(0.25, 0.5, 1, 1.5, 3),
  }),
  { maxLength: 8 },
);

test('the filter by relation finds exactly those of whom the rule says so', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (given) => {
      const [me, other] = await people(`me_${run}`, `other_${run}`);
      run += 1;
      if (!me || !other) throw new Error('there are two');
      const pair = await inTransaction(async (tx) => {
        await lockPair(tx, me.personId, other.personId);
        for (const [index, { iGive, daysAgo, credits }] of given.entries()) {
          const [giverId, receiverId] = iGive ? [me.personId, other.personId] : [other.personId, me.personId];
          const at = new Date(NOW.getTime() - daysAgo * DAY_MS);
          await recordContribution(tx, {
            giverId,
            receiverId,
            kind: 'feedback',
            at,
            credits,
            source: `${run}:${index}`,
          });
        }
        return readPair(tx, me.personId, other.personId);
      });
      const found = [];
      for (const relation of RELATIONS) {
        const rows = await db().$queryRaw<unknown[]>`
          SELECT 1 FROM connections c WHERE c.owner_id = ${me.personId}::uuid AND ${hasRelation(relation, NOW)}`;
        if (rows.length > 0) found.push(relation);
      }
      expect(found).toEqual([relationOf(pair, NOW.getTime())]);
    }),
    { numRuns: 60 },
  );
});
