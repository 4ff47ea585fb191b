import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import type { Marked } from '#lib/db/search.ts';
import { setInterests } from '#lib/people/commands.ts';
import { searchPeople, searchTopics } from '#lib/people/search.ts';
import { deletePost } from '#lib/posts/commands.ts';
import { searchPosts } from '#lib/posts/search.ts';
import { people, person, type TestPerson } from '#tests/support/people.ts';
import { ask, block, follow, publish, value } from '../posts/network.ts';

const [en, de] = [
  (typed: string) => ({ typed, language: 'en' }),
  (typed: string) => ({ typed, language: 'de' }),
];

/** «…» around what is marked. */
const shown = (text: Marked | undefined) =>
  text?.map((piece) => (piece.isMatch ? `«${piece.text}»` : piece.text)).join('');

let ana: TestPerson;
let bo: TestPerson;

beforeEach(async () => {
  [ana, bo] = (await people('ana', 'bo')) as [TestPerson, TestPerson];
});

const idsFor = async (reader: TestPerson, typed: string) =>
  (await searchPosts(reader, en(typed))).items.map(({ id }) => id);

describe('posts', () => {
  test('are found by any form of a word, with the words marked where they stand', async () => {
    const id = await publish(ana, {
      title: 'Sharpening by sound',
      body: 'A **sharpened** edge [sings](https://example.org/sharpen).',
    });
    await publish(ana, { title: 'On rye', body: 'Rye wants time.' });

    const { items, total, hasMore } = await searchPosts(bo, en('sharpened'));

    expect(items.map((hit) => hit.id)).toEqual([id]);
    expect({ total, hasMore }).toEqual({ total: 1, hasMore: false });
    expect(shown(items[0]?.title)).toBe('«Sharpening» by sound');
    expect(shown(items[0]?.passage)).toBe('… «sharpened» edge sings …');
  });

  test('stand with a match in the title before one in the text', async () => {
    const inText = await publish(ana, {
      title: 'Tools',
      body: `A chisel is kept dry. ${'So are planes. '.repeat(20)}`,
    });
    const inTitle = await publish(ana, { title: 'The chisel', body: 'Kept dry.' });

    expect(await idsFor(bo, 'chisel')).toEqual([inTitle, inText]);
  });

  test('are found by their newest text when many texts are written at once', async () => {
    const ids = [await publish(ana), await publish(ana), await publish(bo)];
    await db().post.updateMany({ data: { revision: 2 } });

    await db().$executeRaw`
      INSERT INTO revisions (post_id, number, title, body, created_at)
      SELECT id, 2, 'On ' || left(id::text, 8), 'A walnut burl.', now() FROM posts`;

    expect((await idsFor(bo, 'walnut')).toSorted()).toEqual(ids.toSorted());
    expect(await idsFor(bo, 'kneading')).toEqual([]);
    await db().$executeRaw`UPDATE revisions SET body = 'A knot.' WHERE number = 2`;
    expect(await idsFor(bo, 'walnut')).toEqual([]);
  });

  test('are found by the beginning of the last word', async () => {
    const id = await publish(ana, { title: 'On dovetails', body: 'Cut the tails first.' });

    expect(await idsFor(bo, 'dovet')).toEqual([id]);
  });

  test('with a word that was excluded are left out, also in another form', async () => {
    const kept = await publish(ana, { title: 'Bread', body: 'Rye needs time.' });
    await publish(ana, { title: 'Bread', body: 'Baking rye at night.' });

    expect(await idsFor(bo, 'rye -baked')).toEqual([kept]);
  });

  test('in another language are found by its stems', async () => {
    const id = await publish(ana, { title: 'Häuser', body: 'Die alten Häuser standen leer.' });
    await db().$executeRaw`UPDATE posts SET language = 'de' WHERE id = ${id}::uuid`;
    await db().$executeRaw`UPDATE revisions SET title = title WHERE post_id = ${id}::uuid`;

    const { items } = await searchPosts(bo, de('haus'));

    expect(items.map((hit) => hit.id)).toEqual([id]);
    expect(shown(items[0]?.title)).toBe('«Häuser»');
  });

  test('are those of now: an edit and a deletion count at once', async () => {
    const id = await publish(ana, { title: 'Glue', body: 'Hide glue forgives.' });
    expect(await idsFor(bo, 'forgives')).toEqual([id]);

    value(await deletePost(ana, { postId: id }));

    expect(await idsFor(bo, 'forgives')).toEqual([]);
  });

  test('are only those the searcher may see', async () => {
    const [fan, asked, blocked] = (await people('fan', 'asked', 'blocked')) as [
      TestPerson,
      TestPerson,
      TestPerson,
    ];
    await follow(fan, ana);
    await follow(asked, ana);
    const open = await publish(ana, { title: 'Open', body: 'quokka' });
    const circle = await publish(ana, { title: 'Circle', body: 'quokka', visibility: 'connections' });
    const draft = await publish(ana, { title: 'Draft', body: 'quokka', visibility: 'unlisted' });
    await ask(ana, draft, { audience: 'chosen', readers: [asked.handle] });
    await block(blocked, ana);

    const seen = async (reader: TestPerson) => new Set(await idsFor(reader, 'quokka'));

    expect(await seen(bo)).toEqual(new Set([open]));
    expect(await seen(fan)).toEqual(new Set([open, circle]));
    expect(await seen(asked)).toEqual(new Set([open, circle, draft]));
    expect(await seen(ana)).toEqual(new Set([open, circle, draft]));
    expect(await seen(blocked)).toEqual(new Set());
    await db().person.update({ where: { id: ana.personId }, data: { suspendedAt: new Date() } });
    expect(await seen(bo)).toEqual(new Set());
  });

  test('come in pages that neither repeat nor leave out', async () => {
    for (let n = 0; n < 5; n++) await publish(ana, { title: `Letter ${n}`, body: 'On ferries.' });

    const pages = await Promise.all(
      [1, 2, 3].map((page) => searchPosts(bo, en('ferries'), { limit: 2, page })),
    );

    expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 1]);
    expect(pages.map(({ hasMore }) => hasMore)).toEqual([true, true, false]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(5);
  });

  test('of hostile text are marked as text', async () => {
    await publish(ana, { title: '<b>a</b> \uE000 wombat \uE001', body: 'x' });

    const { items } = await searchPosts(bo, en('wombat'));

    expect(shown(items[0]?.title)).toBe('<b>a</b>  «wombat» ');
  });

  test.each([
    '',
    '   ',
    '-',
    '"',
    "'",
    '!!',
    '& | !',
    ':*',
    '-rye',
    '\0',
    '\ud800',
    '%_',
    'or',
    "a' or 'b:*",
    '(((',
    '<->',
    '2020|-----------------------------------',
    '-'.repeat(200),
    '- '.repeat(99),
    '-a'.repeat(99),
    ' -a'.repeat(60),
    'or '.repeat(60),
    'a or '.repeat(40),
    '"'.repeat(200),
    '"a b" '.repeat(30),
    '!'.repeat(200),
    `${'(a '.repeat(60)}`,
  ])('searched for %j nothing breaks', async (typed) => {
    await publish(ana);

    const { items } = await searchPosts(bo, en(typed));

    expect(items.length).toBeLessThanOrEqual(1);
  });
});

