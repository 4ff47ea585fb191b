import { inTransaction } from '#lib/db/client.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { MarkAllRead, MarkNoticeRead } from './input.ts';
import { type NoticeSettings, nextDigestAt } from './rules.ts';
import { personOfToken } from './unsubscribe-token.ts';

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

/** The actor says when and how they want to be told; the next digest is due by that. */
export function setNoticeSettings(
  actor: PersonActor,
  settings: NoticeSettings,
  now = new Date(),
): Promise<Outcome<undefined>> {
  return inTransaction(async (tx) => {
    const chosen = { ...settings, nextDigestAt: nextDigestAt(settings, now) };
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
      data: { digest: 'off', nextDigestAt: null },
    });
    return done();
  });
}
