import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { readActivityLog, UnreadableLog } from '#lib/imports/activity-log.ts';
import { type LoadReport, loadCommunity } from '#lib/imports/load-community.ts';
import { differencesFromRecount, SOUND, withClient } from '#tests/support/recount.ts';
import { syntheticLines } from '#tests/support/synthetic-log.ts';

const HEADER = 'time,giver,receiver,kind';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log '));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(
  content: string | Buffer,
  { community = 'Forum', mostBadLines = 5 } = {},
): Promise<LoadReport> {
  const file = join(folder, 'log.csv');
  await writeFile(file, content);
  return withClient((client) => loadCommunity(client, readActivityLog(file), { community, mostBadLines }));
}

async function expectNothingLoaded(): Promise<void> {
  expect(await db().person.count()).toBe(0);
  expect(await db().contribution.count()).toBe(0);
  expect(await db().loadRun.count()).toBe(0);
}

test('a log becomes people, contributions and connections', async () => {
  const report = await load(`${HEADER}
2026-01-05T10:00:00Z,Ana Lúcia,bo,answer
1767694800,bo,Ana Lúcia,thanks
2026-01-06,cem,bo,comment`);

  expect(report).toMatchObject({ events: 3, people: 3, pairs: 3, eventsAdded: 3, peopleAdded: 3, bad: [] });
  const ana = await db().person.findFirstOrThrow({
    where: { community: 'Forum', communityKey: 'Ana Lúcia' },
  });
  expect(ana).toMatchObject({ name: 'Ana Lúcia', accountId: null });
  expect(ana.handle).toMatch(/^forum_[a-z0-9_]+$/);
  expect(await db().connection.findMany({ where: { ownerId: ana.id } })).toMatchObject([
    { gaveCount: 1, gaveCredits: 3, gotCount: 1, gotCredits: 0.25, gaveCoverage: 'complete' },
  ]);
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('names are cleaned to be shown, keys stay to be found again', async () => {
  const disguised = 'b\u202Eo\u200B';
  const long = 'x'.repeat(90);
  const invisible = '\u200B\u2060';
  const log = `${HEADER}\n2026-01-05,${disguised},${long},answer\n2026-01-06,${invisible},cem,answer\n`;

  expect(await load(log)).toMatchObject({ people: 4, peopleAdded: 4 });
  const named = await db().person.findMany({ select: { name: true, communityKey: true } });
  const nameOf = Object.fromEntries(named.map(({ name, communityKey }) => [communityKey, name]));

  expect(nameOf).toEqual({
    [disguised]: 'bo',
    [long]: 'x'.repeat(60),
    [invisible]: 'Somebody of Forum',
    cem: 'cem',
  });
  expect(await load(log)).toMatchObject({ eventsAdded: 0, peopleAdded: 0 });
});

test('loading the same log again adds nothing; a longer one adds the rest', async () => {
  const first = `${HEADER}\n1767694800,ana,bo,answer\n1767694800,ana,bo,answer\n`;
  expect(await load(first)).toMatchObject({ events: 2, eventsAdded: 2 });

  expect(await load(first)).toMatchObject({ events: 2, eventsAdded: 0, peopleAdded: 0 });
  expect(await load(`${first}1767700000,cem,ana,answer\n`)).toMatchObject({
    events: 3,
    eventsAdded: 1,
    peopleAdded: 1,
  });

  expect(await db().contribution.count()).toBe(3);
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('the same key in two communities is two people, and a taken handle is no obstacle', async () => {
  await db().person.create({
    data: { id: '01a20a27-a1ea-7147-9aba-9d5692e2c9ae', handle: 'forum_ana', name: 'Ana' },
  });

  await load(`${HEADER}\n1767694800,ana,bo,answer\n1767694800,a n a,bo,answer\n1767694800,a-n-a,bo,answer\n`);
  await load(`${HEADER}\n1767694800,ana,bo,answer\n`, { community: 'For um' });

  expect(await db().person.count()).toBe(7);
});

describe('layouts', () => {
  test('src,dst,t,type, compressed, its kinds in words', async () => {
    const report = await load(
      gzipSync('src,dst,t,type\n1,2,1254192988,a2q\n2,1,1254193000,c2a\n3,1,1254193000,c2q\n'),
    );

    expect(report).toMatchObject({ events: 3, people: 3, pairs: 3 });
    const kinds = await db().contribution.findMany({
      orderBy: [{ at: 'asc' }, { kind: 'asc' }],
      select: { kind: true },
    });
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'answer',
      'comment on a question',
      'comment on an answer',
    ]);
    expect((await db().person.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name)).toEqual([
      'Forum 1',
      'Forum 2',
      'Forum 3',
    ]);
  });

  test('lines of "giver receiver unixtime"', async () => {
    expect(await load('1 2 1082040961\n3 4 1082155839\n5 2 1082414391\n')).toMatchObject({
      events: 3,
      people: 5,
      pairs: 3,
    });
  });

  test('columns in another order, more of them, quotes, a byte order mark and Windows line ends', async () => {
    const report = await load(
      '\uFEFFid,kind,giver,receiver,time,note\r\n1,answer,"ana, the elder",bo,2026-01-05 10:00,"two\r\nlines"\r\n2,answer,bo,cem,2026-01-05,\r\n',
    );

    expect(report).toMatchObject({ events: 2, people: 3, bad: [] });
  });

  test('times out of order end in the same state as in order', async () => {
    const [header = '', ...lines] = [...syntheticLines({ events: 3_000, people: 40 })];
    await load(header + lines.join(''));
    const inOrder = await db().connection.findMany({
      orderBy: [{ owner: { name: 'asc' } }, { other: { name: 'asc' } }],
      select: { gaveSlow: true, gotOrder: true },
    });
    await load(header + lines.toReversed().join(''), { community: 'Reversed' });

    const reversed = await db().connection.findMany({
      where: { owner: { community: 'Reversed' } },
      orderBy: [{ owner: { name: 'asc' } }, { other: { name: 'asc' } }],
      select: { gaveSlow: true, gotOrder: true },
    });

    expect(reversed).toHaveLength(inOrder.length);
    for (const [index, { gaveSlow }] of reversed.entries())
      expect(gaveSlow).toBeCloseTo(inOrder[index]?.gaveSlow ?? -1, 9);
  });
});

describe('bad input', () => {
  test('lines that cannot be used are named and left out', async () => {
    const report = await load(`${HEADER}
yesterday,ana,bo,answer
1767694800,ana,ana,answer
1767694800,ana,,answer
1767694800,ana,bo,<script>
-5,ana,bo,answer
1767694800,ana,bo,answer
`);

    expect(report.events).toBe(1);
    expect(report.bad).toEqual([
      { line: 2, why: '"yesterday" is neither an ISO date nor Unix seconds' },
      { line: 3, why: 'giver and receiver are the same' },
      { line: 4, why: 'giver or receiver is missing or too long' },
      { line: 5, why: '"<script>" is not a kind' },
      { line: 6, why: '"-5" is neither an ISO date nor Unix seconds' },
    ]);
  });

  test('an unclosed quote is one bad line', async () => {
    const report = await load(`${HEADER}\n1767694800,an"a,bo,answer\n1767694801,ana,bo,answer\n`);

    expect(report.events).toBe(1);
    expect(report.bad).toHaveLength(1);
  });

  test('more bad lines than stated, and nothing is loaded', async () => {
    const lines = Array.from({ length: 6 }, () => 'x,ana,bo,answer').join('\n');

    await expect(load(`${HEADER}\n1767694800,ana,bo,answer\n${lines}\n`)).rejects.toThrow(
      /More than 5 lines cannot be used; nothing was loaded[\s\S]*line 3/,
    );
    await expectNothingLoaded();
  });

  test.each([
    ['not UTF-8', Buffer.from(`${HEADER}\n1767694800,Jos\xe9,bo,answer\n`, 'latin1'), /not UTF-8/],
    ['no header', 'when,who,whom,what\n1,2,3,4\n', /not a header we know/],
    ['empty', '', /not a header we know/],
    ['only a header', `${HEADER}\n`, /no usable line/],
    [
      'cut compression',
      gzipSync(`${HEADER}\n${'1767694800,ana,bo,answer\n'.repeat(999)}`).subarray(0, 60),
      /damaged or cut short/,
    ],
  ])('%s: a sentence, and nothing is loaded', async (_, content, sentence) => {
    const loading = load(content);

    await expect(loading).rejects.toThrow(UnreadableLog);
    await expect(loading).rejects.toThrow(sentence);
    await expectNothingLoaded();
  });

  test('a file that is not there is a sentence', async () => {
    const reading = readActivityLog(join(folder, 'nowhere.csv')).next();

    await expect(reading).rejects.toThrow('The file cannot be opened');
  });
});
