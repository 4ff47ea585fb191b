import { describe, expect, test } from 'vitest';
import {
  actsToday,
  chooseActs,
  lessonsOf,
  quietPiece,
  type Skip,
  type Wish,
} from '#lib/connections/give-next-choice.ts';

const NOW = new Date('2026-05-20T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

let count = 0;
/** Something on rye, which I offer, by somebody of its own; nobody has answered. */
const wish = (about: Partial<Wish> & { act?: string } = {}): Wish => {
  count += 1;
  return {
    act: `ask:${String(count).padStart(3, '0')}`,
    authorId: `author-${count}`,
    minutes: 3,
    topics: ['rye'],
    offered: ['rye'],
    shared: [],
    answers: 0,
    standing: null,
    gaveMe: 0,
    iFollow: false,
    iGaveAt: null,
    createdAt: daysAgo(3),
    ...about,
  };
};
const skip = (about: Partial<Skip>): Skip => ({
  act: 'ask:000',
  reason: 'not-now',
  at: daysAgo(1),
  authorId: null,
  minutes: null,
  topics: [],
  ...about,
});
const chosen = (wishes: Wish[], skips: Skip[] = [], most = 5) =>
  chooseActs(wishes, lessonsOf(skips, NOW), most, NOW).map(({ act }) => act);

describe('what stands first', () => {
  test('is a promise, then who asked me by name, then what nobody has answered, then the best fit', () => {
    const answered = wish({ act: 'answered', answers: 2, offered: ['rye', 'ink'], topics: ['rye', 'ink'] });
    const fits = wish({ act: 'fits', offered: ['rye', 'ink'] });
    const fitsLess = wish({ act: 'fits-less', offered: [], shared: ['rye'] });
    const asked = wish({ act: 'asked', standing: 'asked', offered: [], answers: 5 });
    const promised = wish({ act: 'promised', standing: 'promised', offered: [], answers: 9 });

    expect(chosen([answered, fitsLess, fits, asked, promised])).toEqual([
      'promised',
      'asked',
      'fits',
      'fits-less',
      'answered',
    ]);
  });

  test('is spread over people: one each, and whoever just got something of me a little later', () => {
    const again = wish({ act: 'again', authorId: 'bo', createdAt: daysAgo(9) });
    const first = wish({ act: 'first', authorId: 'bo' });
    const served = wish({ act: 'served', gaveMe: 0, iGaveAt: daysAgo(2) });
    const other = wish({ act: 'other' });

    expect(chosen([again, served, first, other])).toEqual(['first', 'other', 'served']);
  });

  test('is nothing that has nothing to do with me', () => {
    expect(chosen([wish({ offered: [] })])).toEqual([]);
  });

  test('gives its reasons as data, the strongest first', () => {
    const [act] = chooseActs(
      [wish({ standing: 'asked', gaveMe: 2, iFollow: true, shared: ['ovens'] })],
      lessonsOf([], NOW),
      5,
      NOW,
    );

    expect(act?.reasons).toEqual([
      { kind: 'asked' },
      { kind: 'offer', topics: ['rye'] },
      { kind: 'unanswered' },
      { kind: 'gave-me', times: 2 },
      { kind: 'shared', topics: ['ovens'] },
      { kind: 'follow' },
    ]);
  });
});

describe('what a skip teaches', () => {
  test('not now: this one comes back after a week, and nothing else changes', () => {
    const [a, b] = [wish({ act: 'a' }), wish({ act: 'b' })];

    expect(
      chosen([a, b], [skip({ act: 'a', at: daysAgo(6.9), topics: ['rye'], authorId: a.authorId })]),
    ).toEqual(['b']);
    expect(chosen([a, b], [skip({ act: 'a', at: daysAgo(7) })])).toEqual(['a', 'b']);
  });

  test('not my topic: it no longer counts as mine; what is about nothing else goes, unless I was asked by name', () => {
    const rye = wish({ act: 'rye', iFollow: true });
    const both = wish({ act: 'both', topics: ['rye', 'ink'], offered: ['rye', 'ink'] });
    const asked = wish({ act: 'asked', standing: 'asked' });
    const skips = [skip({ reason: 'not-my-topic', act: 'gone', topics: ['rye'] })];

    expect(chosen([rye, both, asked], skips)).toEqual(['asked', 'both']);
    const acts = chooseActs([both], lessonsOf(skips, NOW), 5, NOW);
    expect(acts[0]?.reasons[0]).toEqual({ kind: 'offer', topics: ['ink'] });
  });

  test('too long: pieces as long or longer come last', () => {
    const long = wish({ act: 'long', minutes: 12, offered: ['rye', 'ink'] });
    const short = wish({ act: 'short', minutes: 11, answers: 4 });

    expect(chosen([long, short])).toEqual(['long', 'short']);
    expect(chosen([long, short], [skip({ reason: 'too-long', minutes: 12 })])).toEqual(['short', 'long']);
  });

  test('not this person: nothing of theirs, also what they asked me by name', () => {
    const theirs = wish({ act: 'theirs', authorId: 'bo', standing: 'asked' });
    const other = wish({ act: 'other' });

    expect(chosen([theirs, other], [skip({ reason: 'not-this-person', authorId: 'bo' })])).toEqual(['other']);
  });

  test('a promise stands whatever was skipped besides it, until it is set aside itself', () => {
    const promised = wish({ act: 'promised', authorId: 'bo', standing: 'promised', minutes: 30 });
    const skips = [
      skip({ act: 'x', reason: 'not-this-person', authorId: 'bo' }),
      skip({ act: 'y', reason: 'not-my-topic', topics: ['rye'] }),
      skip({ act: 'z', reason: 'too-long', minutes: 5 }),
    ];

    expect(chosen([wish({ act: 'other', topics: ['ink'], offered: ['ink'] }), promised], skips)).toEqual([
      'promised',
      'other',
    ]);
    expect(chosen([promised], [skip({ act: 'promised' })])).toEqual([]);
  });
});

test('the list eases off as a generous week fills, and is never empty for that', () => {
  expect([0, 9, 10, 19, 20, 500].map(actsToday)).toEqual([5, 5, 4, 4, 3, 3]);
});

describe('a piece of somebody quiet', () => {
  const piece = (id: string, days: number) => ({
    id,
    author: { id: `author-of-${id}` },
    lastContactAt: daysAgo(days),
  });
  const lessons = (skips: Skip[] = []) => lessonsOf(skips, NOW);

  test('is of the one with whom nothing passed for longest', () => {
    const pieces = [piece('a', 40), piece('b', 90), piece('c', 27)];

    expect(quietPiece(pieces, [], lessons(), NOW)?.id).toBe('b');
    expect(quietPiece(pieces, [{ authorId: 'author-of-b' }], lessons(), NOW)?.id).toBe('a');
  });

  test('is nobody’s where nobody is quiet, and nothing that was set aside', () => {
    expect(quietPiece([piece('c', 27)], [], lessons(), NOW)).toBeNull();
    const skips = [skip({ act: 'piece:a' }), skip({ reason: 'not-this-person', authorId: 'author-of-b' })];
    expect(quietPiece([piece('a', 40), piece('b', 90)], [], lessons(skips), NOW)).toBeNull();
  });
});
