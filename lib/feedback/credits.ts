import { inTransaction, type Tx } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { KINDS } from '#lib/ledger/kinds.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution, voidContribution } from '#lib/ledger/record.ts';
import { recordNotice, voidNotice } from '#lib/notices/record.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { notBlocked } from '#lib/people/visibility.ts';
import { visiblePost } from '#lib/posts/visibility.ts';
import type { CreditNamed, CreditOn } from './input.ts';

// The commands about naming a reader under a post; what is shown of it is read in credit-queries.ts.

type Named = { postId: string; readerId: string; authorId: string };

const sourceOf = ({ postId, readerId }: Pick<Named, 'postId' | 'readerId'>) => `credit:${postId}:${readerId}`;

const offerOf = ({ postId, readerId }: Pick<Named, 'postId' | 'readerId'>) =>
  `credit-offer:${postId}:${readerId}`;

/**
 * The author offers to name a reader under the post for their feedback; nothing is shown until the reader agrees.
 * Offered again it stays as it is, also once the reader declined: nobody is asked twice.
 */
export function offerCredit(
  actor: PersonActor,
  { postId, readerId }: CreditNamed,
  now = new Date(),
): Promise<Outcome<{ postId: string }, 'post-not-found' | 'credit-needs-feedback'>> {
  return inTransaction(async (tx) => {
    const isMine = () => tx.$queryRaw<unknown[]>`
      SELECT 1 FROM posts WHERE id = ${postId}::uuid AND author_id = ${actor.personId}::uuid AND deleted_at IS NULL
      FOR SHARE`;
    if ((await isMine()).length === 0) return refuse('post-not-found');
    if (!(await gaveOn(tx, { postId, readerId, authorId: actor.personId })))
      return refuse('credit-needs-feedback');
    await lockPair(tx, actor.personId, readerId);
    if (!(await gaveOn(tx, { postId, readerId, authorId: actor.personId })))
      return refuse('credit-needs-feedback');
    const offered = await tx.$executeRaw`
      INSERT INTO credits (post_id, reader_id, author_id, offered_at)
      VALUES (${postId}::uuid, ${readerId}::uuid, ${actor.personId}::uuid, ${now})
      ON CONFLICT (post_id, reader_id) DO NOTHING`;
    if (offered > 0) {
      const told = { recipientId: readerId, actorId: actor.personId, subject: `post:${postId}` } as const;
      await recordNotice(tx, { ...told, kind: 'credit-offered', source: offerOf({ postId, readerId }) }, now);
    }
    return done({ postId });
  });
}

