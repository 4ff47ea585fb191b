import { expect, test } from 'vitest';
import { db, inTransaction } from '#lib/db/client.ts';
import { isLearningDue, learnFromLedger } from '#lib/ledger/learn.ts';
import type { ModelsBody } from '#lib/ledger/site-models.ts';
import { objectToScoring } from '#lib/people/objection.ts';
import { DEFAULT_BASE_RATES, HEADS } from '#lib/scoring/index.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { withClient } from '#tests/support/recount.ts';

const START = Date.UTC(2026, 0, 5, 12);
const DAY_MS = 86_400_000;
const day = (n: number) => new Date(START + n * DAY_MS);

type Act = { giver: TestPerson; receiver: TestPerson; day: number; kind?: string };

async function happen(acts: readonly Act[]): Promise<void> {
  await db().contribution.createMany({
    data: acts.map(({ giver, receiver, day: on, kind = 'feedback' }, n) => ({
      id: crypto.randomUUID(),
      giverId: giver.personId,
      receiverId: receiver.personId,
      kind,
      at: day(on),
      credits: 1,
      source: `log:${n}:${crypto.randomUUID()}`,
    })),
  });
}

function cast(...names: string[]): Promise<TestPerson[]> {
  return people(...names);
}

const learn = (on: number) => withClient((client) => learnFromLedger(client, day(on)));

async function body(): Promise<ModelsBody> {
  const row = await db().siteModels.findUniqueOrThrow({ where: { id: 1 } });
  return row.body as unknown as ModelsBody;
}

async function standing(): Promise<Record<string, Record<string, unknown>>> {
  const rows = await db().$queryRaw<{ handle: string; row: Record<string, unknown> }[]>`
    SELECT p.handle, to_jsonb(s) - 'person_id' AS row FROM person_standing s JOIN people p ON p.id = s.person_id`;
  return Object.fromEntries(rows.map(({ handle, row }) => [handle, row]));
}

/** A giver helps everybody of a circle every 20 days; each answers `answersOf` of the giver's gives. */
function circle(giver: TestPerson, receivers: TestPerson[], rounds: number, answered: number): Act[] {
  return Array.from({ length: rounds }, (_, round) =>
    receivers.flatMap((receiver, n) => {
      const on = round * 20;
      const gave: Act = { giver, receiver, day: on };
      const back: Act = { giver: receiver, receiver: giver, day: on + 1, kind: 'thanks' };
      return n < answered ? [gave, back] : [gave];
    }),
  ).flat();
}

test('an empty site learns nothing and says what every site begins with', async () => {
  expect(await learn(0)).toEqual({ acts: 0, episodes: 0, seeds: 0, people: 0 });

  const { heads, rates, seeds } = await body();
  expect(heads.return).toEqual({ model: HEADS.return, learnt: 0 });
  expect(rates.feedback?.return.nothing.site).toBe(DEFAULT_BASE_RATES.acknowledgement);
  expect(seeds).toMatchObject({ foundedBefore: null, count: 0 });
  expect(await standing()).toEqual({});
});

test('a site learns how often its gives are answered, by kind and by what stood before', async () => {
  const [ana, ...others] = await cast('ana', ...Array.from({ length: 10 }, (_, n) => `p_${n}`));
  if (!ana) throw new Error('there is one');
  await happen(circle(ana, others, 6, 8));

  const report = await learn(200);

  // every give and every thanks opens an episode
  expect(report).toMatchObject({ acts: 108, episodes: 108 });
  const { rates } = await body();
  // 48 of 60 pieces of feedback were answered, none of the 48 thanks
  expect(rates.feedback?.return.nothing.kind).toBeGreaterThan(0.6);
  expect(rates.thanks?.return.nothing.kind).toBeLessThan(0.25);
  // who had been thanked before gave again 19 days later, and was thanked again
  expect(rates.feedback?.return['long-ago'].both).toBeGreaterThan(rates.feedback?.return.nothing.both ?? 1);
  // nobody helped Ana within two weeks, and she helped nobody again as soon as that
  expect(rates.feedback?.['help-back'].nothing.kind).toBeLessThan(0.01);
});

test('with few episodes the weights stay those that every site begins with', async () => {
  const [ana, ...others] = await cast('ana', 'bo', 'cem');
  if (!ana) throw new Error('there is one');
  await happen(circle(ana, others, 10, 1));

  await learn(400);

  const { heads } = await body();
  expect(heads.return.learnt).toBeGreaterThan(10);
  expect(heads.return.model).toEqual(HEADS.return);
  expect(heads['passing-on'].model).toEqual(HEADS['passing-on']);
});

test('standing starts at those acknowledged in the first ninety days, and a ring that comes later has none', async () => {
  const [ana, bo, cem, dia, ringA, ringB, ringC] = await cast(
    'ana',
    'bo',
    'cem',
    'dia',
    'ring_a',
    'ring_b',
    'ring_c',
  );
  if (!ana || !bo || !cem || !dia || !ringA || !ringB || !ringC) throw new Error('there are seven');
  const ring = [ringA, ringB, ringC];
  await happen([
    ...circle(ana, [bo, cem], 4, 2),
    // later: Ana thanks Dia, who helped her
    { giver: dia, receiver: ana, day: 200 },
    { giver: ana, receiver: dia, day: 201, kind: 'thanks' },
    ...ring.flatMap((giver) =>
      ring
        .filter((receiver) => receiver !== giver)
        .flatMap((receiver) =>
          Array.from({ length: 20 }, (_, n): Act => ({ giver, receiver, day: 150 + n, kind: 'thanks' })),
        ),
    ),
  ]);

  const report = await learn(300);

  const rows = await standing();
  expect(report).toMatchObject({ seeds: 1, people: 4 });
  expect(Object.keys(rows).sort()).toEqual(['ana', 'bo', 'cem', 'dia']);
  expect(rows.ana).toMatchObject({ is_seed: true, standing: 1 });
  expect(rows.dia).toMatchObject({ is_seed: false });
  expect(rows.dia?.standing).toBeGreaterThan(0);
  // Ana's voice is heard about Bo, Cem and Dia; none of theirs is loud enough about her but Dia's
  expect(rows.bo).toMatchObject({ voices: 1, heard_opened: 1, heard_returned: 1 });
  expect((await body()).seeds).toMatchObject({ foundedBefore: '2026-04-05T00:00Z', count: 1 });
});

