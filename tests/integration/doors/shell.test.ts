import { beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseLanguageAction } from '#app/actions/language.ts';
import { GET } from '#app/api/palette/route.ts';
import { db } from '#lib/db/client.ts';
import { chooseLanguage } from '#lib/people/commands.ts';
import { person, type TestPerson } from '#tests/support/people.ts';
import { block, publish } from '../posts/network.ts';

// A browser in the place of Next: its cookies and headers, and who is signed in.
const browser = vi.hoisted(() => ({
  cookies: new Map<string, string>(),
  headers: new Headers(),
  actor: null as { personId: string } | null,
}));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
    set: (name: string, value: string) => browser.cookies.set(name, value),
  }),
  headers: async () => browser.headers,
}));
vi.mock('#app/session.ts', async (original) => ({
  ...(await original<object>()),
  currentActor: async () => browser.actor,
}));

let ana: TestPerson;
let bo: TestPerson;

beforeEach(async () => {
  browser.cookies.clear();
  ana = await person('ana', 'Ana Costa');
  bo = await person('bo', 'Bo Berg');
  browser.actor = bo;
});

const look = async (typed: string) => {
  const answer = await GET(new Request(`http://localhost/api/palette?q=${encodeURIComponent(typed)}`));
  return { status: answer.status, ...(await answer.json()) };
};

describe('the palette', () => {
  test('finds people by name and posts by title, a note by how it begins', async () => {
    const article = await publish(ana, { title: 'On costal reefs', body: 'Slow.' });
    const note = await publish(ana, { kind: 'note', title: '', body: `Costal ${'words '.repeat(60)}` });

    const { people, posts } = await look('cost');

    expect(people).toEqual([{ handle: 'ana', name: 'Ana Costa' }]);
    expect(posts.map(({ id }: { id: string }) => id).sort()).toEqual([article, note].sort());
    const titles: string[] = posts.map(({ title }: { title: string }) => title);
    expect(titles).toContain('On costal reefs');
    expect(Math.max(...titles.map((title) => title.length))).toBeLessThanOrEqual(90);
  });

  test('shows no more than five of a kind', async () => {
    for (let count = 0; count < 7; count++) await publish(ana, { title: `Reef ${count}` });

    expect((await look('reef')).posts).toHaveLength(5);
  });

  test('finds nothing of somebody who blocked the one who looks', async () => {
    await publish(ana, { title: 'Reef' });
    await block(ana, bo);

    expect(await look('reef')).toMatchObject({ people: [], posts: [] });
    expect(await look('ana')).toMatchObject({ people: [], posts: [] });
  });

  test.each(['', '   ', '\0', "' OR 1=1 --", '-', '"', 'x'.repeat(5_000)])(
    '“%.20s” is no error',
    async (typed) => {
      expect(await look(typed)).toMatchObject({ status: 200, people: [], posts: [] });
    },
  );

  test('is closed to nobody in particular', async () => {
    browser.actor = null;

    expect(await look('ana')).toMatchObject({ status: 401, code: 'signed-out' });
  });
});

describe('a language', () => {
  const languageOf = async ({ personId }: TestPerson) =>
    (await db().person.findUniqueOrThrow({ where: { id: personId }, select: { language: true } })).language;
  const choose = (language: string) => {
    const form = new FormData();
    form.set('language', language);
    return chooseLanguageAction(form);
  };

  test('is kept in the browser, and for mail', async () => {
    await choose('de');

    expect(browser.cookies.get('language')).toBe('de');
    expect(await languageOf(bo)).toBe('de');
    expect(await languageOf(ana)).toBe('en');
  });

  test('of somebody who is not signed in is kept in the browser alone', async () => {
    browser.actor = null;

    await choose('de');

    expect(browser.cookies.get('language')).toBe('de');
  });

  test('that we do not speak is not kept', async () => {
    await choose('xx');

    expect(browser.cookies.size).toBe(0);
    expect(await languageOf(bo)).toBe('en');
  });

  test('chosen twenty times at once is chosen once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => chooseLanguage(bo, { language: 'de' })));

    expect(await languageOf(bo)).toBe('de');
  });
});
