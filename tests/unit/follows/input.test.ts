import { describe, expect, test } from 'vitest';
import {
  DecideLaterInput,
  DecideManyInput,
  FollowerInput,
  InboxQuery,
  OtherPersonInput,
  StartFollowInput,
} from '#lib/follows/input.ts';
import { said } from '#tests/support/said.ts';

const id = '01a20a26-237f-71f8-8c07-f7de06572873';

describe('a follow', () => {
  const complaints = (typed: unknown) =>
    StartFollowInput.safeParse(typed).error?.issues.map(({ path, message }) => [
      path.join('.'),
      said(message),
    ]) ?? [];

  test('names whom and why', () => {
    const typed = { personId: id, reasonKind: 'can-help', reasonText: '  dovetails\u202e ' };

    expect(StartFollowInput.parse(typed)).toEqual({
      personId: id,
      reasonKind: 'can-help',
      reasonText: 'dovetails',
    });
  });

  test('a handle is folded', () => {
    expect(StartFollowInput.parse({ handle: '@Mara', reasonKind: 'their-writing' }).handle).toBe('mara');
  });

  test('own words are required where the reason is own words, and dropped where the chip says it all', () => {
    expect(complaints({ personId: id, reasonKind: 'own-words', reasonText: ' ' })).toEqual([
      ['reasonText', 'Say it in a few words.'],
    ]);
    expect(
      StartFollowInput.parse({ personId: id, reasonKind: 'their-writing', reasonText: 'x' }).reasonText,
    ).toBe('');
  });

  test('280 characters fit, 281 do not', () => {
    const typed = (length: number) => ({
      personId: id,
      reasonKind: 'own-words',
      reasonText: 'a'.repeat(length),
    });

    expect(complaints(typed(280))).toEqual([]);
    expect(complaints(typed(281))).toEqual([['reasonText', 'A reason has at most 280 characters.']]);
    expect(complaints(typed(9_000))).toHaveLength(1);
  });

  test.each([
    [{ reasonKind: 'their-writing' }],
    [{ personId: id, handle: 'mara', reasonKind: 'their-writing' }],
    [{ personId: 'x', reasonKind: 'their-writing' }],
    [{ handle: 'ма ра', reasonKind: 'their-writing' }],
    [{ personId: id }],
    [{ personId: id, reasonKind: 'most-followed' }],
    [{ personId: id, reasonKind: ['own-words', 'can-help'] }],
    [{ personId: id, reasonKind: 'their-writing', decision: 'followed-back' }],
  ])('is refused: %o', (typed) => {
    expect(StartFollowInput.safeParse(typed).success).toBe(false);
  });
});

describe('a decision', () => {
  test('the day may stay blank unless it is what counts', () => {
    expect(DecideLaterInput.parse({ followerId: id, when: 'tomorrow', on: '' })).toEqual({
      followerId: id,
      when: 'tomorrow',
      on: undefined,
    });
    expect(DecideLaterInput.safeParse({ followerId: id, when: 'on', on: '' }).success).toBe(false);
    expect(DecideLaterInput.safeParse({ followerId: id, when: 'on', on: '2026-02-31' }).success).toBe(false);
  });

  test.each([{}, { followerId: '1' }, { followerId: id, decision: 'passed' }, { followerId: { not: id } }])(
    'names one follower and nothing else: %o',
    (typed) => {
      expect(FollowerInput.safeParse(typed).success).toBe(false);
    },
  );

  test('distance names one person and nothing else', () => {
    expect(OtherPersonInput.safeParse({ personId: id }).success).toBe(true);
    expect(OtherPersonInput.safeParse({ personId: id, at: '2026-01-01' }).success).toBe(false);
  });
});

describe('a decision about several', () => {
  const other = '0190a0b0-0000-7000-8000-00000000beef';

  test('takes boxes of one name, one box alone, and ids with commas between, each once', () => {
    const idsOf = (followerId: unknown) => DecideManyInput.parse({ followerId, decision: 'pass' }).followerId;

    expect(idsOf([id, other, id])).toEqual([id, other]);
    expect(idsOf(id)).toEqual([id]);
    expect(idsOf(`${id},${other}`)).toEqual([id, other]);
  });

  test.each([
    [{ decision: 'pass' }],
    [{ followerId: [], decision: 'pass' }],
    [{ followerId: 'x', decision: 'pass' }],
    [{ followerId: Array.from({ length: 51 }, () => id), decision: 'pass' }],
    [{ followerId: id, decision: 'block' }],
    [{ followerId: id, decision: 'later', when: 'on' }],
    [{ followerId: id, decision: 'pass', on: '2026-05-05' }],
  ])('is refused: %o', (typed) => {
    expect(DecideManyInput.safeParse(typed).success).toBe(false);
  });
});

test('an address of the inbox opens whatever it says', () => {
  expect(InboxQuery.parse({ q: '  rye \u0000 ', decision: 'passed', after: '1|x' })).toEqual({
    q: 'rye',
    decision: 'passed',
    after: '1|x',
  });
  expect(InboxQuery.parse({ q: ['a', 'b'], decision: 'blocked', page: '2' })).toEqual({});
  expect(InboxQuery.parse({ q: ' ' }).q).toBeUndefined();
});
