import { z } from 'zod';
import { cleanLine, cleanText } from '#lib/text/clean.ts';
import { complaint } from '#lib/words/complaint.ts';
import {
  EXCHANGE_KINDS,
  FOLLOW_FILTERS,
  MAX_NOTE_LENGTH,
  PERIODS,
  RELATIONS,
  REMINDER_DAYS,
  SKIP_REASONS,
  SORTS,
  VIEWS,
} from './rules.ts';

/** Words to look for; cleaned, since an address may hold what PostgreSQL refuses (%00). */
const words = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => cleanLine(value, max))
    .optional()
    .catch(undefined);

/** What the dashboard's address may say. Anything else is dropped, so that an old link still opens. */
export const DashboardQuery = z.object({
  sort: z.enum(SORTS).catch('latest'),
  relation: z.enum(RELATIONS).optional().catch(undefined),
  follow: z.enum(FOLLOW_FILTERS).optional().catch(undefined),
  period: z.enum(PERIODS).optional().catch(undefined),
  topic: words(60),
  q: words(80),
  /** Absent: the list. */
  view: z.enum(VIEWS).exclude(['list']).optional().catch(undefined),
  /** The scale of the picture; absent: the root. */
  scale: z.enum(['log']).optional().catch(undefined),
  /** Where to look further back from: a place of lib/connections/window.ts. */
  from: z.string().max(80).optional().catch(undefined),
  cursor: z.string().max(120).optional().catch(undefined),
});
export type DashboardQuery = z.infer<typeof DashboardQuery>;

export const NoteInput = z.strictObject({
  otherId: z.uuid(),
  note: z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(MAX_NOTE_LENGTH, complaint('at-most', { most: MAX_NOTE_LENGTH }))),
});
export type NoteInput = z.infer<typeof NoteInput>;

const act = z.string().regex(/^(ask|question|piece):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** A suggestion on Today, and why it is set aside. */
export const SkipInput = z.strictObject({ act, reason: z.enum(SKIP_REASONS) });
export type SkipInput = z.infer<typeof SkipInput>;

/** What the address of a connection's page may say about its timeline. Anything else is dropped. */
export const ExchangeQuery = z.object({
  direction: z.enum(['gave', 'got']).optional().catch(undefined),
  kind: z.enum(EXCHANGE_KINDS).optional().catch(undefined),
  period: z.enum(['30', '90', '365']).optional().catch(undefined),
  before: z.string().max(120).optional().catch(undefined),
});
export type ExchangeQuery = z.infer<typeof ExchangeQuery>;

/** Whom to be reminded of, and how often. */
export const ReminderInput = z.strictObject({
  otherId: z.uuid(),
  everyDays: z.coerce.number().refine((days) => REMINDER_DAYS.some((choice) => choice === days)),
});
export type ReminderInput = z.infer<typeof ReminderInput>;

/** Ends a reminder, or starts its time anew. */
export const OtherInput = z.strictObject({ otherId: z.uuid() });
export type OtherInput = z.infer<typeof OtherInput>;

/** A piece taken off the reading lane, or put back. */
export const PieceInput = z.strictObject({ postId: z.uuid() });
export type PieceInput = z.infer<typeof PieceInput>;
export const UnskipInput = z.strictObject({ act });
export type OneAct = z.infer<typeof UnskipInput>;

/** What the address of the review may say: how many follows were passed over. */
export const ReviewQuery = z.object({
  skip: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .catch(0),
});
