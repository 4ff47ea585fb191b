import { capacityLeft, NOT_NOW_DAYS, type SkipReason } from './rules.ts';

// Beside rules.ts: which of the things the owner could give stand on Today, and what a skip teaches. Pure.

/** Something the owner could give, as the choice looks at it. */
export type Wish = {
  /** `ask:<id>` or `question:<post id>`. */
  act: string;
  authorId: string;
  minutes: number;
  /** Everything the post is about; of that what the owner offers, and what they share. */
  topics: readonly string[];
  offered: readonly string[];
  shared: readonly string[];
  /** People who have answered. */
  answers: number;
  standing: 'asked' | 'promised' | null;
  /** Acts of the author's to the owner. */
  gaveMe: number;
  iFollow: boolean;
  /** When the owner last gave the author something; null: never. */
  iGaveAt: Date | null;
  createdAt: Date;
};

/** What was set aside within the last SKIP_DAYS. `topics`, `authorId` and `minutes` are those of the post. */
export type Skip = {
  act: string;
  reason: SkipReason;
  at: Date;
  authorId: string | null;
  minutes: number | null;
  topics: readonly string[];
};

/** Why something is shown: data for a sentence, the strongest first. */
export type GiveReason =
  | { kind: 'promised' | 'asked' | 'unanswered' | 'follow' }
  | { kind: 'offer' | 'shared'; topics: string[] }
  | { kind: 'gave-me'; times: number };

export type Chosen<T> = T & { reasons: GiveReason[] };

/** What skips teach: see {@link chooseActs}. */
export type Lessons = {
  acts: ReadonlySet<string>;
  people: ReadonlySet<string>;
  topics: ReadonlySet<string>;
  /** Pieces of so many minutes and more come last. */
  longMinutes: number;
};

const DAY_MS = 86_400_000;

/**
 * How many acts stand on Today: five, four once half of a generous week is given, three once all of it is. Never none:
 * who wants to give more may.
 */
export function actsToday(givenThisWeek: number): 3 | 4 | 5 {
  const left = capacityLeft(givenThisWeek);
  if (left === 0) return 3;
  return left <= 0.5 ? 4 : 5;
}

/** Each reason has one effect: not-now ends after a week, the others when the skip is forgotten. */
export function lessonsOf(skips: readonly Skip[], now: Date): Lessons {
  const because = (reason: SkipReason) => skips.filter((skip) => skip.reason === reason);
  const isOver = ({ reason, at }: Skip) =>
    reason === 'not-now' && now.getTime() - at.getTime() >= NOT_NOW_DAYS * DAY_MS;
  return {
    acts: new Set(skips.filter((skip) => !isOver(skip)).map(({ act }) => act)),
    people: new Set(because('not-this-person').flatMap(({ authorId }) => authorId ?? [])),
    topics: new Set(because('not-my-topic').flatMap(({ topics }) => topics)),
    longMinutes: Math.min(...because('too-long').flatMap(({ minutes }) => minutes ?? [])),
  };
}

/**
 * The acts that stand on Today, at most `most`, one for each person. What was promised comes first, then what was asked
 * by name, then what nobody has answered; among those, what meets the owner's topics best. Skips leave out the act
 * itself and its author (not-this-person), let topics no longer count (not-my-topic: with nothing else about it, it is
 * left out), and put long pieces last (too-long). A promise stands whatever was skipped besides it.
 */
export function chooseActs<T extends Wish>(
  wishes: readonly T[],
  lessons: Lessons,
  most: number,
  now: Date,
): Chosen<T>[] {
  const ranked = wishes
    .map((wish) => heeding(wish, lessons))
    .filter((wish) => isWanted(wish, lessons))
    .map((wish) => ({ wish, rank: rankOf(wish, lessons, now) }))
    .sort((a, b) => compare(a.rank, b.rank) || (a.wish.act < b.wish.act ? -1 : 1));
  const chosen: Chosen<T>[] = [];
  const people = new Set<string>();
  for (const { wish } of ranked) {
    if (chosen.length === most) break;
    if (people.has(wish.authorId)) continue;
    people.add(wish.authorId);
    chosen.push({ ...wish, reasons: reasonsOf(wish) });
  }
  return chosen;
}

/** The wish without the topics that the owner said are not theirs. */
function heeding<T extends Wish>(wish: T, { topics }: Lessons): T {
  const kept = (names: readonly string[]) => names.filter((name) => !topics.has(name));
  return { ...wish, offered: kept(wish.offered), shared: kept(wish.shared) };
}

function isWanted(wish: Wish, { acts, people, topics }: Lessons): boolean {
  if (acts.has(wish.act)) return false;
  if (wish.standing === 'promised') return true;
  if (people.has(wish.authorId)) return false;
  if (wish.standing === 'asked') return true;
  const isOnNothingElse = wish.topics.length > 0 && wish.topics.every((name) => topics.has(name));
  return !isOnNothingElse && fitOf(wish) + tieOf(wish) > 0;
}

const fitOf = ({ offered, shared }: Wish) => 6 * offered.length + 2 * shared.length;
const tieOf = ({ gaveMe, iFollow }: Wish) => (gaveMe > 0 ? 3 : 0) + (iFollow ? 2 : 0);

/** Compared from left to right, the smaller first. */
function rankOf(wish: Wish, { longMinutes }: Lessons, now: Date): number[] {
  const days = (since: Date) => (now.getTime() - since.getTime()) / DAY_MS;
  // spread over people: whoever got something of me this week comes a little later
  const justGave = wish.iGaveAt && days(wish.iGaveAt) < 7 ? 3 : 0;
  return [
    wish.standing === 'promised' ? 0 : 1,
    wish.minutes >= longMinutes ? 1 : 0,
    wish.standing === 'asked' ? 0 : 1,
    wish.answers === 0 ? 0 : 1,
    justGave - fitOf(wish) - tieOf(wish) - 3 * 0.5 ** (days(wish.createdAt) / 14),
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function reasonsOf({ standing, offered, answers, gaveMe, shared, iFollow }: Wish): GiveReason[] {
  const reasons: (GiveReason | false)[] = [
    standing === 'promised' && { kind: 'promised' },
    standing === 'asked' && { kind: 'asked' },
    offered.length > 0 && { kind: 'offer', topics: [...offered] },
    answers === 0 && { kind: 'unanswered' },
    gaveMe > 0 && { kind: 'gave-me', times: gaveMe },
    shared.length > 0 && { kind: 'shared', topics: [...shared] },
    iFollow && { kind: 'follow' },
  ];
  return reasons.filter((reason) => reason !== false);
}

/** Nothing passed for so many days: quiet enough to be thought of. */
const QUIET_DAYS = 28;

type Piece = { id: string; author: { id: string }; lastContactAt: Date };

/** One recent piece of the connection that has been quiet longest, of nobody who stands on Today already; null: none. */
export function quietPiece<T extends Piece>(
  pieces: readonly T[],
  shown: readonly { authorId: string }[],
  { acts, people }: Lessons,
  now: Date,
): T | null {
  const quiet = pieces.filter(
    ({ id, author, lastContactAt }) =>
      now.getTime() - lastContactAt.getTime() >= QUIET_DAYS * DAY_MS &&
      !shown.some(({ authorId }) => authorId === author.id) &&
      !acts.has(`piece:${id}`) &&
      !people.has(author.id),
  );
  quiet.sort((a, b) => a.lastContactAt.getTime() - b.lastContactAt.getTime() || (a.id < b.id ? -1 : 1));
  return quiet[0] ?? null;
}
