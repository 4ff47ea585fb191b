import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { answerComment, deleteReply, replyToComment, thankForComment } from '#lib/feedback/answers.ts';
import { deleteComment, giveFeedback } from '#lib/feedback/commands.ts';
import { endFollow, removeFollower, startFollow, undoEndFollow } from '#lib/follows/commands.ts';
import { decideLater, passFollower, undoDecision } from '#lib/follows/decisions.ts';
import { blockPerson, unblockPerson } from '#lib/follows/distance.ts';
import {
  askForFeedback,
  declineAsk,
  promiseFeedback,
  takeBackPromise,
  withdrawAsk,
} from '#lib/posts/asks.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND } from '#tests/support/recount.ts';
import { ask, comment, newFeedback, publish } from '../posts/network.ts';

// Everybody does everything to everybody at once, and with chance as the order. Whatever came of it, the parts agree.

/** Tommy Ettinger's mulberry32; the seed stands in the name of the test. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Things = { postId: string; askId: string; comments: string[]; replies: string[] };
type Act = (
  me: TestPerson,
  other: TestPerson,
  things: Things,
  pick: (below: number) => number,
) => Promise<unknown>;

const one = (ids: string[], pick: (below: number) => number) => ids[pick(ids.length)] ?? uuidv7();
const reason = { reasonKind: 'their-writing', reasonText: '' } as const;

const ACTS: Act[] = [
  (me, { personId }) => startFollow(me, { personId, ...reason }),
  (me, { personId }) => startFollow(me, { personId, ...reason }),
  (me, other) => endFollow(me, other),
  (me, other) => undoEndFollow(me, other),
  (me, other) => removeFollower(me, other),
  (me, { personId }) => passFollower(me, { followerId: personId }),
  (me, { personId }) => decideLater(me, { followerId: personId, until: null }),
  (me, { personId }) => undoDecision(me, { followerId: personId }),
  (me, other) => blockPerson(me, other),
  // far more often than blocked, so that most of the rest is not refused
  (me, other) => unblockPerson(me, other),
  (me, other) => unblockPerson(me, other),
  (me, other) => unblockPerson(me, other),
  (me, other) => unblockPerson(me, other),
  (me, other) => unblockPerson(me, other),
  (me, _, { askId }) => promiseFeedback(me, { askId }),
  (me, _, { askId }) => takeBackPromise(me, { askId }),
  (me, _, { askId }) => declineAsk(me, { askId }),
  (me, _, { askId }) => withdrawAsk(me, { askId }),
  (me, _, { postId }) =>
    askForFeedback(me, { postId, wanted: 'More?', byOn: null, audience: 'everyone', readers: [] }),
  (me, _, { postId }) => giveFeedback(me, newFeedback(postId)),
  (me, _, { postId }, pick) =>
    giveFeedback(me, newFeedback(postId, { kind: pick(2) ? 'appreciation' : 'question' })),
  (me, _, { comments }, pick) => deleteComment(me, { commentId: one(comments, pick) }),
  (me, _, { comments }, pick) => answerComment(me, { commentId: one(comments, pick), answer: 'helped' }),
  (me, _, { comments }, pick) => answerComment(me, { commentId: one(comments, pick), answer: 'not-for-me' }),
  (me, _, { comments }, pick) => thankForComment(me, { commentId: one(comments, pick), thanks: 'Good.' }),
  (me, _, { comments }, pick) =>
    replyToComment(me, { commentId: one(comments, pick), body: 'Yes.', submitKey: uuidv7() }),
  (me, _, { replies }, pick) => deleteReply(me, { replyId: one(replies, pick) }),
];

/** What must hold whatever happened, as statements that find the rows for which it does not. */
const NEVER: Record<string, () => Promise<unknown[]>> = {
  'a live follow across a block': () => db().$queryRaw`
    SELECT 1 FROM follows f JOIN blocks b
      ON (b.blocker_id, b.blocked_id) IN ((f.follower_id, f.followee_id), (f.followee_id, f.follower_id))
    WHERE f.ended_at IS NULL`,
  'a flag of a connection that its follow denies': () => db().$queryRaw`
    SELECT 1 FROM connections c
    WHERE (c.i_follow_since IS NOT NULL) <> EXISTS (SELECT 1 FROM follows f
        WHERE f.follower_id = c.owner_id AND f.followee_id = c.other_id AND f.ended_at IS NULL)
      OR (c.they_follow_since IS NOT NULL) <> EXISTS (SELECT 1 FROM follows f
        WHERE f.follower_id = c.other_id AND f.followee_id = c.owner_id AND f.ended_at IS NULL)`,
  'a follow in force that the ledger lacks, or the other way round': () => db().$queryRaw`
    SELECT 1 FROM (SELECT 'follow:' || follower_id || ':' || followee_id AS source FROM follows WHERE ended_at IS NULL) f
    FULL JOIN (SELECT source FROM contributions WHERE kind = 'follow' AND voided_at IS NULL) c USING (source)
    WHERE f.source IS NULL OR c.source IS NULL`,
  'a comment or reply counted once deleted, or not counted while there': () => db().$queryRaw`
    SELECT 1 FROM (
      SELECT 'comment:' || id AS source FROM comments WHERE deleted_at IS NULL
      UNION ALL SELECT 'answer:' || id FROM comments WHERE deleted_at IS NULL AND answer IS NOT NULL
      UNION ALL SELECT 'thanks:' || id FROM comments WHERE deleted_at IS NULL AND thanks IS NOT NULL) a
    FULL JOIN (SELECT source FROM contributions
      WHERE voided_at IS NULL AND source ~ '^(comment|answer|thanks):') c USING (source)
    WHERE a.source IS NULL OR c.source IS NULL`,
  'a deleted reply that still counts': () => db().$queryRaw`
    SELECT 1 FROM replies r JOIN contributions c ON c.source = 'reply:' || r.id
    WHERE r.deleted_at IS NOT NULL AND c.voided_at IS NULL`,
  'an ask whose count is not that of its readers': () => db().$queryRaw`
    SELECT 1 FROM asks k WHERE k.given_count <>
      (SELECT count(*) FROM ask_readers r WHERE r.ask_id = k.id AND r.status = 'given')`,
  'two who follow each other and one of whom has not decided so': () => db().$queryRaw`
    SELECT 1 FROM follows a JOIN follows b ON (a.follower_id, a.followee_id) = (b.followee_id, b.follower_id)
    WHERE a.ended_at IS NULL AND b.ended_at IS NULL AND a.decision <> 'followed-back'`,
  'half a pair': () => db().$queryRaw`
    SELECT 1 FROM connections c WHERE NOT EXISTS (
      SELECT 1 FROM connections d WHERE d.owner_id = c.other_id AND d.other_id = c.owner_id)`,
};

