import { z } from 'zod';
import { complaint } from '#lib/words/complaint.ts';
import { DIGESTS, isTimeZone, minutesOf } from './rules.ts';

/** The instant at which what is marked was shown: an act that came since stays unread. */
const upTo = z.iso.datetime().transform((at) => new Date(at));

export const MarkNoticeReadInput = z.strictObject({ noticeId: z.uuid(), upTo });
export type MarkNoticeRead = z.output<typeof MarkNoticeReadInput>;

export const MarkAllReadInput = z.strictObject({ upTo });
export type MarkAllRead = z.output<typeof MarkAllReadInput>;

/** A time of day, as browsers send it; empty: none. */
const clock = z
  .string()
  .trim()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d(:\d\d)?)?$/, complaint('no-time-of-day'))
  .transform((typed) => (typed === '' ? null : minutesOf(typed)));

export const NoticeSettingsInput = z
  .strictObject({
    digest: z.enum(DIGESTS),
    timeZone: z.string().max(64).refine(isTimeZone, complaint('no-time-zone')),
    quietFrom: clock,
    quietUntil: clock,
  })
  .superRefine(({ quietFrom, quietUntil }, context) => {
    const complain = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (quietFrom !== null && quietUntil === null) complain('quietUntil', complaint('quiet-needs-both'));
    if (quietFrom === null && quietUntil !== null) complain('quietFrom', complaint('quiet-needs-both'));
    if (quietFrom !== null && quietFrom === quietUntil) complain('quietUntil', complaint('quiet-all-day'));
  });

/** The token of a link in a mail. */
export const MailTokenInput = z.strictObject({ token: z.string().max(200) });

/** What somebody wants to hear about beside their own notices: changes of one post. */
export const LiveInput = z.strictObject({ post: z.uuid().optional() });
