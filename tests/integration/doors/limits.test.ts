import { expect, test } from 'vitest';
import { isWithinLimit, isWithinLimits, LIMITS, type LimitName } from '#app/limits.ts';
import { db } from '#lib/db/client.ts';

const NAMES = Object.keys(LIMITS) as LimitName[];

test.each(NAMES)('the limit "%s" trips, and another account or network still passes', async (name) => {
  const { times } = LIMITS[name];

  const tries = await Promise.all(Array.from({ length: times + 3 }, () => isWithinLimit(name, 'one')));

  expect(tries.filter(Boolean)).toHaveLength(times);
  expect(await isWithinLimit(name, 'another')).toBe(true);
});

test('the limits are those that are promised', () => {
  expect(LIMITS).toMatchObject({
    'sign-in-account': { times: 10, seconds: 900 },
    'sign-in-address': { times: 25, seconds: 300 },
    'sign-up-account': { times: 5, seconds: 1_800 },
    'sign-up-address': { times: 5, seconds: 1_800 },
    follow: { times: 60, seconds: 3_600 },
    feedback: { times: 30, seconds: 3_600 },
    write: { times: 60, seconds: 3_600 },
    preview: { times: 300, seconds: 3_600 },
  });
});

test('a limit opens again when its time is over', async () => {
  for (let i = 0; i < 6; i++) await isWithinLimit('sign-up-account', 'ana');
  expect(await isWithinLimit('sign-up-account', 'ana')).toBe(false);

  await db().rateLimit.updateMany({ data: { expire: BigInt(Date.now() - 1) } });

  expect(await isWithinLimit('sign-up-account', 'ana')).toBe(true);
});

test('of several limits each is counted by itself', async () => {
  for (let i = 0; i < 5; i++) await isWithinLimit('sign-up-address', '192.0.2.1');

  expect(
    await isWithinLimits([
      ['sign-up-address', '192.0.2.1'],
      ['sign-up-account', 'ana'],
    ]),
  ).toBe(false);
  expect(
    await isWithinLimits([
      ['sign-up-address', '192.0.2.2'],
      ['sign-up-account', 'ana'],
    ]),
  ).toBe(true);
});
