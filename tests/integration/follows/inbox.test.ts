import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import type { WaitingFollower } from '#lib/follows/evidence.ts';
import { listWaitingFollowers } from '#lib/follows/queries.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { DAY_MS, follow, plus } from './standing.ts';

const MONDAY = new Date('2026-05-04T09:00:00Z');
const NOW = plus(MONDAY, DAY_MS);

let ana: TestPerson;
let bo: TestPerson;
let cy: TestPerson;

beforeEach(async () => {
  const [first, second, third] = await people('ana', 'bo', 'cy');
  if (!first || !second || !third) throw new Error('all are needed');
  [ana, bo, cy] = [first, second, third];
  await follow(bo, ana, MONDAY);
});

async function card(): Promise<WaitingFollower> {
  const { items } = await listWaitingFollowers(ana, {}, NOW);
  const [first] = items;
  if (!first || items.length > 1) throw new Error(`one card expected, ${items.length} found`);
  return first;
}

async function topic(name: string): Promise<string> {
  const id = uuidv7();
  await db().topic.create({ data: { id, slug: name, name } });
  return id;
}

type Post = {
  kind?: string;
  title?: string;
  excerpt?: string;
  visibility?: string;
  at?: Date;
  topicId?: string;
  deletedAt?: Date;
};

async function post(author: TestPerson, { at = MONDAY, topicId, ...rest }: Post): Promise<string> {
  const id = uuidv7();
  await db().post.create({
    data: {
      id,
      authorId: author.personId,
      kind: 'article',
      createdAt: at,
      submitKey: uuidv7(),
      ...rest,
      ...(topicId && { topics: { create: { topicId } } }),
    },
  });
  return id;
}

async function ask(postId: string, data: { audience?: string; withdrawnAt?: Date } = {}): Promise<string> {
  const id = uuidv7();
  await db().ask.create({
    data: {
      id,
      postId,
      authorId: bo.personId,
      wanted: 'A word',
      audience: 'everyone',
      createdAt: MONDAY,
      ...data,
    },
  });
  return id;
}

const standing = (askId: string, reader: TestPerson, status: string) =>
  db().askReader.create({
    data: { askId, readerId: reader.personId, authorId: bo.personId, status, changedAt: MONDAY },
  });

const comment = (postId: string, author: TestPerson, answer: string | null) =>
  db().comment.create({
    data: {
      id: uuidv7(),
      postId,
      revision: 1,
      giverId: bo.personId,
      authorId: author.personId,
      kind: 'suggestion',
      body: 'A thought',
      submitKey: uuidv7(),
      createdAt: MONDAY,
      answer,
      answeredAt: answer && MONDAY,
    },
  });

