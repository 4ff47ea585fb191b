import { describe, expect, test } from 'vitest';
import { givingSharesOf } from '#tests/bench/simulation/give-shares.ts';
import { netPerRound, sharesOf, welfareOf } from '#tests/bench/simulation/measures.ts';
import { mostWelfare, POLICIES, SETTINGS, type Settings, WORLDS } from '#tests/bench/simulation/settings.ts';
import { type Give, runSociety } from '#tests/bench/simulation/society.ts';

// The laws of the model, on fewer people and rounds than the experiment has.

const FEW: Settings = {
  ...SETTINGS,
  people: { giver: 20, matcher: 40, taker: 30, faker: 10 },
  links: 6,
  rounds: 12,
  fakerRounds: 4,
};
const SHORT: Settings = { ...FEW, imitation: 0.05 };
const sum = (values: Iterable<number>) => [...values].reduce((total, each) => total + each, 0);

describe.each(WORLDS)('in the world %s', (world) => {
  test.each(POLICIES)('under %s all earn together twice the number of gives, in every round', (policy) => {
    const course = runSociety({ ...SHORT, world, policy }, 3);

    expect(sum(course.gives)).toBeGreaterThan(0);
    for (const [round, gives] of course.gives.entries())
      expect(sum(course.net.map((row) => row[round] ?? 0))).toBe((SHORT.worth - SHORT.cost) * gives);
  });

  test.each(POLICIES)('under %s nobody appears or disappears while people imitate', (policy) => {
    const course = runSociety({ ...SHORT, world, policy, newIdentityEvery: 5 }, 4);

    const counts = Array.from(course.gives, (_, round) => sum(course.people.map((row) => row[round] ?? 0)));
    expect(new Set(counts)).toEqual(new Set([100]));
    expect(course.people.map((row) => row[0])).not.toEqual(course.people.map((row) => row.at(-1)));
  });

  test('the same seed gives the same course, another seed another', () => {
    const settings: Settings = { ...SHORT, world };

    expect(runSociety(settings, 7)).toEqual(runSociety(settings, 7));
    expect(runSociety(settings, 7)).not.toEqual(runSociety(settings, 8));
  });

  test('nobody gives to themselves, to one person twice in a round, or more than three things', () => {
    const rounds: (readonly Give[])[] = [];
    runSociety({ ...SHORT, world }, 5, (_, gives) => rounds.push(gives));

    for (const gives of rounds) {
      const pairs = new Set(gives.map(({ giver, receiver }) => `${giver} ${receiver}`));
      const byGiver = Map.groupBy(gives, ({ giver }) => giver);
      expect(pairs.size).toBe(gives.length);
      expect(gives.filter(({ giver, receiver }) => giver === receiver)).toEqual([]);
      expect(Math.max(...[...byGiver.values()].map((each) => each.length))).toBe(3);
    }
  });
});

test('where nobody can repay, no two people ever help each other', () => {
  const seen = new Set<string>();
  runSociety({ ...SHORT, world: 'nobody-repays' }, 6, (_, gives) => {
    for (const { giver, receiver } of gives) seen.add(`${giver} ${receiver}`);
  });

  expect(seen.size).toBeGreaterThan(300);
  expect([...seen].filter((pair) => seen.has(pair.split(' ').toReversed().join(' ')))).toEqual([]);
});

test('where nobody can repay, what I got from people tells me no more than nothing does', () => {
  const course = (policy: Settings['policy']) => runSociety({ ...SHORT, world: 'nobody-repays', policy }, 9);

  expect(course('selfish')).toEqual(course('none'));
  expect(course('ours')).not.toEqual(course('none'));
});

test('a faker gives as long as said and then stops', () => {
  const people = { giver: 0, matcher: 0, taker: 0, faker: 40 };
  const course = runSociety({ ...SETTINGS, people, fakerRounds: 4, rounds: 8 }, 1);

  expect([...course.gives]).toEqual([120, 120, 120, 120, 0, 0, 0, 0]);
});

test('where a round without giving is enough to be dropped, those who stopped get less, and givers no less', () => {
  const late = (roundsOfPatience: number) => {
    const course = runSociety({ ...FEW, world: 'nobody-repays', rounds: 40, roundsOfPatience }, 2);
    return { faker: netPerRound(course, 'faker', 4, 20), giver: netPerRound(course, 'giver', 4, 20) };
  };
  const [patient, sharp] = [late(Number.POSITIVE_INFINITY), late(1)];

  expect(sharp.faker).toBeLessThan(patient.faker);
  expect(sharp.giver).toBeGreaterThan(patient.giver);
});

test('among givers alone welfare is the most there can be', () => {
  const people = { giver: 40, matcher: 0, taker: 0, faker: 0 };
  const settings: Settings = { ...SETTINGS, people, rounds: 6 };
  const course = runSociety(settings, 1);

  expect(welfareOf(course, settings, 0)).toBe(mostWelfare(settings));
  expect(netPerRound(course, 'giver', 0)).toBeCloseTo(6);
  expect(sharesOf(course, ['giver'])).toEqual([1, 1, 1, 1, 1, 1]);
});

test('with the score takers earn less than those who give, without it more', () => {
  const late = (policy: Settings['policy']) => {
    const course = runSociety({ ...FEW, world: 'nobody-repays', policy, rounds: 40 }, 2);
    return { taker: netPerRound(course, 'taker', 20), giver: netPerRound(course, 'giver', 20) };
  };

  expect(late('none').taker).toBeGreaterThan(late('none').giver);
  expect(late('ours').taker).toBeLessThan(late('ours').giver);
});

test('matchers who hold back give less where scores differ, and as much where none is seen', () => {
  const gives = (policy: Settings['policy'], holdBack: boolean) =>
    sum(runSociety({ ...FEW, policy, holdBack }, 3).gives);

  expect(gives('count', true)).toBeLessThan(gives('count', false));
  expect(gives('none', true)).toBe(gives('none', false));
});

test('the share of giving is not read before the tenth received give, nor while the words say not enough yet', () => {
  const shown = givingSharesOf({ ...FEW, rounds: 3 }, 1);
  const later = givingSharesOf({ ...FEW, rounds: 25 }, 1);

  expect(shown.filter(({ share }) => share === null).length).toBeGreaterThan(50);
  expect(later.filter(({ share }) => share !== null).length).toBeGreaterThan(50);
  expect(later.every(({ share }) => share === null || (share >= 0 && share <= 1))).toBe(true);
});
