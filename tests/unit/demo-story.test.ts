import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { excerpt, renderMarkdown } from '#lib/text/markdown.ts';
import { describePassage, findPassage, locatePassage } from '#lib/text/passages.ts';
import { articleFile, DEMO_ARTICLES } from '#prisma/demo/articles.ts';
import { DEMO_ASKS } from '#prisma/demo/asks.ts';
import { DEMO_FEEDBACK } from '#prisma/demo/feedback.ts';
import { DEMO_BLOCKS, DEMO_DECISIONS, DEMO_FOLLOWS, DEMO_MUTES } from '#prisma/demo/follows.ts';
import { DEMO_NOTES } from '#prisma/demo/notes.ts';
import { DEMO_PEOPLE } from '#prisma/demo/people.ts';
import { DEMO_QUESTIONS } from '#prisma/demo/questions.ts';
import { DEMO_MEMBER, type DemoAsk, type DemoFeedback, STORY_LENGTH_DAYS } from '#prisma/demo/story.ts';

// A fault in the story would only show when somebody starts the demo. Days count backwards: later is smaller.

type Post = { slug: string; author: string; daysAgo: number; topics: string[] };

const POSTS: Post[] = [...DEMO_ARTICLES, ...DEMO_NOTES, ...DEMO_QUESTIONS];
const JOINED = new Map(DEMO_PEOPLE.map(({ handle, joinedDaysAgo }) => [handle, joinedDaysAgo]));
const POST_OF = new Map(POSTS.map((post) => [post.slug, post]));
const RING = ['stella_v', 'rex_h', 'zadie_m', 'corin_b'];

const markdownOf = (slug: string, revision: number) =>
  readFileSync(new URL(`../../prisma/demo/${articleFile(slug, revision)}`, import.meta.url), 'utf8');
const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const joined = (handle: string) => JOINED.get(handle) ?? Number.NEGATIVE_INFINITY;
const followedAt = (follower: string, followee: string) =>
  DEMO_FOLLOWS.find((follow) => follow.follower === follower && follow.followee === followee)?.daysAgo;

function post(slug: string): Post {
  const found = POST_OF.get(slug);
  if (!found) throw new Error(`no post ${slug}`);
  return found;
}

const REVISIONS = DEMO_ARTICLES.flatMap(({ slug, edits }) =>
  Array.from({ length: edits.length + 1 }, (_, index) => ({ slug, revision: index + 1 })),
);
const PLAIN = new Map(
  REVISIONS.map(({ slug, revision }) => [
    articleFile(slug, revision),
    renderMarkdown(markdownOf(slug, revision)).plain,
  ]),
);
const plainOf = (slug: string, revision: number) => PLAIN.get(articleFile(slug, revision)) ?? '';

const commentsSince = ({ postSlug, daysAgo }: DemoAsk) =>
  DEMO_FEEDBACK.filter((comment) => comment.postSlug === postSlug && comment.daysAgo <= daysAgo);
const isOpen = ({ withdrawnDaysAgo, byDaysAgo }: DemoAsk) =>
  withdrawnDaysAgo === undefined && (byDaysAgo === undefined || byDaysAgo <= 0);

describe('people', () => {
  test('have handles of their own and joined within the story', () => {
    expect(JOINED.size).toBe(DEMO_PEOPLE.length);
    expect(DEMO_PEOPLE.length).toBeGreaterThanOrEqual(24);
    expect(JOINED.has(DEMO_MEMBER)).toBe(true);
    for (const { handle, joinedDaysAgo } of DEMO_PEOPLE) {
      expect(handle).toMatch(/^[a-z0-9_]{2,30}$/);
      expect(joinedDaysAgo, handle).toBeGreaterThan(0);
      expect(joinedDaysAgo, handle).toBeLessThanOrEqual(STORY_LENGTH_DAYS);
    }
  });
});

