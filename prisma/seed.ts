import { readFileSync } from 'node:fs';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import { db } from '#lib/db/client.ts';
import { answerComment, replyToComment, thankForComment } from '#lib/feedback/answers.ts';
import { giveFeedback } from '#lib/feedback/commands.ts';
import { startFollow } from '#lib/follows/commands.ts';
import { decideLater, passFollower } from '#lib/follows/decisions.ts';
import { blockPerson, mutePerson } from '#lib/follows/distance.ts';
import { foldAllTotals } from '#lib/ledger/totals.ts';
import type { Outcome } from '#lib/outcome.ts';
import { askForFeedback, declineAsk, promiseFeedback, withdrawAsk } from '#lib/posts/asks.ts';
import { foldReadingTime, publishPost, revisePost } from '#lib/posts/commands.ts';
import { topicSlug } from '#lib/posts/rules.ts';
import { DEMO_ARTICLES } from './demo/articles.ts';
import { DEMO_ASKS } from './demo/asks.ts';
import { DEMO_FEEDBACK } from './demo/feedback.ts';
import { DEMO_BLOCKS, DEMO_DECISIONS, DEMO_FOLLOWS, DEMO_MUTES } from './demo/follows.ts';
import { DEMO_NOTES } from './demo/notes.ts';
import { DEMO_PEOPLE } from './demo/people.ts';
import { DEMO_QUESTIONS } from './demo/questions.ts';
import { type DaysAgo, DEMO_MEMBER } from './demo/story.ts';

const DAY_MS = 86_400_000;
/** Names the forms of the demo, so that the same story always submits with the same keys. */
const DEMO_FORMS = '0f2c4c0e-3f53-5b0e-9a63-5d1a4a9a2f10';

/** Something that happened: the seed replays all of them in order of time through the product's own commands. */
type Happening = { daysAgo: DaysAgo; happen: (now: Date) => Promise<unknown> };

/** What the story's names turned into. */
type Names = {
  people: Map<string, string>;
  posts: Map<
    string,
    { postId: string; kind: 'note' | 'article' | 'question'; title: string; topics: string[] }
  >;
  asks: Map<string, string>;
  comments: Map<string, string>;
};

/**
 * Fills an empty database with the demo network: people are inserted, everything they do goes through the commands
 * with the time it is told to have happened. Marks the database as holding the demo at the very end, so a seed that
 * was cut off is recognised.
 */
export async function seedDemo(
  now = new Date(),
  onProgress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const names: Names = { people: new Map(), posts: new Map(), asks: new Map(), comments: new Map() };
  await insertPeople(names, now);
  const happenings = [...postings(names), ...follows(names), ...asks(names, now), ...feedback(names)].sort(
    (a, b) => b.daysAgo - a.daysAgo,
  );
  for (const [index, { daysAgo, happen }] of happenings.entries()) {
    await happen(timeOf(daysAgo, now));
    if (index % 25 === 0) onProgress(index, happenings.length);
  }
  await foldAllTotals();
  await foldReadingTime([...names.people.values()], now);
  await db().siteFact.create({ data: { key: 'demo-loaded', value: DEMO_MEMBER } });
  onProgress(happenings.length, happenings.length);
}

function timeOf(daysAgo: DaysAgo, now: Date): Date {
  return new Date(now.getTime() - daysAgo * DAY_MS);
}

async function insertPeople(names: Names, now: Date): Promise<void> {
  const topicIds = new Map<string, string>();
  for (const { interests } of DEMO_PEOPLE) {
    for (const { name } of interests)
      topicIds.set(topicSlug(name), topicIds.get(topicSlug(name)) ?? uuidv7());
  }
  const topicNames = new Map(
    DEMO_PEOPLE.flatMap((p) => p.interests.map(({ name }) => [topicSlug(name), name])),
  );
  await db().topic.createMany({
    data: [...topicIds].map(([slug, id]) => ({ id, slug, name: topicNames.get(slug) ?? slug })),
  });
  for (const { handle, name, bio, joinedDaysAgo, interests } of DEMO_PEOPLE) {
    const id = uuidv7();
    names.people.set(handle, id);
    const createdAt = timeOf(joinedDaysAgo, now);
    const account = { id: uuidv7(), email: `${handle}@demo.invalid`, name, createdAt, updatedAt: createdAt };
    await db().person.create({
      data: {
        id,
        handle,
        name,
        bio,
        createdAt,
        isDemo: true,
        ...(handle === DEMO_MEMBER && { attentionBudgetMinutes: 90, account: { create: account } }),
        topics: {
          createMany: {
            data: interests.map(({ name: topic, role }) => ({
              topicId: found(topicIds, topicSlug(topic)),
              role,
            })),
          },
        },
      },
    });
  }
}

