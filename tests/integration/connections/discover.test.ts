import { beforeEach, describe, expect, test } from 'vitest';

import { listHelpfulActs, listMetPeople, listTopicsInUse } from '#lib/connections/discover.ts';
import { findFirstSteps } from '#lib/connections/first-steps.ts';
import { skipAct } from '#lib/connections/skips.ts';
import { db } from '#lib/db/client.ts';
import { endFollow } from '#lib/follows/commands.ts';
import { mutePerson } from '#lib/follows/distance.ts';
import { leaveWelcome, setInterests } from '#lib/people/commands.ts';
import type { Interests } from '#lib/people/rules.ts';
import { people, person, type TestPerson } from '#tests/support/people.ts';
import { ask, block, comment, follow, publish, value } from '../posts/network.ts';

const NOW = new Date();
const LONG_AGO = new Date(NOW.getTime() - 90 * 86_400_000);

let me: TestPerson;
let ana: TestPerson;

const named = (who: TestPerson, interests: Partial<Interests>) =>
  setInterests(who, { shares: [], seeks: [], offers: [], ...interests });

/** Everybody here has been for long, but for those named. */
async function hereForLong(...newcomers: TestPerson[]): Promise<void> {
  await db().person.updateMany({
    where: { id: { notIn: newcomers.map(({ personId }) => personId) } },
    data: { createdAt: LONG_AGO },
  });
}

beforeEach(async () => {
  [me, ana] = (await people('me', 'ana')) as [TestPerson, TestPerson];
  await named(me, { offers: ['editing'], shares: ['bread'], seeks: ['joinery'] });
});

describe('asks and questions', () => {
  const titlesFor = async (options = {}) =>
    (await listHelpfulActs(me, options, NOW)).map(({ title }) => title);

  test('meet what the actor offers or shares, and say by which topic', async () => {
    await ask(ana, await publish(ana, { title: 'Offered', topics: ['editing', 'ferries'] }));
    await publish(ana, { title: 'Shared', topics: ['bread'], kind: 'question' });
    await ask(ana, await publish(ana, { title: 'Sought', topics: ['joinery'] }));
    await publish(ana, { title: 'Without an ask', topics: ['editing'] });

    const acts = await listHelpfulActs(me, {}, NOW);

    expect(acts.map(({ title, offered, shared }) => ({ title, offered, shared }))).toEqual([
      { title: 'Offered', offered: ['editing'], shared: [] },
      { title: 'Shared', offered: [], shared: ['bread'] },
    ]);
    expect(acts[0]).toMatchObject({
      wanted: 'Is the second part needed?',
      answers: 0,
      author: { handle: 'ana' },
    });
    expect(acts[1]).toMatchObject({ wanted: null, kind: 'question' });
  });

  test('stand first where nobody has answered yet', async () => {
    const bo = await person('bo');
    const answered = await publish(ana, { title: 'Answered', topics: ['editing', 'bread'] });
    await ask(ana, answered);
    await comment(bo, answered);
    await ask(ana, await publish(ana, { title: 'Not yet', topics: ['bread'] }));

    expect(await titlesFor()).toEqual(['Not yet', 'Answered']);
  });

  test('can be those of one topic, also one the actor has not named', async () => {
    await ask(ana, await publish(ana, { title: 'On bread', topics: ['bread'] }));
    await ask(ana, await publish(ana, { title: 'On ferries', topics: ['ferries'] }));

    expect(await titlesFor({ topic: 'bread' })).toEqual(['On bread']);
    const [ferries] = await listHelpfulActs(me, { topic: 'ferries' }, NOW);
    expect(ferries).toMatchObject({ title: 'On ferries', offered: [], shared: [], filtered: ['ferries'] });
    expect(await titlesFor({ topic: 'nothing-at-all' })).toEqual([]);
  });

  test('about something else follow behind for somebody who has to begin somewhere', async () => {
    await ask(ana, await publish(ana, { title: 'On ferries', topics: ['ferries'] }));
    await ask(ana, await publish(ana, { title: 'On bread', topics: ['bread'] }));
    await ask(ana, await publish(ana, { title: 'On nothing' }));

    expect(await titlesFor({ orOther: true })).toEqual(['On bread', 'On nothing', 'On ferries']);
  });

  test('are only those the actor may see and has neither answered nor set aside', async () => {
    const [blocked, muted, gone] = (await people('blocked', 'muted', 'gone')) as [
      TestPerson,
      TestPerson,
      TestPerson,
    ];
    for (const each of [blocked, muted, gone])
      await ask(each, await publish(each, { title: each.handle, topics: ['editing'] }));
    const forFew = await publish(ana, {
      title: 'For connections',
      topics: ['editing'],
      visibility: 'connections',
    });
    await ask(ana, forFew);
    const given = await publish(ana, { title: 'Given', topics: ['editing'] });
    await ask(ana, given);
    await comment(me, given);
    const setAside = await ask(ana, await publish(ana, { title: 'Set aside', topics: ['editing'] }));
    await ask(me, await publish(me, { title: 'My own', topics: ['editing'] }));
    await block(blocked, me);
    value(await mutePerson(me, { personId: muted.personId }));
    await db().person.update({ where: { id: gone.personId }, data: { suspendedAt: NOW } });
    value(await skipAct(me, { act: `ask:${setAside}`, reason: 'not-now' } as Parameters<typeof skipAct>[1]));

    expect(await titlesFor()).toEqual([]);
    await follow(me, ana);
    expect(await titlesFor()).toEqual(['For connections']);
  });

  test('keep every tenth place for somebody in their first month, however little fits', async () => {
    const fresh = await person('fresh');
    for (let n = 0; n < 12; n++)
      await ask(ana, await publish(ana, { title: `Old ${n}`, topics: ['editing', 'bread'] }));
    await ask(fresh, await publish(fresh, { title: 'New', topics: ['bread'] }));
    await hereForLong(fresh);

    const acts = await listHelpfulActs(me, {}, NOW);

    expect(acts).toHaveLength(13);
    expect(acts.findIndex(({ title }) => title === 'New')).toBe(9);
    expect(acts.filter(({ isNewcomer }) => isNewcomer).map(({ title }) => title)).toEqual(['New']);
  });
});

