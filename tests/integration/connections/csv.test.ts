import { parse } from 'csv-parse/sync';
import { createTranslator } from 'use-intl/core';
import { beforeEach, expect, test } from 'vitest';
import { csvOf } from '#app/dashboard-csv.ts';
import { everyConnection } from '#lib/connections/export.ts';
import { DashboardQuery } from '#lib/connections/input.ts';
import { db } from '#lib/db/client.ts';
import { CATALOGUE, type Language } from '#lib/words/catalogue.ts';
import { person, type TestPerson } from '#tests/support/people.ts';
import { follow } from '../posts/network.ts';

const NOW = new Date('2026-06-01T12:00:00Z');

let me: TestPerson;
beforeEach(async () => {
  me = await person('me');
});

/** The file as it comes, and read back as a spreadsheet reads it. */
async function file(search: Record<string, string> = {}, locale: Language = 'en') {
  const messages = CATALOGUE[locale];
  const words = {
    csv: createTranslator({ locale, messages, namespace: 'connections.dashboard.csv' }),
    relation: createTranslator({ locale, messages, namespace: 'connections.relation' }),
  } as unknown as Parameters<typeof csvOf>[1];
  const parts = everyConnection(me, DashboardQuery.parse(search), NOW);
  const bytes = new Uint8Array(await new Response(csvOf(parts, words)).arrayBuffer());
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const lines = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  return { text, lines };
}

test('a line says what the list says: figures, dates, the relation, the score', async () => {
  const ana = await person('ana', 'Ána "the baker" Lind, née Berg');
  await follow(me, ana);
  await db().person.update({ where: { id: ana.personId }, data: { readingMinutesPerWeek: 12.345 } });

  const { text, lines } = await file();

  expect(text.startsWith('\uFEFFName,Handle,Relation,')).toBe(true);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    Name: 'Ána "the baker" Lind, née Berg',
    Handle: 'ana',
    Relation: 'Nothing yet',
    'You gave (acts)': '1',
    'You received (acts)': '0',
    'On record: you received': 'complete',
    'They follow since': '',
    'Minutes of reading a week': '12.35',
    Score: expect.stringMatching(/^\d+(\.\d+)?$/),
  });
  expect(lines[0]?.['I follow since']).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('no cell is a formula, whatever somebody calls themselves', async () => {
  for (const [index, name] of ['=HYPERLINK("http://x")', '+1', '-2', '@SUM(A1)'].entries())
    await follow(me, await person(`trick_${index}`, name));

  const { text, lines } = await file();

  expect(lines.map(({ Name }) => Name).toSorted()).toEqual([
    "'+1",
    "'-2",
    '\'=HYPERLINK("http://x")',
    "'@SUM(A1)",
  ]);
  expect(text).not.toMatch(/(^|,|")[=+@-]/m);
});

test('what is not on record is unknown and not nothing; who asked to be left out has no score', async () => {
  const ana = await person('ana');
  await follow(me, ana);
  await db().connection.updateMany({
    where: { ownerId: me.personId },
    data: { gotCoverage: 'unknown' },
  });
  await db().person.update({ where: { id: ana.personId }, data: { objectedAt: NOW } });

  const { lines } = await file();

  expect(lines[0]).toMatchObject({
    'You received (counts today)': 'unknown',
    'You received (acts)': 'unknown',
    'On record: you received': 'unknown',
    Score: 'left out',
  });
});

test('has what the filters let through, of mine alone, and nobody blocked', async () => {
  const [ana, bo, cem] = [await person('ana'), await person('bo'), await person('cem')];
  for (const other of [ana, bo, cem]) await follow(me, other);
  await follow(bo, me);
  await follow(bo, ana);
  await db().block.create({ data: { blockerId: cem.personId, blockedId: me.personId, at: NOW } });
  const handles = async (search: Record<string, string>) =>
    (await file(search)).lines.map(({ Handle }) => Handle).toSorted();

  expect(await handles({})).toEqual(['ana', 'bo']);
  expect(await handles({ follow: 'mutual' })).toEqual(['bo']);
  expect(await handles({ q: 'an', view: 'picture', cursor: '5' })).toEqual(['ana']);
});

test('is in the reader’s language', async () => {
  await follow(me, await person('ana'));

  const { lines } = await file({}, 'de');

  expect(lines[0]).toMatchObject({ Name: 'ana', Kürzel: 'ana', Verhältnis: 'Noch nichts' });
});

test('five thousand connections are all there, each once', async () => {
  await db().$executeRaw`
    INSERT INTO people (id, handle, name) SELECT gen_random_uuid(), 'many_' || n, 'Many ' || n FROM generate_series(1, 5000) n`;
  await db().$executeRaw`
    INSERT INTO connections (owner_id, other_id, i_follow_since)
    SELECT ${me.personId}::uuid, id, ${NOW}::timestamptz - interval '1 year' + substr(handle, 6)::int * interval '1 minute'
    FROM people WHERE handle LIKE 'many%'`;

  const { lines } = await file({ sort: 'score', follow: 'i-follow' });

  expect(new Set(lines.map(({ Handle }) => Handle)).size).toBe(5000);
  expect(lines).toHaveLength(5000);
});
