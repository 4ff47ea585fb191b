import { z } from 'zod';
import { cleanLine, cleanText, foldHandle } from '#lib/text/clean.ts';
import { LANGUAGES } from '#lib/words/catalogue.ts';
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
  .string('Please give your e-mail address.')
  .trim()
  .toLowerCase()
  .max(254, 'That e-mail address is too long.')
  .pipe(z.email('That does not look like an e-mail address, such as name@example.org.'));

const handle = z.string('Please choose a handle.').transform((value, context) => {
  const folded = value.length <= 100 ? foldHandle(value) : null;
  const complaint = whatIsWrongWithHandle(value, folded);
  if (complaint) context.addIssue({ code: 'custom', message: complaint });
  return folded ?? '';
});

function whatIsWrongWithHandle(typed: string, folded: string | null): string | null {
  if (typed.trim() === '') return 'Please choose a handle.';
  if (folded === null) return 'A handle is made of letters a to z, digits and _.';
  if (folded.length < MIN_HANDLE_LENGTH) return `A handle has at least ${MIN_HANDLE_LENGTH} characters.`;
  if (folded.length > MAX_HANDLE_LENGTH) return `A handle has at most ${MAX_HANDLE_LENGTH} characters.`;
  return null;
}

// cut one over the limit, so that too long is told apart from just right
const name = z
  .string('Please say how you are called.')
  .max(1_000, `A name has at most ${MAX_NAME_LENGTH} characters.`)
  .transform((value) => cleanLine(value, MAX_NAME_LENGTH + 1))
  .pipe(
    z
      .string()
      .min(1, 'Please say how you are called.')
      .max(MAX_NAME_LENGTH, `A name has at most ${MAX_NAME_LENGTH} characters.`),
  );

const newPassword = z
  .string('Please choose a password.')
  .min(MIN_PASSWORD_LENGTH, `A password has at least ${MIN_PASSWORD_LENGTH} characters.`)
  .max(MAX_PASSWORD_LENGTH, `A password has at most ${MAX_PASSWORD_LENGTH} characters.`);

/** Of an existing password only that it is there and is no flood. */
const knownPassword = z
  .string('Please give your password.')
  .min(1, 'Please give your password.')
  .max(MAX_PASSWORD_LENGTH, `A password has at most ${MAX_PASSWORD_LENGTH} characters.`);

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

const tooLongTopic = `A topic has at most ${MAX_TOPIC_LENGTH} characters.`;
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
    .pipe(z.array(z.string()).max(MAX_TOPICS_PER_ROLE, `At most ${MAX_TOPICS_PER_ROLE} topics each.`)),
);

/** What a person shares, seeks and offers; an absent list is an empty one. `welcome` says that it is the first time. */
export const InterestsInput = z.strictObject({
  shares: topics,
  seeks: topics,
  offers: topics,
  welcome: z.literal('1').optional(),
});

const tooLongBio = `At most ${MAX_BIO_LENGTH} characters about you.`;
const wholeMinutes = 'Please give whole minutes, or leave it empty.';

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
    .pipe(z.number().max(MAX_BUDGET_MINUTES, 'A week has no more than 10,080 minutes.').nullable()),
});
export type ReviseProfile = z.output<typeof ReviseProfileInput>;
