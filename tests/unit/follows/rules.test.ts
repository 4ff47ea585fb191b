import { describe, expect, test } from 'vitest';
import {
  canDo,
  DECISIONS,
  isLaterDay,
  isReasonDue,
  laterDays,
  laterUntil,
  meetingTopics,
  RELATIONS,
  type RelationState,
  relationState,
  suggestReason,
  undoableSince,
  whyDecisionIsRefused,
  whyFollowIsRefused,
  whyLook,
} from '#lib/follows/rules.ts';

const EVERY_FACT = [true, false].flatMap((iFollow) =>
  [true, false].flatMap((theyFollow) =>
    [true, false].flatMap((iBlocked) =>
      DECISIONS.map((decision) => ({ iFollow, theyFollow, iBlocked, decision })),
    ),
  ),
);

describe('the table of relations', () => {
  test.each(EVERY_FACT)('every combination of facts has a way out: %o', (facts) => {
    const can = RELATIONS[relationState(facts)];

    expect(can.length).toBeGreaterThan(0);
  });

  test('every state of the table is reached', () => {
    const reached = new Set<RelationState>(['own', ...EVERY_FACT.map(relationState)]);

    expect([...reached].sort()).toEqual(Object.keys(RELATIONS).sort());
  });

  test.each(EVERY_FACT)('what can be done agrees with the facts: %o', (facts) => {
    const { iFollow, theyFollow, iBlocked } = facts;
    const state = relationState(facts);

    expect(canDo(state, 'unfollow')).toBe(iFollow && !iBlocked);
    expect(canDo(state, 'remove-follower')).toBe(theyFollow && !iBlocked);
    expect(canDo(state, 'follow-back')).toBe(theyFollow && !iFollow && !iBlocked);
    expect(canDo(state, 'follow')).toBe(!theyFollow && !iFollow && !iBlocked);
    expect(canDo(state, 'unblock')).toBe(iBlocked);
    expect(canDo(state, 'block')).toBe(!iBlocked);
    expect(whyDecisionIsRefused(state) === null).toBe(canDo(state, 'later'));
  });

  test('what was passed cannot be passed again, but can be put off or followed back', () => {
    expect(RELATIONS['they-follow:passed']).not.toContain('pass');
    expect(RELATIONS['they-follow:passed']).toEqual(expect.arrayContaining(['follow-back', 'later']));
  });

  test('a decision says nothing once they no longer follow', () => {
    const facts = { iFollow: false, theyFollow: false, iBlocked: false, decision: 'passed' } as const;

    expect(relationState(facts)).toBe('strangers');
  });
});

describe('refusals', () => {
  test('nobody follows themselves', () => {
    expect(whyFollowIsRefused({ isOwn: true, isBlocked: false })).toBe('own-person');
  });

  test('a block refuses a follow, anything else does not', () => {
    expect(whyFollowIsRefused({ isOwn: false, isBlocked: true })).toBe('person-not-found');
    expect(whyFollowIsRefused({ isOwn: false, isBlocked: false })).toBeNull();
  });

  test('there is nothing to decide about somebody followed by now, or about somebody who does not follow', () => {
    expect(whyDecisionIsRefused('mutual')).toBe('already-follow-them');
    expect(whyDecisionIsRefused('i-follow')).toBe('follower-not-found');
    expect(whyDecisionIsRefused('blocked')).toBe('follower-not-found');
  });
});

