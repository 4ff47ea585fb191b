import { db } from '#lib/db/client.ts';
import { answerComment, replyToComment } from '#lib/feedback/answers.ts';
import { giveFeedback } from '#lib/feedback/commands.ts';
import { acceptCredit, offerCredit } from '#lib/feedback/credits.ts';
import { startFollow } from '#lib/follows/commands.ts';
import { decideLater, passFollower } from '#lib/follows/decisions.ts';
import { blockPerson, mutePerson } from '#lib/follows/distance.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { askForFeedback, declineAsk, promiseFeedback, withdrawAsk } from '#lib/posts/asks.ts';
import { DEMO_ARTICLES } from './demo/articles.ts';
import { DEMO_ASKS } from './demo/asks.ts';
import { DEMO_FEEDBACK } from './demo/feedback.ts';
import { DEMO_BLOCKS, DEMO_DECISIONS, DEMO_FOLLOWS, DEMO_MUTES } from './demo/follows.ts';
import { DEMO_NOTES } from './demo/notes.ts';
import { DEMO_QUESTIONS } from './demo/questions.ts';
import { DAY_MS, formKey, found, type Happening, type Names, sure, timeOf } from './seed-names.ts';

export function follows({ people }: Names): Happening[] {
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

export function asks({ people, posts, asks: known }: Names, seededAt: Date): Happening[] {
  const authors = new Map(
    [...DEMO_ARTICLES, ...DEMO_NOTES, ...DEMO_QUESTIONS].map(({ slug, author }) => [slug, author]),
  );
  return DEMO_ASKS.flatMap(
    ({ id, postSlug, daysAgo, wanted, prompts = [], byDaysAgo, audience, responses, withdrawnDaysAgo }) => {
      const author = () => ({ personId: found(people, found(authors, postSlug)) });
      const open = async (now: Date) => {
        const byOn = byDaysAgo === undefined ? null : timeOf(byDaysAgo, seededAt).toISOString().slice(0, 10);
        const readers = audience === 'everyone' ? [] : audience;
        const ask = { postId: found(posts, postSlug).postId, wanted, prompts, byOn, readers };
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

/**
 * After an edit: the author says which comments led to it and offers to name their readers under the piece, who agree.
 */
export async function nameWhatLedToIt(author: PersonActor, postId: string, now: Date): Promise<void> {
  const comments = await db().comment.findMany({
    where: { postId, answer: 'changed', changedIn: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true, giverId: true },
  });
  for (const { id, giverId } of comments) {
    sure(await answerComment(author, { commentId: id, answer: 'changed' }, now), id);
    sure(await offerCredit(author, { postId, readerId: giverId }, now), id);
    sure(await acceptCredit({ personId: giverId }, { postId }, now), id);
  }
}

export function feedback({ people, posts, comments }: Names): Happening[] {
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
        // said in one press, as most do: who gave it is told once
        sure(await answerComment(author, { commentId, answer: answer.what, thanks: answer.thanks }, now), id);
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
