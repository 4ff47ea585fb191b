import { expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { startFollow } from '#lib/follows/commands.ts';
import { decideLater, passFollower } from '#lib/follows/decisions.ts';
import { blockPerson } from '#lib/follows/distance.ts';
import { listWaitingFollowers } from '#lib/follows/queries.ts';
import { reviseProfile, setInterests } from '#lib/people/commands.ts';
import { InterestsInput } from '#lib/people/input.ts';
import { findPerson, getOwnProfile, getViewerProfile, suggestTopics } from '#lib/people/queries.ts';
import { deletePost } from '#lib/posts/commands.ts';
import { people } from '#tests/support/people.ts';
import { publish, value } from '../posts/network.ts';

const none = { shares: [], seeks: [], offers: [] };
const REASON = { reasonKind: 'similar-interests', reasonText: '' } as const;

test('a page shows the interests by role, and which of them the viewer named as well', async () => {
  const [ana, bo] = await people('ana', 'bo');
  if (!ana || !bo) throw new Error('two people');
  await setInterests(ana, { ...none, seeks: ['Joinery'] });
  await setInterests(bo, { shares: ['poetry'], seeks: [], offers: ['joinery'] });

  const page = await findPerson(ana, 'bo');

  expect(page).toMatchObject({
    isMe: false,
    topics: { shares: ['poetry'], seeks: [], offers: ['Joinery'] },
    met: [{ name: 'Joinery', mine: 'seeks', theirs: 'offers' }],
  });
});

test('interests are replaced, each topic is kept once, and two forms at once do not mix', async () => {
  const [ana] = await people('ana');
  if (!ana) throw new Error('one person');
  await setInterests(ana, { ...none, shares: ['old'] });

  await Promise.all([
    setInterests(ana, InterestsInput.parse({ shares: ['Web  Design', 'web design', '  '], seeks: 'a' })),
    setInterests(ana, InterestsInput.parse({ shares: ['poetry'], offers: ['poetry', 'b'] })),
  ]);

  const { topics } = await getOwnProfile(ana);
  const first = { shares: ['web design'], seeks: ['a'], offers: [] };
  expect([first, { shares: ['poetry'], seeks: [], offers: ['b', 'poetry'] }]).toContainEqual(topics);
});

test('topics are suggested that somebody named or that a post for everyone is about, and no others', async () => {
  const [ana, bo] = await people('ana', 'bo');
  if (!ana || !bo) throw new Error('two people');
  await setInterests(ana, { ...none, shares: ['bread', 'bricks'] });
  await setInterests(bo, { ...none, seeks: ['bricks', 'poetry'] });

  await publish(ana, { topics: ['brioche'] });
  await publish(ana, { topics: ['brawls'], visibility: 'unlisted' });
  await publish(ana, { topics: ['brandy'], visibility: 'connections' });
  value(await deletePost(ana, { postId: await publish(ana, { topics: ['broth'] }) }));

  expect(await suggestTopics()).toEqual(['bread', 'bricks', 'brioche', 'poetry']);
  expect(await suggestTopics('Br')).toEqual(['bread', 'bricks', 'brioche']);
});

test('a block hides both pages, a suspension one', async () => {
  const [ana, bo, cy] = await people('ana', 'bo', 'cy');
  if (!ana || !bo || !cy) throw new Error('three people');
  await blockPerson(ana, { personId: bo.personId });
  await db().person.update({ where: { id: cy.personId }, data: { suspendedAt: new Date() } });

  const seen = await Promise.all([
    findPerson(ana, 'bo'),
    findPerson(bo, 'ana'),
    findPerson(ana, 'cy'),
    findPerson(null, 'ana'),
    findPerson(ana, 'ana'),
  ]);

  expect(seen.map((page) => page?.handle ?? null)).toEqual([null, null, null, null, 'ana']);
});

test('the masthead counts the followers who wait', async () => {
  const [ana, bo, cy] = await people('ana', 'bo', 'cy');
  if (!ana || !bo || !cy) throw new Error('three people');
  await startFollow(bo, { personId: ana.personId, ...REASON });
  await startFollow(cy, { personId: ana.personId, ...REASON });

  expect(await getViewerProfile(ana)).toEqual({ handle: 'ana', name: 'ana', waiting: 2, unanswered: 0 });
});

test('the masthead counts those that the inbox shows, and no others', async () => {
  const [ana, ...others] = await people('ana', 'bo', 'cy', 'dia', 'eva', 'fay');
  const [bo, cy, dia, eva, fay] = others;
  if (!ana || !bo || !cy || !dia || !eva || !fay) throw new Error('six people');
  for (const other of others) await startFollow(other, { personId: ana.personId, ...REASON });
  const monday = new Date('2026-05-04T09:00:00Z');
  const day = (n: number) => new Date(monday.getTime() + n * 86_400_000);
  value(await decideLater(ana, { followerId: bo.personId, until: null }, monday));
  value(await decideLater(ana, { followerId: cy.personId, until: null }, day(900)));
  value(await decideLater(ana, { followerId: dia.personId, until: day(2) }, monday));
  value(await passFollower(ana, { followerId: eva.personId }, monday));
  await db().person.update({ where: { id: fay.personId }, data: { suspendedAt: monday } });
  const agree = async (now: Date) => {
    const { items } = await listWaitingFollowers(ana, {}, now);
    expect((await getViewerProfile(ana, now))?.waiting).toBe(items.length);
    return items.map(({ person }) => person.handle).sort();
  };

  // bo's follow itself was given after that Monday
  expect(await agree(day(1))).toEqual(['bo']);
  expect(await agree(day(3))).toEqual(['bo', 'dia']);
});

test('a profile is changed by its owner alone, since no other can be named', async () => {
  const [ana, bo] = await people('ana', 'bo');
  if (!ana || !bo) throw new Error('two people');

  await reviseProfile(ana, {
    name: 'Ana B.',
    bio: 'Binds books.',
    attentionBudgetMinutes: 45,
    isPublic: false,
  });

  expect(await getOwnProfile(ana)).toMatchObject({
    name: 'Ana B.',
    bio: 'Binds books.',
    attentionBudgetMinutes: 45,
  });
  expect(await getOwnProfile(bo)).toMatchObject({ name: 'bo', bio: '', attentionBudgetMinutes: null });
});