describe('posts', () => {
  test('number about 150, by members who had joined, under slugs of their own', () => {
    expect(POST_OF.size).toBe(POSTS.length);
    expect(POSTS.length).toBeGreaterThanOrEqual(145);
    expect(POSTS.filter(({ author, daysAgo }) => !(daysAgo < joined(author) && daysAgo > 0))).toEqual([]);
    expect(POSTS.filter(({ topics }) => topics.length === 0 || topics.length > 5)).toEqual([]);
    expect(DEMO_NOTES.filter(({ text }) => text.length > 500)).toEqual([]);
  });

  test('at least 25 are pieces of 150 to 400 words, in every revision', () => {
    expect(DEMO_ARTICLES.length).toBeGreaterThanOrEqual(25);
    const counted = REVISIONS.map(({ slug, revision }) => ({ slug, count: words(plainOf(slug, revision)) }));
    expect(counted.filter(({ count }) => count < 150 || count > 400)).toEqual([]);
  });

  test('are edited after they were published, one revision after the other', () => {
    for (const { slug, daysAgo, edits } of DEMO_ARTICLES) {
      const days = [daysAgo, ...edits.map((edit) => edit.daysAgo), 0];
      expect(days, slug).toEqual(days.toSorted((a, b) => b - a));
    }
    expect(DEMO_ARTICLES.filter(({ edits }) => edits.length > 0).length).toBeGreaterThanOrEqual(2);
  });
});

describe('follows', () => {
  test('start when both are here, once per pair, never of oneself', () => {
    expect(new Set(DEMO_FOLLOWS.map(({ follower, followee }) => `${follower} ${followee}`)).size).toBe(
      DEMO_FOLLOWS.length,
    );
    expect(
      DEMO_FOLLOWS.filter(
        ({ follower, followee, daysAgo }) =>
          follower === followee || !(daysAgo < joined(follower) && daysAgo < joined(followee) && daysAgo > 0),
      ),
    ).toEqual([]);
  });

  test('decisions, mutes and blocks answer something that was there', () => {
    for (const { decider, follower, daysAgo, untilDaysAgo } of DEMO_DECISIONS) {
      expect(followedAt(follower, decider), `${follower} follows ${decider}`).toBeGreaterThan(daysAgo);
      expect(followedAt(decider, follower), `${decider} follows back`).toBeUndefined();
      if (untilDaysAgo !== undefined) expect(untilDaysAgo).toBeLessThan(daysAgo);
    }
    for (const { muter, muted, daysAgo } of DEMO_MUTES) {
      expect(Math.min(joined(muter), joined(muted))).toBeGreaterThan(daysAgo);
    }
    expect(DEMO_BLOCKS.filter((block) => Object.values(block).includes(DEMO_MEMBER))).toEqual([]);
  });

  test('nothing passes between two people after a block', () => {
    for (const { blocker, blocked, daysAgo } of DEMO_BLOCKS) {
      const pair = (a: string, b: string) => [a, b].includes(blocker) && [a, b].includes(blocked);
      const later = [
        ...DEMO_FOLLOWS.filter((follow) => pair(follow.follower, follow.followee)),
        ...DEMO_FEEDBACK.filter((comment) => pair(comment.by, post(comment.postSlug).author)),
      ].filter((event) => event.daysAgo <= daysAgo);
      expect(later).toEqual([]);
    }
  });

  test('at least eight followers wait for the decision of the demo member', () => {
    const undecided = DEMO_FOLLOWS.filter(
      ({ follower, followee }) =>
        followee === DEMO_MEMBER &&
        followedAt(DEMO_MEMBER, follower) === undefined &&
        !DEMO_DECISIONS.some(
          (decision) => decision.decider === DEMO_MEMBER && decision.follower === follower,
        ),
    );
    expect(undecided.length).toBeGreaterThanOrEqual(8);
  });
});