describe('people', () => {
  test('are found by name, handle and what they say of themselves, from the first letters on', async () => {
    const mila = await person('mila_b', 'Mila Brandt');
    await db().person.update({ where: { id: mila.personId }, data: { bio: 'Binds books by hand.' } });

    for (const typed of ['brandt', 'mil', '@mila_b', 'mila bra', 'binds']) {
      const { items } = await searchPeople(ana, en(typed));
      expect(
        items.map(({ handle }) => handle),
        typed,
      ).toEqual(['mila_b']);
    }
    const { items } = await searchPeople(ana, en('brandt'));
    expect(shown(items[0]?.markedName)).toBe('Mila «Brandt»');
  });

  test('of the searcher’s own circle come first, and it is said how they stand', async () => {
    const [first, second] = [await person('kim_a', 'Kim'), await person('kim_b', 'Kim')];
    await follow(ana, second);
    await follow(second, ana);

    const { items } = await searchPeople(ana, en('kim'));

    expect(items.map(({ handle, iFollow, followsMe }) => ({ handle, iFollow, followsMe }))).toEqual([
      { handle: second.handle, iFollow: true, followsMe: true },
      { handle: first.handle, iFollow: false, followsMe: false },
    ]);
  });

  test('across a block, suspended, or known only from a log are not found', async () => {
    const [blocked, blocking, gone, logged] = await Promise.all(
      ['lee_a', 'lee_b', 'lee_c', 'lee_d'].map((handle) => person(handle, 'Lee')),
    );
    if (!blocked || !blocking || !gone || !logged) throw new Error('four people');
    await block(ana, blocked);
    await block(blocking, ana);
    await db().person.update({ where: { id: gone.personId }, data: { suspendedAt: new Date() } });
    await db().person.update({
      where: { id: logged.personId },
      data: { community: 'A forum', communityKey: '7' },
    });

    expect((await searchPeople(ana, en('lee'))).items).toEqual([]);
    expect((await searchPeople(bo, en('lee'))).items).toHaveLength(2);
  });
});

describe('topics', () => {
  test('begin with what was typed and say how many are behind them', async () => {
    await setInterests(ana, { shares: ['Bread baking'], seeks: [], offers: [] });
    await publish(ana, { topics: ['bread baking', 'rye'] });

    expect(await searchTopics(bo, en('bread'))).toEqual([
      { slug: 'bread-baking', name: 'Bread baking', people: 1, posts: 1 },
    ]);
    expect(await searchTopics(bo, en('!!'))).toEqual([]);
  });

  test('of what is written for fewer are told to nobody', async () => {
    await publish(ana, { topics: ['secret rye'], visibility: 'connections' });

    expect(await searchTopics(bo, en('secret'))).toEqual([]);
  });
});