test('learning again changes no row, and twice at once it is done by one', async () => {
  const [ana, ...others] = await cast('ana', 'bo', 'cem', 'dia');
  if (!ana) throw new Error('there is one');
  await happen(circle(ana, others, 5, 2));
  await learn(300);
  const before = await standing();
  const models = await body();

  const reports = await Promise.all([learn(301), learn(301), learn(301)]);

  expect(reports.some((report) => report !== null)).toBe(true);
  // `at` too: rows that stand as they should are not written
  expect(await standing()).toEqual(before);
  expect(await body()).toEqual(models);
});

test('while another learns, nobody else begins', async () => {
  const report = await inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('ledger:learn'))`;
    return learn(0);
  });

  expect(report).toBeNull();
  expect(await db().siteModels.count()).toBe(0);
});

test('who asks to be left out has no standing from that moment, and then is as if they had never been there', async () => {
  const [ana, bo, cem, dia] = await cast('ana', 'bo', 'cem', 'dia');
  if (!ana || !bo || !cem || !dia) throw new Error('there are four');
  const without = [...circle(ana, [cem], 4, 1), ...circle(cem, [dia], 4, 1)];
  await happen(without);
  await learn(300);
  const never = { rows: await standing(), body: await body() };
  await happen([...circle(bo, [ana], 4, 1), ...circle(ana, [bo], 3, 1)]);
  await db().$executeRaw`
    INSERT INTO connections (owner_id, other_id, state_at) VALUES (${bo.personId}::uuid, ${ana.personId}::uuid, now())`;
  await learn(300);
  expect(Object.keys(await standing())).toContain('bo');

  await objectToScoring(bo, day(300));

  // Bo and everybody something passed with
  expect(Object.keys(await standing()).sort()).toEqual(['cem', 'dia']);
  expect(await withClient((client) => isLearningDue(client, day(300)))).toBe(true);
  await learn(300);
  const digits = (rows: object) => JSON.stringify(rows, (_, v) => (typeof v === 'number' ? v.toFixed(5) : v));
  expect(digits(await standing())).toBe(digits(never.rows));
  expect(await body()).toEqual(never.body);
});

test('somebody who objects while the site learns is in nothing that it writes', async () => {
  const [ana, bo, cem] = await cast('ana', 'bo', 'cem');
  if (!ana || !bo || !cem) throw new Error('there are three');
  await happen([...circle(ana, [bo, cem], 4, 2)]);
  let learning: Promise<unknown> = Promise.resolve();
  await inTransaction(async (tx) => {
    // the lock that is waited for before anything is written
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('ledger:totals'))`;
    learning = learn(300);
    for (;;) {
      const [{ waiting = 0 } = {}] = await tx.$queryRaw<{ waiting: number }[]>`
        SELECT count(*)::int AS waiting FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
      if (waiting > 0) break;
    }
    await tx.person.update({ where: { id: bo.personId }, data: { objectedAt: day(300) } });
  });

  await learning;

  expect(Object.keys(await standing()).sort()).toEqual(['ana', 'cem']);
});

test('what was answered with "not for me" lends no standing', async () => {
  const [ana, bo, cem] = await cast('ana', 'bo', 'cem');
  if (!ana || !bo || !cem) throw new Error('there are three');
  const postId = crypto.randomUUID();
  const at = day(1);
  await db().post.create({
    data: { id: postId, authorId: ana.personId, kind: 'note', createdAt: at, submitKey: postId } as never,
  });
  for (const [giver, answer] of [
    [bo, 'helped'],
    [cem, 'not-for-me'],
  ] as const) {
    const id = crypto.randomUUID();
    await db().$executeRaw`
      INSERT INTO comments (id, post_id, revision, giver_id, author_id, kind, body, submit_key, created_at, answer, answered_at)
      VALUES (${id}::uuid, ${postId}::uuid, 1, ${giver.personId}::uuid, ${ana.personId}::uuid, 'suggestion', 'x', ${id}::uuid, ${at}, ${answer}, ${at})`;
    await db().$executeRaw`
      INSERT INTO contributions (id, giver_id, receiver_id, kind, at, credits, source)
      VALUES (gen_random_uuid(), ${ana.personId}::uuid, ${giver.personId}::uuid, 'acknowledgement', ${at}, 0.25, ${`answer:${id}`})`;
  }

  await learn(10);

  const rows = await standing();
  expect(Object.entries(rows).filter(([, row]) => row.is_seed)).toHaveLength(1);
  expect(rows.bo).toMatchObject({ is_seed: true });
});

test('learning is due once a day, and when the models are of another version', async () => {
  const isDue = (hours: number) =>
    withClient((client) => isLearningDue(client, new Date(START + hours * 3_600_000)));
  expect(await isDue(0)).toBe(true);

  await learn(0);

  expect(await isDue(23)).toBe(false);
  expect(await isDue(25)).toBe(true);
  await db().$executeRaw`UPDATE site_models SET version = version - 1`;
  expect(await isDue(1)).toBe(true);
});