describe('a card', () => {
  test('of somebody new says so without making anything up', async () => {
    expect(await card()).toEqual({
      person: { id: bo.personId, handle: 'bo', name: 'bo', bio: '' },
      followsSince: MONDAY,
      returned: null,
      topics: { iCouldHelp: [], iCouldLearn: [], shared: [] },
      couldGive: [],
      gaveMe: { count: 0, lastAt: null },
      helpedOthers: 0,
      helpedWhom: [],
      recent: [],
      minutesPerWeek: 0,
      suggested: { kind: 'similar-interests', text: '' },
    });
  });

  test('sorts the topics both named, and suggests what I could give as reason', async () => {
    const [rye, ink] = [await topic('rye'), await topic('ink')];
    await db().personTopic.createMany({
      data: [
        { personId: ana.personId, topicId: rye, role: 'offers' },
        { personId: bo.personId, topicId: rye, role: 'seeks' },
        { personId: ana.personId, topicId: ink, role: 'shares' },
        { personId: bo.personId, topicId: ink, role: 'shares' },
      ],
    });

    const { topics, suggested } = await card();

    expect(topics).toEqual({ iCouldHelp: ['rye'], iCouldLearn: [], shared: ['ink'] });
    expect(suggested).toEqual({ kind: 'can-help', text: 'rye' });
  });

  test('shows at most two things I could give, those on what I offer first', async () => {
    const rye = await topic('rye');
    await db().personTopic.create({ data: { personId: ana.personId, topicId: rye, role: 'offers' } });
    await post(bo, { kind: 'question', title: 'Question on something else' });
    await post(bo, { kind: 'question', title: 'Question on rye', topicId: rye, at: plus(MONDAY, -DAY_MS) });
    await ask(await post(bo, { title: 'Asks, on something else' }));
    await ask(await post(bo, { title: 'Asks, withdrawn', topicId: rye }), { withdrawnAt: MONDAY });
    await ask(await post(bo, { title: 'Asks, deleted', topicId: rye, deletedAt: MONDAY }));

    const { couldGive } = await card();

    expect(couldGive.map(({ title, isAsk, topic: about }) => [title, isAsk, about])).toEqual([
      ['Question on rye', false, 'rye'],
      ['Asks, on something else', true, null],
    ]);
  });

  test('shows asks meant for me, not those for others, nor what I have answered or declined', async () => {
    const mine = await ask(await post(bo, { title: 'Mine', visibility: 'unlisted' }), { audience: 'chosen' });
    await standing(mine, ana, 'asked');
    const theirs = await ask(await post(bo, { title: 'For Cy', visibility: 'unlisted' }), {
      audience: 'chosen',
    });
    await standing(theirs, cy, 'asked');
    await standing(await ask(await post(bo, { title: 'Given' })), ana, 'given');
    await standing(await ask(await post(bo, { title: 'Declined' })), ana, 'declined');

    expect((await card()).couldGive.map(({ title }) => title)).toEqual(['Mine']);
  });

  test('counts what they gave me beside the follow, and what helped others', async () => {
    const byCy = await post(cy, { title: 'By Cy' });
    const byAna = await post(ana, { title: 'By Ana' });
    for (const answer of ['helped', 'changed', 'thought', 'not-for-me', null])
      await comment(byCy, cy, answer);
    await comment(byAna, ana, 'helped');
    await db().contribution.create({
      data: {
        id: uuidv7(),
        giverId: bo.personId,
        receiverId: ana.personId,
        kind: 'feedback',
        at: NOW,
        credits: 3,
        source: 'comment:1',
      },
    });
    await db().connection.updateMany({ where: { ownerId: ana.personId }, data: { gotCount: 2 } });

    const { gaveMe, helpedOthers } = await card();

    expect(gaveMe).toEqual({ count: 1, lastAt: NOW });
    expect(helpedOthers).toBe(2);
  });

  test('shows the two latest pieces anybody connected may read, notes by their beginning', async () => {
    await post(bo, { title: 'Old', at: plus(MONDAY, -3 * DAY_MS) });
    await post(bo, { title: 'Article', at: plus(MONDAY, -DAY_MS), visibility: 'connections' });
    await post(bo, { kind: 'note', excerpt: 'a '.repeat(100), at: plus(MONDAY, -2 * DAY_MS) });
    await post(bo, { title: 'Unlisted', visibility: 'unlisted' });
    await post(bo, { title: 'Deleted', deletedAt: MONDAY });

    const { recent } = await card();

    expect(recent.map(({ title }) => title)).toEqual(['Article', expect.stringMatching(/^(a ){44}a?…$/)]);
    expect(recent[0]?.at).toEqual(plus(MONDAY, -DAY_MS));
  });

  test('tells reading time apart from writing that is not here', async () => {
    await db().person.update({ where: { id: bo.personId }, data: { readingMinutesPerWeek: 12.4 } });
    expect((await card()).minutesPerWeek).toBe(12.4);

    const elsewhere = { readingMinutesPerWeek: 0, community: 'a-forum', communityKey: 'bo' };
    await db().person.update({ where: { id: bo.personId }, data: elsewhere });
    expect((await card()).minutesPerWeek).toBeNull();
  });

  test('names whom they helped, unless that was said where not everybody can read it, or is hidden from me', async () => {
    const [dee, eve] = await people('dee', 'eve');
    if (!dee || !eve) throw new Error('both are needed');
    await comment(await post(cy, { title: 'Open' }), cy, 'helped');
    await comment(await post(dee, { title: 'Closed', visibility: 'connections' }), dee, 'changed');
    await comment(await post(eve, { title: 'Of somebody who blocked me' }), eve, 'helped');
    await db().block.create({ data: { blockerId: eve.personId, blockedId: ana.personId, at: MONDAY } });

    expect(await card()).toMatchObject({ helpedOthers: 3, helpedWhom: ['cy'] });
  });
});
