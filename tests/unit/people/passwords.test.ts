import { expect, test } from 'vitest';
import { pathToGoOn } from '#app/path.ts';
import { hashPassword, isCommonPassword, verifyPassword } from '#lib/people/passwords.ts';
import { sessionEndsAt, topicSlug, whyHandleIsRefused } from '#lib/people/rules.ts';

test.each([
  'password123',
  'P@ssw0rd2024',
  'qwertyuiop',
  'QWERTZUIOP',
  '1234567890',
  '0987654321',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  'iloveyou!!!!',
  'Summer2026!!',
  'letmein12345',
  'correcthorsebatterystaple',
])('"%s" is tried early by others', (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

test.each(['slow river under ice', 'k7#vTq2!mZpL', 'ärger mit dem fagott', 'ana has a long password'])(
  '"%s" is not',
  (password) => {
    expect(isCommonPassword(password, ['ana', 'ana@example.org'])).toBe(false);
  },
);

test('a password is not hardly more than who the person is', () => {
  expect(isCommonPassword('tomas_k2024', ['tomas_k'])).toBe(true);
  expect(isCommonPassword('tomas_k likes sharp chisels', ['tomas_k'])).toBe(false);
});

test('a hash is Argon2id with a salt of its own, and opens for its password alone', async () => {
  const [first, second] = await Promise.all([hashPassword('slow river'), hashPassword('slow river')]);

  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
  expect(await verifyPassword({ hash: first, password: 'slow river' })).toBe(true);
  expect(await verifyPassword({ hash: first, password: 'slow rivers' })).toBe(false);
});

test.each([
  ['/inbox?after=1#x', '/inbox?after=1#x'],
  ['//evil.example', '/today'],
  ['/\\evil.example', '/today'],
  ['/a\\b', '/today'],
  ['https://evil.example', '/today'],
  ['javascript:alert(1)', '/today'],
  ['/sign-in?next=/x', '/today'],
  ['/\tx', '/today'],
  ['/', '/today'],
  [undefined, '/today'],
  [['/a', '/b'], '/today'],
])('after signing in, %j leads to %s', (next, path) => {
  expect(pathToGoOn(next)).toBe(path);
});

test('names of the site itself are no handles', () => {
  expect(['admin', 'sign_in', 'ana'].map(whyHandleIsRefused)).toEqual([
    'handle-reserved',
    'handle-reserved',
    null,
  ]);
});

test('topics that differ by case and spaces are one', () => {
  expect(['Web  Design', ' web-design', 'C++', '  '].map(topicSlug)).toEqual([
    'web-design',
    'web-design',
    'c++',
    '',
  ]);
});

test('a session ends 7 days after its last use, but never later than 30 days after it began', () => {
  const begun = new Date('2026-01-01T00:00:00Z');

  expect(sessionEndsAt(begun, new Date('2026-01-02T00:00:00Z'))).toEqual(new Date('2026-01-09T00:00:00Z'));
  expect(sessionEndsAt(begun, new Date('2026-01-29T00:00:00Z'))).toEqual(new Date('2026-01-31T00:00:00Z'));
});