describe('asks', () => {
  test('name connections, in an order that can have happened, one open at a time', () => {
    expect(new Set(DEMO_ASKS.map(({ id }) => id)).size).toBe(DEMO_ASKS.length);
    for (const ask of DEMO_ASKS) {
      const { author, daysAgo } = post(ask.postSlug);
      expect(ask.daysAgo, ask.id).toBeLessThan(daysAgo);
      if (ask.byDaysAgo !== undefined) expect(ask.byDaysAgo, ask.id).toBeLessThan(ask.daysAgo);
      const ends = ask.withdrawnDaysAgo ?? 0;
      expect(ends, ask.id).toBeLessThan(ask.daysAgo);
      for (const handle of ask.audience === 'everyone' ? [] : ask.audience) {
        const since = Math.max(followedAt(handle, author) ?? 0, followedAt(author, handle) ?? 0);
        expect(since, `${ask.id}: ${handle}`).toBeGreaterThan(ask.daysAgo);
      }
      for (const { by, what, daysAgo: respondedDaysAgo } of ask.responses) {
        expect(respondedDaysAgo, ask.id).toBeLessThan(ask.daysAgo);
        expect(respondedDaysAgo, ask.id).toBeGreaterThan(ends);
        expect(by).not.toBe(author);
        expect(joined(by)).toBeGreaterThan(respondedDaysAgo);
        const isNamed = ask.audience !== 'everyone' && ask.audience.includes(by);
        expect(isNamed || (ask.audience === 'everyone' && what === 'promised'), ask.id).toBe(true);
      }
      const next = DEMO_ASKS.find((other) => other.postSlug === ask.postSlug && other.daysAgo < ask.daysAgo);
      if (next) expect(ends, ask.id).toBeGreaterThan(next.daysAgo);
    }
  });

  test('a dozen wait for an answer, several for what the demo member offers', () => {
    const offers = DEMO_PEOPLE.find(({ handle }) => handle === DEMO_MEMBER)?.interests.flatMap(
      ({ name, role }) => (role === 'offers' ? [name] : []),
    );
    const waiting = DEMO_ASKS.filter((ask) => isOpen(ask) && commentsSince(ask).length === 0);
    const forMara = waiting.filter(({ postSlug, audience }) => {
      const { author, topics } = post(postSlug);
      const isAsked = audience === 'everyone' || audience.includes(DEMO_MEMBER);
      return author !== DEMO_MEMBER && isAsked && topics.some((topic) => offers?.includes(topic));
    });
    expect(waiting.length).toBeGreaterThanOrEqual(10);
    expect(forMara.length).toBeGreaterThanOrEqual(4);
  });

  test('the demo member’s own stand at three different points', () => {
    const own = DEMO_ASKS.filter(({ postSlug }) => post(postSlug).author === DEMO_MEMBER);
    const points = own.map((ask) => {
      const comments = commentsSince(ask);
      if (comments.length === 0) return 'unanswered';
      return ask.withdrawnDaysAgo === undefined && comments.some(({ answer }) => !answer)
        ? 'waiting'
        : 'done';
    });
    expect(points.toSorted()).toEqual(['done', 'unanswered', 'waiting']);
  });
});

