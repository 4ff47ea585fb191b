import { afterEach, expect, test, vi } from 'vitest';
import { drawShareCard } from '#app/share-card.tsx';
import { db } from '#lib/db/client.ts';
import { reviseProfile } from '#lib/people/commands.ts';
import { findPublicPerson } from '#lib/people/public-view.ts';
import { deletePost } from '#lib/posts/commands.ts';
import { findPublicPost, listPublicAddresses, listPublicPostsOf } from '#lib/posts/public-view.ts';
import { person, type TestPerson } from '#tests/support/people.ts';
import { publish, value } from './network.ts';

afterEach(() => vi.unstubAllGlobals());

/** Somebody with an account, who chose whether their page is public. */
async function author(handle: string, isPublic: boolean): Promise<TestPerson> {
  const someone = await person(handle);
  const at = { createdAt: new Date(), updatedAt: new Date() };
  await db().account.create({ data: { id: handle, email: `${handle}@example.org`, name: handle, ...at } });
  await db().person.update({ where: { id: someone.personId }, data: { accountId: handle } });
  await reviseProfile(someone, { name: handle, bio: 'Bakes.', attentionBudgetMinutes: null, isPublic });
  return someone;
}

test('whose page is public is read by anybody, with what they wrote for everyone alone', async () => {
  const ana = await author('ana', true);
  const open = await publish(ana, { title: 'Rye' });
  const circle = await publish(ana, { visibility: 'connections' });

  expect(await findPublicPerson('Ana')).toMatchObject({ handle: 'ana', bio: 'Bakes.' });
  expect(await findPublicPost(open)).toMatchObject({ title: 'Rye', author: { handle: 'ana' } });
  expect(await findPublicPost(circle)).toBeNull();
  expect((await listPublicPostsOf(ana.personId)).items.map(({ id }) => id)).toEqual([open]);
  expect((await listPublicAddresses()).map(({ handle, postId }) => [handle, postId])).toEqual(
    expect.arrayContaining([
      ['ana', null],
      ['ana', open],
    ]),
  );
});

test('nobody is public who did not choose it, and who takes it back is not any more', async () => {
  const bo = await author('bo', false);
  const post = await publish(bo);

  expect(await findPublicPerson('bo')).toBeNull();
  expect(await findPublicPost(post)).toBeNull();
  expect((await listPublicPostsOf(bo.personId)).items).toEqual([]);

  await reviseProfile(bo, { name: 'Bo', bio: '', attentionBudgetMinutes: null, isPublic: true });
  expect(await findPublicPost(post)).not.toBeNull();
  await reviseProfile(bo, { name: 'Bo', bio: '', attentionBudgetMinutes: null, isPublic: false });
  expect(await findPublicPost(post)).toBeNull();
  expect((await listPublicAddresses()).filter(({ handle }) => handle === 'bo')).toEqual([]);
});

test('what is deleted, and whoever is suspended, is gone from the world too', async () => {
  const cy = await author('cy', true);
  const [kept, deleted] = [await publish(cy), await publish(cy)];
  value(await deletePost(cy, { postId: deleted }));

  expect(await findPublicPost(deleted)).toBeNull();
  await db().person.update({ where: { id: cy.personId }, data: { suspendedAt: new Date() } });
  expect(await findPublicPost(kept)).toBeNull();
  expect(await findPublicPerson('cy')).toBeNull();
});

test.each(['', 'x', '__proto__', '0190a0b0-0000-7000-8000-00000000dead'])(
  'an address somebody made up (%s) finds nothing',
  async (odd) => {
    expect(await findPublicPost(odd)).toBeNull();
    expect(await findPublicPerson(odd)).toBeNull();
  },
);

test.each([
  ['a plain title', 'What an editor cuts', 'Mara Lindqvist'],
  ['letters of many languages', 'Žluťoučký kůň – “Øresund”, naïve façade…', 'Þór Ægisson'],
  ['no letter the typeface has', 'مقال عن الخبز', '小林'],
  ['pictures', '🥖🥖🥖', '🍞'],
  ['a very long title', 'word '.repeat(60), 'a'.repeat(80)],
])('a share card is drawn of %s, and nothing is fetched for it', async (_, title, name) => {
  const fetched: string[] = [];
  const ownFetch = fetch;
  // a program that lies in the page's own code is no network
  vi.stubGlobal('fetch', (address: string) => {
    if (address.startsWith('data:')) return ownFetch(address);
    fetched.push(address);
    return Promise.reject(new Error('no network'));
  });

  const png = await drawShareCard({ kind: 'article', title, author: name, handle: 'ana' });

  expect(Buffer.from(png.subarray(0, 8)).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  expect(Buffer.from(png).readUInt32BE(16)).toBe(1200);
  expect(Buffer.from(png).readUInt32BE(20)).toBe(630);
  expect(fetched).toEqual([]);
});
