import { describe, expect, test } from 'vitest';
import {
  endReminder,
  findReminder,
  listDueReminders,
  restartReminder,
  setReminder,
} from '#lib/connections/reminders.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { DAY_MS, follow, plus } from '../follows/standing.ts';
import { block, comment, publish, said, value } from '../posts/network.ts';

const NOW = new Date('2026-06-01T12:00:00Z');
const day = (days: number) => plus(NOW, days * DAY_MS);

async function anaFollowsBo(): Promise<[TestPerson, TestPerson]> {
  const [ana, bo] = (await people('ana', 'bo')) as [TestPerson, TestPerson];
  await follow(ana, bo, day(-100));
  return [ana, bo];
}

const everyFourWeeks = (other: TestPerson) => ({ otherId: other.personId, everyDays: 28 });
const due = async (owner: TestPerson, now: Date) =>
  (await listDueReminders(owner, now)).map(({ person }) => person.handle);

describe('a reminder to be in touch', () => {
  test('is due when nothing passed for so long since it was set', async () => {
    const [ana, bo] = await anaFollowsBo();

    value(await setReminder(ana, everyFourWeeks(bo), NOW));

    expect(await findReminder(ana, bo.personId, NOW)).toEqual({
      everyDays: 28,
      dueAt: day(28),
      isDue: false,
    });
    expect(await due(ana, plus(day(28), -1))).toEqual([]);
    expect(await due(ana, day(28))).toEqual(['bo']);
  });

  test.each(['ana', 'bo'])('starts anew by itself when %s gives something', async (giver) => {
    const [ana, bo] = await anaFollowsBo();
    value(await setReminder(ana, everyFourWeeks(bo), day(-60)));
    expect(await due(ana, NOW)).toEqual(['bo']);

    const [from, to] = giver === 'ana' ? [ana, bo] : [bo, ana];
    await comment(from, await publish(to));

    expect(await due(ana, new Date())).toEqual([]);
    expect((await findReminder(ana, bo.personId))?.isDue).toBe(false);
  });

  test('set again as it was keeps its time; set otherwise it starts anew', async () => {
    const [ana, bo] = await anaFollowsBo();
    value(await setReminder(ana, everyFourWeeks(bo), NOW));

    value(await setReminder(ana, everyFourWeeks(bo), day(5)));
    expect((await findReminder(ana, bo.personId, NOW))?.dueAt).toEqual(day(28));
    value(await setReminder(ana, { otherId: bo.personId, everyDays: 7 }, day(5)));

    expect((await findReminder(ana, bo.personId, NOW))?.dueAt).toEqual(day(12));
  });

  test('starts anew after a contact elsewhere, and ends; an end can be pressed twice', async () => {
    const [ana, bo] = await anaFollowsBo();
    value(await setReminder(ana, everyFourWeeks(bo), NOW));

    value(await restartReminder(ana, { otherId: bo.personId }, day(30)));
    expect((await findReminder(ana, bo.personId, day(30)))?.dueAt).toEqual(day(58));

    expect(value(await endReminder(ana, { otherId: bo.personId })).everyDays).toBe(28);
    expect(value(await endReminder(ana, { otherId: bo.personId })).everyDays).toBeNull();
    expect(await findReminder(ana, bo.personId)).toBeNull();
  });

  test('is set once however often it is pressed at once', async () => {
    const [ana, bo] = await anaFollowsBo();

    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => setReminder(ana, everyFourWeeks(bo), NOW)),
    );

    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect((await findReminder(ana, bo.personId, NOW))?.dueAt).toEqual(day(28));
  });

  test('is the owner’s alone, and about nobody they are not connected with', async () => {
    const [ana, bo] = await anaFollowsBo();
    const [stranger] = (await people('stranger')) as [TestPerson];
    value(await setReminder(ana, everyFourWeeks(bo), day(-60)));

    expect(await due(bo, NOW)).toEqual([]);
    expect(await findReminder(bo, ana.personId)).toBeNull();
    expect(said(await setReminder(ana, everyFourWeeks(stranger)))).toBe('person-not-found');
    expect(said(await restartReminder(bo, { otherId: ana.personId }))).toBe('person-not-found');
  });

  test('says nothing of somebody behind a block', async () => {
    const [ana, bo] = await anaFollowsBo();
    value(await setReminder(ana, everyFourWeeks(bo), day(-60)));

    await block(bo, ana);

    expect(await due(ana, NOW)).toEqual([]);
    expect(await findReminder(ana, bo.personId, NOW)).toBeNull();
    expect(said(await setReminder(ana, everyFourWeeks(bo)))).toBe('person-not-found');
  });
});
