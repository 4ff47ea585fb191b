import { inTransaction } from '#lib/db/client.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { MarkAllRead, MarkNoticeRead } from './input.ts';
import { confirmsAddress, personNamedBy, personOfToken } from './mail-token.ts';
import { type NoticeSettings, nextDigestAt } from './rules.ts';

/** The actor has read one of their notices, as it was at `upTo`. Read twice is read once; what came since stays new. */
export function markNoticeRead(
  actor: PersonActor,
  { noticeId, upTo }: MarkNoticeRead,
  now = new Date(),
): Promise<Outcome<undefined, 'notice-not-found'>> {
  return inTransaction(async (tx) => {
    const { count } = await tx.notice.updateMany({
      where: { id: noticeId, recipientId: actor.personId, readAt: null, at: { lte: upTo } },
      data: { readAt: now },
    });
    if (count > 0) return done();
    const own = await tx.notice.findFirst({
      where: { id: noticeId, recipientId: actor.personId },
      select: { id: true },
    });
    return own ? done() : refuse('notice-not-found');
  });
}

/** The actor has read all notices that were there at `upTo`. */
export function markAllNoticesRead(
  actor: PersonActor,
  { upTo }: MarkAllRead,
  now = new Date(),
): Promise<Outcome<undefined>> {
  return inTransaction(async (tx) => {
    await tx.notice.updateMany({
      where: { recipientId: actor.personId, readAt: null, at: { lte: upTo } },
      data: { readAt: now },
    });
    return done();
  });
}

/** Somebody is asked to confirm their address at most so often, however often they save. */
const ASKED_EVERY_MS = 86_400_000;

/**
 * The actor says when and how they want to be told; the next digest is due by that. Mail goes to a confirmed address
 * alone: where it is not, a mail that asks for it is due, at most one a day.
 */
export function setNoticeSettings(
  actor: PersonActor,
  settings: NoticeSettings,
  now = new Date(),
): Promise<Outcome<undefined>> {
  return inTransaction(async (tx) => {
    const person = await tx.person.findUniqueOrThrow({
      where: { id: actor.personId },
      select: { account: { select: { emailVerified: true } }, digest: { select: { confirmAskedAt: true } } },
    });
    const askedAt = person.digest?.confirmAskedAt;
    const mayAsk = !askedAt || now.getTime() - askedAt.getTime() >= ASKED_EVERY_MS;
    const isToConfirm = settings.digest !== 'off' && person.account?.emailVerified === false && mayAsk;
    const chosen = {
      ...settings,
      nextDigestAt: nextDigestAt(settings, now),
      confirmDueAt: isToConfirm ? now : null,
    };
    await tx.noticeSetting.upsert({
      where: { personId: actor.personId },
      create: { personId: actor.personId, ...chosen },
      update: chosen,
    });
    return done();
  });
}

/** Whoever holds the link of a digest ends those of its recipient; no session is needed. Ended twice is ended once. */
export function unsubscribe({ token }: { token: string }): Promise<Outcome<undefined, 'link-not-good'>> {
  return inTransaction(async (tx) => {
    const personId = personOfToken(token);
    if (!personId) return refuse('link-not-good');
    await tx.noticeSetting.updateMany({
      where: { personId },
      data: { digest: 'off', nextDigestAt: null, confirmDueAt: null },
    });
    return done();
  });
}

/**
 * Whoever holds the link that was sent to an address reads its mail: from then on digests go there; no session is needed.
 * A link to an address that the person has no longer does nothing. Confirmed twice is confirmed once.
 */
export function confirmAddress({ token }: { token: string }): Promise<Outcome<undefined, 'link-not-good'>> {
  return inTransaction(async (tx) => {
    const personId = personNamedBy(token);
    const account =
      personId &&
      (await tx.account.findFirst({
        where: { person: { id: personId } },
        select: { id: true, email: true },
      }));
    if (!account || !confirmsAddress(token, { personId, email: account.email }))
      return refuse('link-not-good');
    await tx.account.updateMany({
      where: { id: account.id, email: account.email, emailVerified: false },
      data: { emailVerified: true },
    });
    return done();
  });
}