/** Whether there is feedback of the reader's on the post, and nothing stands between the two. */
async function gaveOn(tx: Tx, { postId, readerId, authorId }: Named): Promise<boolean> {
  const given = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM comments c JOIN people g ON g.id = c.giver_id
    WHERE c.post_id = ${postId}::uuid AND c.giver_id = ${readerId}::uuid AND c.author_id = ${authorId}::uuid
      AND c.deleted_at IS NULL AND g.suspended_at IS NULL
      AND ${notBlocked(Prisma.sql`${authorId}::uuid`, Prisma.sql`c.giver_id`)}
    LIMIT 1`;
  return given.length > 0;
}

/** The offer to the actor on a post that they still see, its pair locked; null when there is none. */
async function offerToMe(tx: Tx, actor: PersonActor, postId: string): Promise<Named | null> {
  const find = async () => {
    const [offer] = await tx.$queryRaw<Named[]>`
      SELECT d.post_id AS "postId", d.reader_id AS "readerId", d.author_id AS "authorId"
      FROM credits d JOIN posts p ON p.id = d.post_id JOIN people a ON a.id = p.author_id
      WHERE d.post_id = ${postId}::uuid AND d.reader_id = ${actor.personId}::uuid AND ${visiblePost(actor.personId)}`;
    return offer ?? null;
  };
  const offer = await find();
  if (!offer) return null;
  await lockPair(tx, actor.personId, offer.authorId);
  return find();
}

/** The reader agrees to be named: from then on it is shown, and it is an act of giving by the author, counted once. */
export function acceptCredit(
  actor: PersonActor,
  { postId }: CreditOn,
  now = new Date(),
): Promise<Outcome<{ postId: string }, 'credit-not-found'>> {
  return inTransaction(async (tx) => {
    const offer = await offerToMe(tx, actor, postId);
    if (!offer) return refuse('credit-not-found');
    const accepted = await tx.$executeRaw`
      UPDATE credits SET accepted_at = ${now}, declined_at = NULL
      WHERE post_id = ${postId}::uuid AND reader_id = ${actor.personId}::uuid AND accepted_at IS NULL`;
    if (accepted === 0) return done({ postId });
    await recordContribution(tx, {
      giverId: offer.authorId,
      receiverId: actor.personId,
      kind: 'credit',
      at: now,
      credits: KINDS.credit.credits,
      source: sourceOf(offer),
      postId,
    });
    const told = { recipientId: offer.authorId, actorId: actor.personId, subject: `post:${postId}` } as const;
    await recordNotice(tx, { ...told, kind: 'credit-accepted', source: sourceOf(offer) }, now);
    return done({ postId });
  });
}

/** The reader would rather not be named, now or any more; what it counted is voided. They can still agree later. */
export function declineCredit(
  actor: PersonActor,
  { postId }: CreditOn,
  now = new Date(),
): Promise<Outcome<{ postId: string }, 'credit-not-found'>> {
  return inTransaction(async (tx) => {
    const offer = await offerToMe(tx, actor, postId);
    if (!offer) return refuse('credit-not-found');
    await tx.$executeRaw`
      UPDATE credits SET declined_at = COALESCE(declined_at, ${now}), accepted_at = NULL
      WHERE post_id = ${postId}::uuid AND reader_id = ${actor.personId}::uuid`;
    await voidContribution(tx, sourceOf(offer), now);
    await voidNotice(tx, sourceOf(offer));
    return done({ postId });
  });
}

/**
 * The author no longer names the reader, or no longer asks them; what it counted is voided. One that the reader declined
 * stays declined. Withdrawn twice is withdrawn once.
 */
export function withdrawCredit(
  actor: PersonActor,
  { postId, readerId }: CreditNamed,
  now = new Date(),
): Promise<Outcome<{ postId: string }, 'credit-not-found'>> {
  return inTransaction(async (tx) => {
    const own = Prisma.sql`post_id = ${postId}::uuid AND reader_id = ${readerId}::uuid AND author_id = ${actor.personId}::uuid`;
    const [offer] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM credits WHERE ${own}`;
    if (!offer) return refuse('credit-not-found');
    await lockPair(tx, actor.personId, readerId);
    const withdrawn = await tx.$executeRaw`DELETE FROM credits WHERE ${own} AND declined_at IS NULL`;
    if (withdrawn === 0) return done({ postId });
    await takeOut(tx, { postId, readerId }, now);
    return done({ postId });
  });
}

/**
 * The reader took feedback back: once none of theirs is left on the post, they are neither named for it nor asked, and what
 * naming them counted is voided. The pair must be locked.
 */
export async function endCreditOfNothing(
  tx: Tx,
  named: Pick<Named, 'postId' | 'readerId'>,
  now: Date,
): Promise<void> {
  const { postId, readerId } = named;
  const ended = await tx.$executeRaw`
    DELETE FROM credits WHERE post_id = ${postId}::uuid AND reader_id = ${readerId}::uuid AND declined_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM comments
        WHERE post_id = ${postId}::uuid AND giver_id = ${readerId}::uuid AND deleted_at IS NULL)`;
  if (ended > 0) await takeOut(tx, named, now);
}

/** Out of the account, and out of what both were told. */
async function takeOut(tx: Tx, named: Pick<Named, 'postId' | 'readerId'>, now: Date): Promise<void> {
  await voidContribution(tx, sourceOf(named), now);
  for (const told of [sourceOf, offerOf]) await voidNotice(tx, told(named));
}
