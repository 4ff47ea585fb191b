import { z } from 'zod';
import { cleanLine, cleanText, foldHandle } from '#lib/text/clean.ts';
import { LANGUAGES } from '#lib/words/catalogue.ts';
import { complaint } from '#lib/words/complaint.ts';
import {
  MAX_BIO_LENGTH,
  MAX_BUDGET_MINUTES,
  MAX_HANDLE_LENGTH,
  MAX_NAME_LENGTH,
  MAX_PASSWORD_LENGTH,
  MAX_TOPIC_LENGTH,
  MAX_TOPICS_PER_ROLE,
  MIN_HANDLE_LENGTH,
  MIN_PASSWORD_LENGTH,
  topicSlug,
} from './rules.ts';

/** Which language the site speaks. */
export const ChooseLanguageInput = z.strictObject({ language: z.enum(LANGUAGES) });
export type ChooseLanguage = z.output<typeof ChooseLanguageInput>;

/** Two addresses that differ by case alone are one, as they are to nearly every mail server. */
const email = z
  .string(complaint('email-missing'))
  .trim()
  .toLowerCase()
  .max(254, complaint('email-long'))
  .pipe(z.email(complaint('email-wrong')));

const handle = z.string(complaint('handle-missing')).transform((value, context) => {
  const folded = value.length <= 100 ? foldHandle(value) : null;
  const complaint = whatIsWrongWithHandle(value, folded);
  if (complaint) context.addIssue({ code: 'custom', message: complaint });
  return folded ?? '';
});

function whatIsWrongWithHandle(typed: string, folded: string | null): string | null {
  if (typed.trim() === '') return complaint('handle-missing');
  if (folded === null) return complaint('handle-letters');
  if (folded.length < MIN_HANDLE_LENGTH) return complaint('handle-short', { least: MIN_HANDLE_LENGTH });
  if (folded.length > MAX_HANDLE_LENGTH) return complaint('handle-long', { most: MAX_HANDLE_LENGTH });
  return null;
}

// cut one over the limit, so that too long is told apart from just right
const name = z
  .string(complaint('name-missing'))
  .max(1_000, complaint('name-long', { most: MAX_NAME_LENGTH }))
  .transform((value) => cleanLine(value, MAX_NAME_LENGTH + 1))
  .pipe(
    z
      .string()
      .min(1, complaint('name-missing'))
      .max(MAX_NAME_LENGTH, complaint('name-long', { most: MAX_NAME_LENGTH })),
  );

const newPassword = z
  .string(complaint('password-choose'))
  .min(MIN_PASSWORD_LENGTH, complaint('password-short', { least: MIN_PASSWORD_LENGTH }))
  .max(MAX_PASSWORD_LENGTH, complaint('password-long', { most: MAX_PASSWORD_LENGTH }));

/** Of an existing password only that it is there and is no flood. */
const knownPassword = z
  .string(complaint('password-give'))
  .min(1, complaint('password-give'))
  .max(MAX_PASSWORD_LENGTH, complaint('password-long', { most: MAX_PASSWORD_LENGTH }));

export const SignUpInput = z.strictObject({ email, handle, name, password: newPassword });
export type SignUp = z.output<typeof SignUpInput>;

/** `next` is where to go on; the door decides whether it is a place of ours. */
export const SignInInput = z.strictObject({
  email,
  password: knownPassword,
  next: z.string().max(1_000).optional(),
});
export type SignIn = z.output<typeof SignInInput>;

export const ChangePasswordInput = z.strictObject({ currentPassword: knownPassword, newPassword });
export type ChangePassword = z.output<typeof ChangePasswordInput>;

/** A form of one button. */
export const NothingInput = z.strictObject({});

export const EndSessionInput = z.strictObject({ sessionId: z.uuid() });

const listOf = (value: unknown) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

const tooLongTopic = complaint('topic-long', { most: MAX_TOPIC_LENGTH });
/** Names of topics, each once; blank ones and such without a letter are left out. */
const topics = z.preprocess(
  listOf,
  z
    .array(
      z
        .string()
        .max(400, tooLongTopic)
        .transform((value) => cleanLine(value, MAX_TOPIC_LENGTH + 1))
        .pipe(z.string().max(MAX_TOPIC_LENGTH, tooLongTopic)),
    )
    .max(4 * MAX_TOPICS_PER_ROLE)
    .transform((names) => [...new Map(names.map((name) => [topicSlug(name), name])).entries()])
    .transform((bySlug) => bySlug.filter(([slug]) => slug !== '').map(([, name]) => name))
    .pipe(
      z.array(z.string()).max(MAX_TOPICS_PER_ROLE, complaint('topics-many', { most: MAX_TOPICS_PER_ROLE })),
    ),
);

/** What a person shares, seeks and offers; an absent list is an empty one. `welcome` says that it is the first time. */
export const InterestsInput = z.strictObject({
  shares: topics,
  seeks: topics,
  offers: topics,
  welcome: z.literal('1').optional(),
});

const tooLongBio = complaint('bio-long', { most: MAX_BIO_LENGTH });
const wholeMinutes = complaint('minutes-whole');

export const ReviseProfileInput = z.strictObject({
  name,
  bio: z
    .string()
    .max(5_000, tooLongBio)
    .transform(cleanText)
    .pipe(z.string().max(MAX_BIO_LENGTH, tooLongBio)),
  attentionBudgetMinutes: z
    .string()
    .trim()
    .regex(/^\d{0,6}$/, wholeMinutes)
    .transform((typed) => (typed === '' ? null : Number(typed)))
    .pipe(z.number().max(MAX_BUDGET_MINUTES, complaint('minutes-many')).nullable()),
  // a box that is not ticked is not sent
  isPublic: z
    .literal('1')
    .optional()
    .transform((ticked) => ticked === '1'),
});
export type ReviseProfile = z.output<typeof ReviseProfileInput>;
