import type { ErrorCode } from 'nodemailer';
import { claimConfirmation, listDueConfirmations, postponeConfirmation } from '#lib/bell/confirm.ts';
import {
  claimDigest,
  DUE_AT_ONCE,
  type DueDigest,
  listDueDigests,
  noteDigested,
  postponeDigest,
} from '#lib/bell/digest.ts';
import { confirmMail, digestMail } from '#lib/bell/digest-mail.ts';
import { listForDigest } from '#lib/bell/queries.ts';
import { config } from '#lib/config.ts';
import { log } from '#lib/log.ts';
import { type Mail, sendMail } from '#lib/mail/send.ts';

/** Notices told in one mail; the rest waits under the bell. */
const LINES = 20;
/** A mail that could not leave is tried again after so long. */
const RETRY_MS = 30 * 60_000;

type Send = (mail: Mail) => Promise<void>;

/**
 * Mails every digest that is due. Safe on several instances at once: each digest is claimed before it is written, so one
 * of them sends it. Where nothing is new nothing is sent. Without a way to send mail nothing happens; where the mail
 * server does not answer, the others are left for the next time rather than each waiting for it.
 */
export async function sendDueDigests(now = new Date(), send: Send = sendMail): Promise<void> {
  if (!config().mail) return;
  for (;;) {
    const due = await listDueDigests(now);
    for (const each of due) if (!(await sendOne(each, now, send))) return;
    if (due.length < DUE_AT_ONCE) return;
  }
}

/** Asks everybody who wants mail whether the address is theirs. As with digests, several instances may do so at once. */
export async function sendDueConfirmations(now = new Date(), send: Send = sendMail): Promise<void> {
  if (!config().mail) return;
  for (const due of await listDueConfirmations(now)) {
    if (!(await claimConfirmation(due, now))) continue;
    try {
      await send(confirmMail(due, { to: due.email, origin: config().origin }));
    } catch (err) {
      const willTryAgain = !isForGood(err);
      log.warn({ err, personId: due.personId, willTryAgain }, 'a confirmation could not be mailed');
      if (willTryAgain) await postponeConfirmation(due.personId, now, new Date(now.getTime() + RETRY_MS));
      if (isAway(err)) return;
    }
  }
}

/** @returns whether the mail server can be asked for more. */
async function sendOne(due: DueDigest, now: Date, send: Send): Promise<boolean> {
  const claimedUntil = await claimDigest(due, now);
  if (!claimedUntil || !due.email) return true;
  const { personId, since, email } = due;
  try {
    const news = await listForDigest({ personId }, { since, limit: LINES });
    if (news.items.length === 0) return true;
    await send(digestMail(due, news, { to: email, origin: config().origin }));
    // some may have come while those before were being mailed
    await noteDigested(personId, new Date(Math.max(...[now, ...news.items.map(({ at }) => at)].map(Number))));
    return true;
  } catch (err) {
    const willTryAgain = !isForGood(err);
    log.warn({ err, personId, willTryAgain }, 'a digest could not be mailed');
    if (willTryAgain) await postponeDigest(personId, claimedUntil, new Date(now.getTime() + RETRY_MS));
    return !isAway(err);
  }
}

/** Codes of errors before a mail server said anything, as nodemailer names them. */
const AWAY: readonly unknown[] = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS'] satisfies ErrorCode[];

/** Whether the mail server was not there to be asked; others would wait for it in vain. */
function isAway(err: unknown): boolean {
  const { code, responseCode } = err as { code?: unknown; responseCode?: unknown };
  return responseCode === undefined && AWAY.includes(code);
}

/** Whether the mail server said that it will never take this mail (RFC 5321, 4.2.1): asked again at once it says the same. */
function isForGood(err: unknown): boolean {
  const { responseCode } = err as { responseCode?: unknown };
  return typeof responseCode === 'number' && responseCode >= 500;
}
