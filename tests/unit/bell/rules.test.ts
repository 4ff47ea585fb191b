import { describe, expect, test } from 'vitest';
import {
  clockOf,
  isQuiet,
  isTimeZone,
  minutesOf,
  type NoticeView,
  namesIn,
  nextDigestAt,
  pathOf,
  quietEndsAt,
  shortened,
  timeZones,
} from '#lib/bell/rules.ts';

const BERLIN = { timeZone: 'Europe/Berlin', quietFrom: null, quietUntil: null };
const at = (iso: string) => new Date(iso);

describe('the next digest', () => {
  test.each([
    ['this morning, before eight', '2026-06-20T05:59:00Z', '2026-06-20T06:00:00.000Z'],
    ['tomorrow, at eight and later', '2026-06-20T06:00:00Z', '2026-06-21T06:00:00.000Z'],
    ['at eight by the clock after summer time ended', '2026-10-24T12:00:00Z', '2026-10-25T07:00:00.000Z'],
    ['at eight by the clock after summer time began', '2026-03-28T12:00:00Z', '2026-03-29T06:00:00.000Z'],
  ])('comes every day %s', (_, now, next) => {
    expect(nextDigestAt({ ...BERLIN, digest: 'daily' }, at(now))?.toISOString()).toBe(next);
  });

  test.each([
    ['from a Saturday', '2026-06-20T12:00:00Z', '2026-06-22T06:00:00.000Z'],
    ['from a Monday before eight', '2026-06-22T05:00:00Z', '2026-06-22T06:00:00.000Z'],
    ['from a Monday after eight', '2026-06-22T07:00:00Z', '2026-06-29T06:00:00.000Z'],
  ])('comes on Mondays, %s', (_, now, next) => {
    expect(nextDigestAt({ ...BERLIN, digest: 'weekly' }, at(now))?.toISOString()).toBe(next);
  });

  test.each([
    ['Pacific/Auckland', '2026-06-20T12:00:00Z', '2026-06-20T20:00:00.000Z'],
    ['America/Los_Angeles', '2026-06-20T12:00:00Z', '2026-06-20T15:00:00.000Z'],
    ['Asia/Kathmandu', '2026-06-20T12:00:00Z', '2026-06-21T02:15:00.000Z'],
  ])('is at eight in %s', (timeZone, now, next) => {
    expect(nextDigestAt({ ...BERLIN, timeZone, digest: 'daily' }, at(now))?.toISOString()).toBe(next);
  });

  test('waits for quiet to end', () => {
    const late = { timeZone: 'UTC', quietFrom: minutesOf('21:00'), quietUntil: minutesOf('09:30') };

    expect(nextDigestAt({ ...late, digest: 'daily' }, at('2026-06-20T12:00:00Z'))).toEqual(
      at('2026-06-21T09:30:00Z'),
    );
  });

  test('never comes to somebody who wants none', () => {
    expect(nextDigestAt({ ...BERLIN, digest: 'off' }, at('2026-06-20T12:00:00Z'))).toBeNull();
  });
});

describe('quiet hours', () => {
  const night = { timeZone: 'Europe/Berlin', quietFrom: minutesOf('22:00'), quietUntil: minutesOf('07:00') };
  const noon = { ...night, quietFrom: minutesOf('12:00'), quietUntil: minutesOf('13:00') };

  test.each([
    [night, '2026-06-20T19:59:00Z', null],
    [night, '2026-06-20T20:00:00Z', '2026-06-21T05:00:00.000Z'],
    [night, '2026-06-21T04:59:00Z', '2026-06-21T05:00:00.000Z'],
    [night, '2026-06-21T05:00:00Z', null],
    [noon, '2026-06-20T10:30:00Z', '2026-06-20T11:00:00.000Z'],
    [noon, '2026-06-20T11:00:00Z', null],
    [{ ...night, quietFrom: null, quietUntil: null }, '2026-06-20T23:00:00Z', null],
  ])('from $quietFrom to $quietUntil: at %s they end %s', (hours, now, ends) => {
    expect(isQuiet(hours, at(now))).toBe(ends !== null);
    expect(quietEndsAt(hours, at(now))?.toISOString() ?? null).toBe(ends);
  });
});

test('a clock and its minutes say the same', () => {
  expect(['00:00', '07:05', '23:59'].map((clock) => clockOf(minutesOf(clock)))).toEqual([
    '00:00',
    '07:05',
    '23:59',
  ]);
});

test('a zone is one of the IANA database', () => {
  expect(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'].map(isTimeZone)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['', 'Mars/Olympus', '+02:00', "UTC'; --", 'x'.repeat(99)].map(isTimeZone)).toEqual(
    Array(5).fill(false),
  );
  expect(timeZones()).toContain('UTC');
  expect(timeZones().length).toBeGreaterThan(300);
});

const notice: NoticeView = {
  id: '1',
  kind: 'follow',
  at: at('2026-06-20T12:00:00Z'),
  isRead: false,
  who: [{ handle: 'bo', name: 'Bo' }],
  people: 1,
  post: null,
  commentId: null,
};

test('a notice leads to what it is about', () => {
  const post = { id: 'p', name: 'On rye', language: 'en' };

  expect(pathOf(notice)).toBe('/people/bo');
  expect(pathOf({ ...notice, people: 3 })).toBe('/inbox');
  expect(pathOf({ ...notice, kind: 'asked', post })).toBe('/posts/p');
  expect(pathOf({ ...notice, kind: 'feedback', post, commentId: 'c' })).toBe('/posts/p#comment-c');
});

test('two are named and the others counted', () => {
  const who = ['Bo', 'Cy', 'Di'].map((name) => ({ handle: name.toLowerCase(), name }));

  expect(namesIn({ ...notice, who, people: 9 })).toEqual({ people: 9, first: 'Bo', second: 'Cy', others: 7 });
});

test('a long beginning is cut between words', () => {
  expect(shortened('On rye')).toBe('On rye');
  // the sign that it goes on never stands alone on a line
  expect(shortened('word '.repeat(40))).toMatch(/^(word ){14,15}word\u00a0…$/);
  expect(shortened('x'.repeat(200))).toHaveLength(42);
});