function postings({ people, posts }: Names): Happening[] {
  const publish =
    (
      slug: string,
      author: string,
      post: {
        kind: 'note' | 'article' | 'question';
        title: string;
        body: string;
        topics: string[];
        linkUrl?: string;
      },
    ) =>
    async (now: Date) => {
      const outcome = await publishPost(
        { personId: found(people, author) },
        { linkUrl: null, ...post, visibility: 'everyone', submitKey: formKey(slug), ask: null },
        now,
      );
      posts.set(slug, {
        postId: sure(outcome, slug).postId,
        kind: post.kind,
        title: post.title,
        topics: post.topics,
      });
    };
  const articles = DEMO_ARTICLES.flatMap(({ slug, author, title, topics, daysAgo, edits }) => [
    {
      daysAgo,
      happen: publish(slug, author, { kind: 'article', title, body: articleText(slug, 1), topics }),
    },
    ...edits.map((edit, index) => ({
      daysAgo: edit.daysAgo,
      happen: async (now: Date) => {
        const { postId } = found(posts, slug);
        const body = articleText(slug, index + 2);
        const revision = {
          postId,
          kind: 'article' as const,
          basedOnRevision: index + 1,
          title,
          body,
          linkUrl: null,
          topics,
        };
        sure(
          await revisePost({ personId: found(people, author) }, { ...revision, visibility: 'everyone' }, now),
          slug,
        );
      },
    })),
  ]);
  const notes = DEMO_NOTES.map(({ slug, author, daysAgo, text, link, topics }) => ({
    daysAgo,
    happen: publish(slug, author, { kind: 'note', title: '', body: text, topics, linkUrl: link }),
  }));
  const questions = DEMO_QUESTIONS.map(({ slug, author, daysAgo, title, text, topics }) => ({
    daysAgo,
    happen: publish(slug, author, { kind: 'question', title, body: text, topics }),
  }));
  return [...articles, ...notes, ...questions];
}

function articleText(slug: string, revision: number): string {
  const name = revision === 1 ? `${slug}.md` : `${slug}.${revision}.md`;
  return readFileSync(new URL(`./demo/articles/${name}`, import.meta.url), 'utf8').trim();
}

function follows({ people }: Names): Happening[] {
  return [
    ...DEMO_FOLLOWS.map(({ follower, followee, daysAgo, reason }) => ({
      daysAgo,
      happen: async (now: Date) => {
        const input = { personId: found(people, followee), reasonKind: reason.kind, reasonText: reason.text };
        sure(
          await startFollow({ personId: found(people, follower) }, input, now),
          `${follower} → ${followee}`,
        );
      },
    })),
    ...DEMO_DECISIONS.map(({ decider, follower, what, daysAgo, untilDaysAgo }) => ({
      daysAgo,
      happen: async (now: Date) => {
        const actor = { personId: found(people, decider) };
        const followerId = found(people, follower);
        const until =
          untilDaysAgo === undefined ? null : new Date(now.getTime() + (daysAgo - untilDaysAgo) * DAY_MS);
        const outcome =
          what === 'passed'
            ? await passFollower(actor, { followerId }, now)
            : await decideLater(actor, { followerId, until }, now);
        sure(outcome, `${decider} about ${follower}`);
      },
    })),
    ...DEMO_MUTES.map(({ muter, muted, daysAgo }) => ({
      daysAgo,
      happen: async (now: Date) =>
        sure(
          await mutePerson({ personId: found(people, muter) }, { personId: found(people, muted) }, now),
          muter,
        ),
    })),
    ...DEMO_BLOCKS.map(({ blocker, blocked, daysAgo }) => ({
      daysAgo,
      happen: async (now: Date) =>
        sure(
          await blockPerson({ personId: found(people, blocker) }, { personId: found(people, blocked) }, now),
          blocker,
        ),
    })),
  ];
}