describe('people', () => {
  const handles = async (options = {}) => {
    const { couldHelp, alike } = await listMetPeople(me, options, NOW);
    const named = (list: typeof alike) => list.map(({ person: { handle } }) => handle);
    return { couldHelp: named(couldHelp), alike: named(alike) };
  };

  test('who seek what the actor knows come first, then those with the same interests, each with its reason', async () => {
    const [learner, peer, teacher, other] = (await people('learner', 'peer', 'teacher', 'other')) as [
      TestPerson,
      TestPerson,
      TestPerson,
      TestPerson,
    ];
    await named(learner, { seeks: ['editing'] });
    await named(peer, { shares: ['bread'] });
    await named(teacher, { offers: ['joinery'] });
    await named(other, { shares: ['ferries'] });

    const { couldHelp, alike } = await listMetPeople(me, {}, NOW);

    expect(
      couldHelp.map(({ person: { handle }, topics, suggested }) => ({ handle, topics, suggested })),
    ).toEqual([
      {
        handle: 'learner',
        topics: { iCouldHelp: ['editing'], iCouldLearn: [], shared: [] },
        suggested: { kind: 'can-help', text: 'editing' },
      },
    ]);
    expect(new Set(alike.map(({ person: { handle } }) => handle))).toEqual(new Set(['peer', 'teacher']));
    expect(alike.find(({ person: { handle } }) => handle === 'teacher')?.suggested).toEqual({
      kind: 'want-to-learn',
      text: 'joinery',
    });
  });

  test('who share what few name stand before those who share what many name', async () => {
    await named(me, { shares: ['bread', 'paring leather'] });
    const rare = await person('rare');
    await named(rare, { shares: ['paring leather'] });
    for (let n = 0; n < 6; n++) await named(await person(`many_${n}`), { shares: ['bread'] });

    expect((await handles()).alike[0]).toBe('rare');
  });

  test('are never ordered by how many follow them', async () => {
    const [first, second] = [await person('first'), await person('second')];
    for (const each of [first, second]) await named(each, { seeks: ['editing'] });
    const before = await handles();

    for (let n = 0; n < 3; n++) await follow(await person(`fan_${n}`), second);
    for (let n = 3; n < 9; n++) await follow(await person(`fan_${n}`), first);

    expect(await handles()).toEqual(before);
  });

  test('already followed, let go, following, muted, across a block, suspended or from a log are left out', async () => {
    const cast = await people('known', 'let_go', 'fan', 'muted', 'blocked', 'blocking', 'gone', 'logged');
    const [known, letGo, fan, muted, blocked, blocking, gone, logged] = cast as TestPerson[];
    if (!known || !letGo || !fan || !muted || !blocked || !blocking || !gone || !logged)
      throw new Error('eight');
    for (const each of cast) await named(each, { seeks: ['editing'] });
    await follow(me, known);
    await follow(me, letGo);
    value(await endFollow(me, { personId: letGo.personId }));
    await follow(fan, me);
    value(await mutePerson(me, { personId: muted.personId }));
    await block(me, blocked);
    await block(blocking, me);
    await db().person.update({ where: { id: gone.personId }, data: { suspendedAt: NOW } });
    await db().person.update({
      where: { id: logged.personId },
      data: { community: 'A forum', communityKey: '1' },
    });

    expect(await handles()).toEqual({ couldHelp: [], alike: [] });
  });

  test('can be those of one topic, also one the actor has not named', async () => {
    const sailor = await person('sailor');
    await named(sailor, { seeks: ['ferries'], shares: ['bread'] });

    const { couldHelp } = await listMetPeople(me, { topic: 'ferries' }, NOW);

    expect(couldHelp).toMatchObject([
      { person: { handle: 'sailor' }, says: [{ name: 'ferries', role: 'seeks' }] },
    ]);
    expect(await handles({ topic: 'bread' })).toEqual({ couldHelp: [], alike: ['sailor'] });
    expect(await handles({ topic: 'joinery' })).toEqual({ couldHelp: [], alike: [] });
  });

  test('in their first month have every tenth place of a group', async () => {
    const fresh = await person('aaa_fresh');
    await named(fresh, { seeks: ['bread'] });
    for (let n = 0; n < 12; n++) await named(await person(`old_${n}`), { seeks: ['editing', 'bread'] });
    await hereForLong(fresh);

    const { couldHelp } = await listMetPeople(me, { limit: 10 }, NOW);

    expect(couldHelp.map(({ isNewcomer }) => isNewcomer)).toEqual([...Array(9).fill(false), true]);
  });
});

