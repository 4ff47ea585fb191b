import { z } from 'zod';
import { cleanText } from '#lib/text/clean.ts';
import { FOLLOW_FILTERS, MAX_NOTE_LENGTH, RELATIONS, SORTS } from './rules.ts';

/** What the dashboard's address may say. Anything else is dropped, so that an old link still opens. */
export const DashboardQuery = z.object({
  sort: z.enum(SORTS).catch('latest'),
  relation: z.enum(RELATIONS).optional().catch(undefined),
  follow: z.enum(FOLLOW_FILTERS).optional().catch(undefined),
  period: z.enum(['30', '90', '365']).optional().catch(undefined),
  topic: z.string().trim().max(60).optional().catch(undefined),
  q: z.string().trim().max(80).optional().catch(undefined),
  cursor: z.string().max(120).optional().catch(undefined),
});
export type DashboardQuery = z.infer<typeof DashboardQuery>;

export const NoteInput = z.strictObject({
  otherId: z.uuid(),
  note: z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(MAX_NOTE_LENGTH, `At most ${MAX_NOTE_LENGTH} characters.`)),
});
export type NoteInput = z.infer<typeof NoteInput>;

export const SkipInput = z.strictObject({ act: z.string().regex(/^(ask|question):[0-9a-f-]{36}$/) });
export type SkipInput = z.infer<typeof SkipInput>;