describe('feedback', () => {
  test('is on the work of others, by members, on the revision of its day', () => {
    expect(new Set(DEMO_FEEDBACK.map(({ id }) => id)).size).toBe(DEMO_FEEDBACK.length);
    expect(DEMO_FEEDBACK.length).toBeGreaterThanOrEqual(160);
    for (const { id, postSlug, by, daysAgo, revision } of DEMO_FEEDBACK) {
      const { author, daysAgo: publishedDaysAgo } = post(postSlug);
      const edits = DEMO_ARTICLES.find(({ slug }) => slug === postSlug)?.edits ?? [];
      expect(by, id).not.toBe(author);
      expect(daysAgo, id).toBeLessThan(Math.min(joined(by), publishedDaysAgo));
      expect(daysAgo, id).toBeGreaterThan(0);
      expect(revision, id).toBe(1 + edits.filter((edit) => edit.daysAgo > daysAgo).length);
    }
  });

  test('is replied to and answered afterwards', () => {
    for (const { id, postSlug, by, daysAgo, replies, answer } of DEMO_FEEDBACK) {
      const days = [daysAgo, ...replies.map((reply) => reply.daysAgo), 0];
      expect(days, id).toEqual(days.toSorted((a, b) => b - a));
      for (const reply of replies) expect([by, post(postSlug).author], id).toContain(reply.by);
      if (answer) expect(answer.daysAgo, id).toBeLessThan(daysAgo);
      if (answer) expect(answer.daysAgo, id).toBeGreaterThanOrEqual(0);
      if (answer?.thanks) expect(answer.thanks.length, id).toBeLessThanOrEqual(280);
    }
  });

  test('quotes words that stand exactly once in the source and in the text as read', () => {
    const wrong = DEMO_FEEDBACK.filter(({ postSlug, revision, quote }) => {
      if (quote === undefined) return false;
      const inSource = markdownOf(postSlug, revision).split(quote).length - 1;
      return inSource !== 1 || typeof findPassage(plainOf(postSlug, revision), quote) === 'string';
    });
    expect(wrong).toEqual([]);
  });

  test('each edited piece keeps a commented passage that moved and loses another', () => {
    for (const { slug } of DEMO_ARTICLES.filter(({ edits }) => edits.length > 0)) {
      const [before, after] = [plainOf(slug, 1), plainOf(slug, 2)];
      const quotes = DEMO_FEEDBACK.flatMap(({ postSlug, revision, quote }) =>
        postSlug === slug && revision === 1 && quote ? [quote] : [],
      );
      const outcomes = quotes.map((quote) => {
        const start = before.indexOf(quote);
        const place = locatePassage(after, describePassage(before, start, start + quote.length));
        if (place === null) return 'lost';
        return place.start === start ? 'kept' : 'moved';
      });
      expect(outcomes, slug).toEqual(expect.arrayContaining(['lost', 'moved']));
    }
  });

  test('has a giver the demo member gave nothing, a taker, and a ring', () => {
    const between = (by: string, author: string) =>
      DEMO_FEEDBACK.filter((each: DemoFeedback) => each.by === by && post(each.postSlug).author === author);
    expect(between('hanneke', DEMO_MEMBER).length).toBeGreaterThanOrEqual(8);
    expect(between('hanneke', DEMO_MEMBER).filter(({ answer }) => answer)).toEqual([]);
    expect(between(DEMO_MEMBER, 'hanneke')).toEqual([]);
    expect(DEMO_FEEDBACK.filter(({ by }) => by === 'bram_t')).toEqual([]);
    const byRing = DEMO_FEEDBACK.filter(({ by }) => RING.includes(by));
    expect(byRing.length).toBeGreaterThanOrEqual(20);
    expect(byRing.filter(({ postSlug }) => !RING.includes(post(postSlug).author))).toEqual([]);
  });
});

test('no text stands twice, apart from what the ring and a guest say', () => {
  const texts = [
    ...DEMO_PEOPLE.map(({ bio }) => bio),
    ...REVISIONS.map(({ slug, revision }) => excerpt(plainOf(slug, revision), 200)),
    ...DEMO_NOTES.map(({ text }) => text),
    ...DEMO_QUESTIONS.flatMap(({ title, text }) => [title, text]),
    ...DEMO_FOLLOWS.filter(({ follower }) => follower !== 'pat_o').map(({ reason }) => reason.text),
    ...DEMO_ASKS.map(({ wanted }) => wanted),
    ...DEMO_FEEDBACK.flatMap(({ body, replies, answer }) => [
      body,
      ...replies.map((reply) => reply.body),
      ...(answer?.thanks ? [answer.thanks] : []),
    ]),
  ];
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});