test('topics in use are those of open asks before those somebody merely named', async () => {
  await named(ana, { shares: ['zithers'] });
  await ask(ana, await publish(ana, { topics: ['ferries'] }));
  await ask(ana, await publish(ana, { topics: ['secrets'], visibility: 'connections' }));

  const topics = await listTopicsInUse();

  expect(topics[0]).toBe('ferries');
  expect(topics).toContain('zithers');
  expect(topics).not.toContain('secrets');
});

describe('first steps', () => {
  test('are told as they are made, and are due until they are done', async () => {
    const newcomer = await person('newcomer');
    expect(await findFirstSteps(newcomer)).toEqual({
      name: 'newcomer',
      topics: 0,
      follows: 0,
      hasHelped: false,
      isDue: true,
    });

    await named(newcomer, { offers: ['editing'], shares: ['editing', 'bread'] });
    await follow(newcomer, ana);
    await comment(newcomer, await publish(ana));

    expect(await findFirstSteps(newcomer)).toMatchObject({
      topics: 2,
      follows: 1,
      hasHelped: true,
      isDue: false,
    });
  });

  test('left once are left for good, at the time of the first press', async () => {
    const newcomer = await person('newcomer');
    const [first, second] = [new Date('2026-11-20T10:00:00Z'), new Date('2026-11-21T10:00:00Z')];

    value(await leaveWelcome(newcomer, {}, first));
    value(await leaveWelcome(newcomer, {}, second));

    expect(await findFirstSteps(newcomer)).toMatchObject({ isDue: false });
    expect(
      await db().person.findUnique({ where: { id: newcomer.personId }, select: { welcomedAt: true } }),
    ).toEqual({
      welcomedAt: first,
    });
  });
});