function asks({ people, posts, asks: known }: Names, seededAt: Date): Happening[] {
  const authors = new Map(
    [...DEMO_ARTICLES, ...DEMO_NOTES, ...DEMO_QUESTIONS].map(({ slug, author }) => [slug, author]),
  );
  return DEMO_ASKS.flatMap(
    ({ id, postSlug, daysAgo, wanted, byDaysAgo, audience, responses, withdrawnDaysAgo }) => {
      const author = () => ({ personId: found(people, found(authors, postSlug)) });
      const open = async (now: Date) => {
        const byOn = byDaysAgo === undefined ? null : timeOf(byDaysAgo, seededAt).toISOString().slice(0, 10);
        const readers = audience === 'everyone' ? [] : audience;
        const ask = { postId: found(posts, postSlug).postId, wanted, byOn, readers };
        const outcome = await askForFeedback(
          author(),
          { ...ask, audience: audience === 'everyone' ? audience : 'chosen' },
          now,
        );
        known.set(id, sure(outcome, id).askId);
      };
      const answers = responses.map(({ by, what, daysAgo }) => ({
        daysAgo,
        happen: async (now: Date) => {
          const respond = what === 'promised' ? promiseFeedback : declineAsk;
          sure(
            await respond({ personId: found(people, by) }, { askId: found(known, id) }, now),
            `${by} about ${id}`,
          );
        },
      }));
      const withdraw = {
        daysAgo: withdrawnDaysAgo ?? 0,
        happen: async (now: Date) => sure(await withdrawAsk(author(), { askId: found(known, id) }, now), id),
      };
      return [{ daysAgo, happen: open }, ...answers, ...(withdrawnDaysAgo === undefined ? [] : [withdraw])];
    },
  );
}

function feedback({ people, posts, comments }: Names): Happening[] {
  return DEMO_FEEDBACK.flatMap(
    ({ id, postSlug, by, daysAgo, kind, quote, body, revision, replies, answer }) => {
      const give = async (now: Date) => {
        const passage = quote === undefined ? null : { exact: quote, start: null };
        const comment = {
          postId: found(posts, postSlug).postId,
          revision,
          kind,
          body,
          passage,
          submitKey: formKey(id),
        };
        const outcome = await giveFeedback({ personId: found(people, by) }, comment, now);
        comments.set(id, sure(outcome, id).commentId);
      };
      const answered = async (now: Date) => {
        if (!answer) return;
        const author = { personId: await authorOf(found(posts, postSlug).postId) };
        const commentId = found(comments, id);
        sure(await answerComment(author, { commentId, answer: answer.what }, now), id);
        if (answer.thanks) sure(await thankForComment(author, { commentId, thanks: answer.thanks }, now), id);
      };
      return [
        { daysAgo, happen: give },
        ...replies.map((reply, index) => ({
          daysAgo: reply.daysAgo,
          happen: async (now: Date) => {
            const input = {
              commentId: found(comments, id),
              body: reply.body,
              submitKey: formKey(`${id}/${index}`),
            };
            sure(await replyToComment({ personId: found(people, reply.by) }, input, now), id);
          },
        })),
        ...(answer ? [{ daysAgo: answer.daysAgo, happen: answered }] : []),
      ];
    },
  );
}

async function authorOf(postId: string): Promise<string> {
  return (await db().post.findUniqueOrThrow({ where: { id: postId }, select: { authorId: true } })).authorId;
}

function formKey(name: string): string {
  return uuidv5(name, DEMO_FORMS);
}

function found<T>(names: Map<string, T>, name: string): T {
  const value = names.get(name);
  if (value === undefined) throw new Error(`The demo story speaks of "${name}" before it exists.`);
  return value;
}

/** The story must be possible: a refusal is a mistake in it. */
function sure<T>(outcome: Outcome<T>, what: string): T {
  if (!outcome.ok) throw new Error(`The demo story cannot happen (${what}): ${outcome.code}.`);
  return outcome.value;
}