describe('reasons', () => {
  test('is asked about again half a year after it was given or said to be still true', () => {
    const saidAt = new Date('2026-01-01T00:00:00Z');
    const now = new Date('2026-07-02T00:00:00Z');

    const given = { saidAt, stillAt: null, reviewedAt: null };
    const march = new Date('2026-03-01T00:00:00Z');

    expect(isReasonDue(given, now)).toBe(true);
    expect(isReasonDue(given, new Date(now.getTime() - 1))).toBe(false);
    expect(isReasonDue({ ...given, stillAt: march }, now)).toBe(false);
    expect(isReasonDue({ ...given, reviewedAt: march }, now)).toBe(false);
  });

  const none = { iCouldHelp: [], iCouldLearn: [], shared: [] };

  test('what I could give is suggested before what we share, and that before what I could get', () => {
    const all = { iCouldHelp: ['rye'], iCouldLearn: ['ink'], shared: ['maps'] };

    expect(suggestReason(all, { writes: true })).toEqual({ kind: 'can-help', text: 'rye' });
    expect(suggestReason({ ...all, iCouldHelp: [] }, { writes: true }).kind).toBe('similar-interests');
    expect(suggestReason({ ...none, iCouldLearn: ['ink'] }, { writes: true })).toEqual({
      kind: 'want-to-learn',
      text: 'ink',
    });
    expect(suggestReason(none, { writes: true }).kind).toBe('their-writing');
  });

  test('a topic meets once, as what I could give where it can', () => {
    const topics = meetingTopics([
      { name: 'rye', mine: 'offers', theirs: 'seeks' },
      { name: 'rye', mine: 'shares', theirs: 'shares' },
      { name: 'ink', mine: 'seeks', theirs: 'offers' },
      { name: 'maps', mine: 'shares', theirs: 'shares' },
      { name: 'glue', mine: 'seeks', theirs: 'seeks' },
    ]);

    expect(topics).toEqual({ iCouldHelp: ['rye'], iCouldLearn: ['ink'], shared: ['maps', 'glue'] });
  });
});

describe('later', () => {
  const now = new Date('2026-11-23T22:50:00Z');

  test.each([
    ['tomorrow', '2026-11-24'],
    ['next-week', '2026-11-30'],
    ['next-month', '2026-12-23'],
  ] as const)('%s is the beginning of a day, %s', (when, day) => {
    expect(laterUntil({ when }, now)).toEqual(new Date(`${day}T00:00:00Z`));
  });

  test('the same choice on the same day is the same decision', () => {
    const morning = new Date('2026-11-23T06:00:00Z');

    expect(laterUntil({ when: 'tomorrow' }, morning)).toEqual(laterUntil({ when: 'tomorrow' }, now));
  });

  test('a day counts with “on a day” alone, and waiting for them has no day', () => {
    const on = '2027-01-05';

    expect(laterUntil({ when: 'on', on }, now)).toEqual(new Date('2027-01-05T00:00:00Z'));
    expect(laterUntil({ when: 'when-they-act', on }, now)).toBeNull();
    expect(laterUntil({ when: 'tomorrow', on }, now)).toEqual(new Date('2026-11-24T00:00:00Z'));
  });

  test('days from tomorrow to a year ahead are accepted, no others', () => {
    const { first, last } = laterDays(now);
    const isAccepted = (on: string) => isLaterDay(laterUntil({ when: 'on', on }, now), now);

    expect([first, last]).toEqual(['2026-11-24', '2027-11-24']);
    expect([first, last].map(isAccepted)).toEqual([true, true]);
    expect(['2026-11-23', '2027-11-25', '1970-01-01', '+275760-09-14'].map(isAccepted)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(isLaterDay(null, now)).toBe(true);
  });

  test('the choices that stand for a day name it', () => {
    expect(laterDays(now).of).toEqual({
      tomorrow: '2026-11-24',
      'next-week': '2026-11-30',
      'next-month': '2026-12-23',
    });
  });

  test('ten minutes are left to undo', () => {
    expect(undoableSince(now)).toEqual(new Date('2026-11-23T22:40:00Z'));
  });
});

describe('what speaks for a look at somebody', () => {
  const nothing = {
    topics: { iCouldHelp: [], iCouldLearn: [], shared: [] },
    couldGive: [],
    gaveMe: { count: 0 },
  };

  test('is what I could give before what they gave, and that before what we share', () => {
    const all = {
      topics: { iCouldHelp: ['rye'], iCouldLearn: ['ink'], shared: ['maps'] },
      couldGive: ['an ask'],
      gaveMe: { count: 2 },
    };
    const { topics } = all;

    expect(whyLook(all)).toEqual({ kind: 'waits' });
    expect(whyLook({ ...all, couldGive: [] })).toEqual({ kind: 'wants', topic: 'rye' });
    const noHelp = { ...topics, iCouldHelp: [] };
    expect(whyLook({ ...all, couldGive: [], topics: noHelp })).toEqual({ kind: 'gave', count: 2 });
    expect(whyLook({ ...nothing, topics: noHelp })).toEqual({ kind: 'shares', topic: 'maps' });
    expect(whyLook({ ...nothing, topics: { ...noHelp, shared: [] } })).toEqual({
      kind: 'helps',
      topic: 'ink',
    });
  });

  test('is nothing where nothing is known', () => {
    expect(whyLook(nothing)).toBeNull();
  });
});