test.each([1, 2, 3])('five people, 400 acts at once, seed %i', { timeout: 180_000 }, async (seed) => {
  const pick = randomFrom(seed);
  const cast = await people('ana', 'bo', 'cy', 'di', 'eva');
  const things: Things[] = [];
  for (const author of cast) {
    const postId = await publish(author);
    const askId = await ask(author, postId);
    const comments = [];
    for (const giver of cast) if (giver !== author) comments.push(await comment(giver, postId));
    things.push({ postId, askId, comments, replies: [] });
  }
  for (let wave = 0; wave < 4; wave++) {
    for (const each of things) {
      const rows = await db().reply.findMany({
        where: { comment: { postId: each.postId } },
        select: { id: true },
      });
      each.replies = rows.map(({ id }) => id);
    }
    const acts = Array.from({ length: 100 }, () => {
      const [me, other, thing] = [cast[pick(5)], cast[pick(5)], things[pick(5)]];
      const act = ACTS[pick(ACTS.length)];
      if (!me || !other || !thing || !act) throw new Error('five of each');
      return act(me, other, thing, pick);
    });
    // refusals are to be expected; nothing is thrown
    await Promise.all(acts);
  }

  const broken = await Promise.all(
    Object.entries(NEVER).map(async ([what, find]) => [what, (await find()).length]),
  );
  // chance did much, and was not only refused
  expect(await db().contribution.count()).toBeGreaterThan(40);
  expect(broken.filter(([, count]) => count !== 0)).toEqual([]);
  expect(await differencesFromRecount()).toEqual(SOUND);
});
