import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { db, inTransaction, onStatement, type Tx } from '#lib/db/client.ts';

const topic = (slug: string) => db().topic.create({ data: { id: uuidv7(), slug, name: slug } });

test('what fails in a transaction leaves nothing behind', async () => {
  const failing = inTransaction(async (tx) => {
    await tx.topic.create({ data: { id: uuidv7(), slug: 'rye', name: 'Rye' } });
    throw new Error('changed my mind');
  });

  await expect(failing).rejects.toThrow('changed my mind');
  expect(await db().topic.count()).toBe(0);
});

test('two that wait for each other both finish, because one is run again', async () => {
  await Promise.all([topic('rye'), topic('oak')]);
  let runs = 0;
  let held = 0;
  const bothHoldOne = Promise.withResolvers<void>();
  const rename = (first: string, second: string) =>
    inTransaction(async (tx) => {
      runs += 1;
      await tx.topic.update({ where: { slug: first }, data: { name: `${first}!` } });
      held += 1;
      if (held === 2) bothHoldOne.resolve();
      await bothHoldOne.promise;
      await tx.topic.update({ where: { slug: second }, data: { name: `${second}!` } });
    });

  await Promise.all([rename('rye', 'oak'), rename('oak', 'rye')]);

  // PostgreSQL may end both at once: then both are run again
  expect(runs).toBeGreaterThan(2);
  expect(await db().topic.count({ where: { name: { endsWith: '!' } } })).toBe(2);
});

test('a refusal of the database is not tried again', async () => {
  await topic('rye');
  let runs = 0;

  const twice = inTransaction((tx) => {
    runs += 1;
    return tx.topic.create({ data: { id: uuidv7(), slug: 'rye', name: 'Rye' } });
  });

  await expect(twice).rejects.toMatchObject({ code: 'P2002' });
  expect(runs).toBe(1);
});

test('a hundred transactions at once all finish', async () => {
  await topic('rye');

  await Promise.all(
    Array.from({ length: 100 }, () =>
      inTransaction((tx) => tx.$executeRaw`UPDATE topics SET name = name || '.' WHERE slug = 'rye'`),
    ),
  );

  const { name } = await db().topic.findUniqueOrThrow({ where: { slug: 'rye' } });
  expect(name).toHaveLength('rye'.length + 100);
});

test('statements are heard until one stops listening', async () => {
  const heard: string[] = [];
  const stop = onStatement(({ sql }) => heard.push(sql));
  await db().topic.count();
  stop();
  await db().topic.count();

  expect(heard).toHaveLength(1);
  expect(heard[0]).toContain('FROM "public"."topics"');
});

test('a helper that writes does not take a client outside a transaction', () => {
  const writes = async (_tx: Tx) => {};

  // @ts-expect-error a plain client is not a transaction
  const wrong = () => writes(db());

  expect(wrong).toBeTypeOf('function');
});
