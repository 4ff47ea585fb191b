import { z } from 'zod';
import { cleanLine, foldHandle } from '#lib/text/clean.ts';
import { complaint } from '#lib/words/complaint.ts';
import {
  LANES,
  LATER_CHOICES,
  MANY_DECISIONS,
  MAX_REASON_LENGTH,
  REASON_KINDS,
  REASON_TEXT,
  type ReasonKind,
} from './rules.ts';

const id = z.uuid();

const tooLong = complaint('reason-too-long', { most: MAX_REASON_LENGTH });
// cut one over the limit, so that too long is told apart from just right
const reasonText = z
  .string()
  .max(5_000, tooLong)
  .transform((value) => cleanLine(value, MAX_REASON_LENGTH + 1))
  .pipe(z.string().max(MAX_REASON_LENGTH, tooLong));

const handle = z
  .string()
  .max(60)
  .transform((value, context) => {
    const folded = foldHandle(value);
    if (folded === null)
      context.addIssue({ code: 'custom', message: complaint('not-a-handle', { typed: value }) });
    return folded ?? '';
  });

type TypedReason = { reasonKind: ReasonKind; reasonText: string };

function wantsWords(typed: TypedReason, context: z.core.$RefinementCtx): void {
  if (REASON_TEXT[typed.reasonKind] === 'is-it' && typed.reasonText === '') {
    context.addIssue({ code: 'custom', path: ['reasonText'], message: complaint('say-it') });
  }
}

function keptWords<T extends TypedReason>(typed: T): T {
  return { ...typed, reasonText: REASON_TEXT[typed.reasonKind] === 'dropped' ? '' : typed.reasonText };
}

/** A follow: whom (by id from our own forms, or by handle), and why. */
export const StartFollowInput = z
  .strictObject({
    personId: id.optional(),
    handle: handle.optional(),
    reasonKind: z.enum(REASON_KINDS, complaint('reason-missing')),
    reasonText: reasonText.default(''),
  })
  .superRefine((typed, context) => {
    if ((typed.personId === undefined) === (typed.handle === undefined)) {
      context.addIssue({ code: 'custom', path: ['personId'], message: complaint('one-person') });
    }
    wantsWords(typed, context);
  })
  .transform(keptWords);
export type StartFollow = z.output<typeof StartFollowInput>;

/** Another reason for a follow that stays. */
export const ChangeReasonInput = z
  .strictObject({
    personId: id,
    reasonKind: z.enum(REASON_KINDS, complaint('reason-missing')),
    reasonText: reasonText.default(''),
  })
  .superRefine(wantsWords)
  .transform(keptWords);
export type ChangeReason = z.output<typeof ChangeReasonInput>;

/** Unfollow, remove, block, mute and their undoing: each names the other person. */
export const OtherPersonInput = z.strictObject({ personId: id });
export type OtherPerson = z.output<typeof OtherPersonInput>;

/** People acted on at once: ticked boxes of one name, or one field with commas. */
export const SeveralPeopleInput = z.strictObject({
  personIds: z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',') : value),
    z.array(id, complaint('tick-somebody')).min(1, complaint('tick-somebody')).max(25),
  ),
});
export type SeveralPeople = z.output<typeof SeveralPeopleInput>;

export const ChooseLaneInput = z.strictObject({ personId: id, lane: z.enum(LANES) });
export type ChooseLane = z.output<typeof ChooseLaneInput>;

const nothingIfBlank = (value: unknown) => (value === '' ? undefined : value);

const when = z.enum(LATER_CHOICES, complaint('later-missing'));

/** `on` is a day, YYYY-MM-DD; it counts with `when: 'on'` alone, since the date field is always sent along. */
export const DecideLaterInput = z
  .strictObject({
    followerId: id,
    when,
    on: z.preprocess(nothingIfBlank, z.iso.date(complaint('later-day-unreadable')).optional()),
  })
  .superRefine(({ when, on }, context) => {
    if (when === 'on' && on === undefined) {
      context.addIssue({ code: 'custom', path: ['on'], message: complaint('which-day') });
    }
  });

/** Pass, and undo a decision: each names the follower it is about. */
export const FollowerInput = z.strictObject({ followerId: id });
export type OneFollower = z.output<typeof FollowerInput>;

/** Followers decided about at once, at most. */
const MOST_AT_ONCE = 50;

/** A name that came several times, or one value with commas between, as an undo carries them. */
const followerIds = z
  .preprocess(
    (sent) => (typeof sent === 'string' ? sent.split(',') : sent),
    z.array(id).min(1, complaint('nobody-selected')).max(MOST_AT_ONCE),
  )
  .default([])
  .refine((ids) => ids.length > 0, complaint('nobody-selected'))
  .transform((ids) => [...new Set(ids)]);

/** The same decision about several followers. A day counts with `later` alone; there is no day of one's own here. */
export const DecideManyInput = z.strictObject({
  followerId: followerIds,
  decision: z.enum(MANY_DECISIONS, complaint('decision-missing')),
  when: z.enum(LATER_CHOICES).exclude(['on']).default('next-week'),
});

export const UndoManyInput = z.strictObject({ followerId: followerIds });
export type SeveralFollowers = z.output<typeof UndoManyInput>;

const words = z
  .string()
  .transform((value) => cleanLine(value, 80) || undefined)
  .optional()
  .catch(undefined);

/** What the address of the inbox may say. Anything else is dropped, so that an old link still opens. */
export const InboxQuery = z.object({
  q: words,
  decision: z.enum(['followed-back', 'later', 'passed']).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type InboxQuery = z.output<typeof InboxQuery>;
