import { z } from 'zod';
import { MAX_TOPIC_LENGTH } from '#lib/people/rules.ts';
import { cleanLine, cleanText, foldHandle } from '#lib/text/clean.ts';
import { complaint } from '#lib/words/complaint.ts';
import {
  ASK_AUDIENCES,
  MAX_ASKED,
  MAX_BODY_LENGTH,
  MAX_CHANGED_BY,
  MAX_LANGUAGE_LENGTH,
  MAX_LINK_LENGTH,
  MAX_NOTE_LENGTH,
  MAX_PROMPT_LENGTH,
  MAX_PROMPTS,
  MAX_TITLE_LENGTH,
  MAX_TOPICS,
  MAX_WANTED_LENGTH,
  maxBodyLength,
  POST_KINDS,
  VISIBILITIES,
} from './rules.ts';

const id = z.uuid();
/** A form with one box ticked sends a string, with two a list; no box sends nothing. */
const listOf = (value: unknown) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const nothingIfBlank = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

// cut one over the limit, so that too long is told apart from just right
const line = (max: number, tooLong: string) =>
  z
    .string()
    .max(4 * max + 100, tooLong)
    .transform((value) => cleanLine(value, max + 1))
    .pipe(z.string().max(max, tooLong));

const title = line(MAX_TITLE_LENGTH, complaint('title-too-long', { most: MAX_TITLE_LENGTH }));
const bodyTooLong = complaint('post-too-long', { most: MAX_BODY_LENGTH });
const body = z
  .string()
  .max(2 * MAX_BODY_LENGTH, bodyTooLong)
  .transform(cleanText);

const linkUrl = z.preprocess(
  nothingIfBlank,
  z
    .string()
    .trim()
    .max(MAX_LINK_LENGTH, complaint('link-too-long'))
    .refine(isWebAddress, complaint('link-not-web'))
    .optional(),
);

/**
 * Whether it is an http(s) address without credentials, spaces, control or direction marks in it, which only serve to
 * disguise where it leads.
 */
function isWebAddress(value: string): boolean {
  const url = URL.parse(value);
  return (
    url !== null &&
    !/[\s\p{Cc}\p{Cf}]/u.test(value) &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === ''
  );
}

/** A BCP 47 tag in the form that is stored; nothing is as it was, or English. */
const language = z.preprocess(
  nothingIfBlank,
  z
    .string()
    .max(MAX_LANGUAGE_LENGTH)
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
    .transform((tag, context) => {
      try {
        return Intl.getCanonicalLocales(tag)[0] ?? tag;
      } catch {
        context.addIssue({ code: 'custom', message: complaint('language-unknown') });
        return z.NEVER;
      }
    })
    .optional(),
);

const topics = z.preprocess(
  listOf,
  z
    .array(line(MAX_TOPIC_LENGTH, complaint('topic-too-long', { most: MAX_TOPIC_LENGTH })))
    .max(20)
    .transform((names) => names.filter((name) => name !== ''))
    .pipe(z.array(z.string()).max(MAX_TOPICS, complaint('too-many-topics', { most: MAX_TOPICS }))),
);

const handle = z
  .string()
  .max(60)
  .transform((value, context) => {
    const folded = foldHandle(value);
    if (folded === null)
      context.addIssue({ code: 'custom', message: complaint('not-a-handle', { typed: value }) });
    return folded ?? '';
  });

// one line each, as a form sends them; the same line twice is one
const prompts = z
  .string()
  .max(4 * MAX_PROMPTS * MAX_PROMPT_LENGTH, complaint('prompts-too-many', { most: MAX_PROMPTS }))
  .default('')
  .transform((typed) => [
    ...new Set(typed.split(/\r?\n/).map((each) => cleanLine(each, MAX_PROMPT_LENGTH + 1))),
  ])
  .transform((lines) => lines.filter((each) => each !== ''))
  .pipe(
    z
      .array(z.string().max(MAX_PROMPT_LENGTH, complaint('prompt-too-long', { most: MAX_PROMPT_LENGTH })))
      .max(MAX_PROMPTS, complaint('prompts-too-many', { most: MAX_PROMPTS })),
  );

const askFields = {
  prompts,
  wanted: line(MAX_WANTED_LENGTH, complaint('at-most', { most: MAX_WANTED_LENGTH })),
  byOn: z.preprocess(nothingIfBlank, z.iso.date(complaint('not-a-day')).optional()),
  audience: z.enum(ASK_AUDIENCES),
  readers: z.preprocess(
    listOf,
    z
      .array(z.preprocess((value) => (value === '' ? undefined : value), handle.optional()))
      .max(MAX_ASKED, complaint('too-many-asked', { most: MAX_ASKED }))
      .transform((handles) => [...new Set(handles.filter((each) => each !== undefined))]),
  ),
};

type AskTyped = {
  wanted: string;
  byOn?: string;
  audience: (typeof ASK_AUDIENCES)[number];
  readers: string[];
  prompts: string[];
};

function checkAsk(ask: AskTyped, context: z.RefinementCtx): void {
  if (ask.wanted === '') {
    context.addIssue({ code: 'custom', path: ['wanted'], message: complaint('wanted-missing') });
  }
  if (ask.audience === 'chosen' && ask.readers.length === 0) {
    context.addIssue({ code: 'custom', path: ['readers'], message: complaint('readers-missing') });
  }
}

type Ask = Omit<AskTyped, 'byOn' | 'prompts'> & { byOn: string | null; prompts?: readonly string[] };

const askOf = ({ wanted, prompts, byOn, audience, readers }: AskTyped): Ask => ({
  wanted,
  prompts,
  byOn: byOn ?? null,
  audience,
  readers: audience === 'chosen' ? readers : [],
});

type TextTyped = { kind: (typeof POST_KINDS)[number]; title: string; body: string };

function checkText({ kind, title, body }: TextTyped, context: z.RefinementCtx): void {
  const issue = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (kind !== 'note' && title === '')
    issue('title', complaint(kind === 'article' ? 'article-needs-title' : 'question-needs-title'));
  if (body === '') issue('body', complaint('nothing-written'));
  if (body.length > maxBodyLength(kind)) {
    issue(
      'body',
      kind === 'note'
        ? complaint('note-too-long', { most: MAX_NOTE_LENGTH, length: body.length })
        : bodyTooLong,
    );
  }
}

/** The write form, flat as a form sends it; comes out as what `publishPost` takes. `asks` is the ticked box. */
export const PublishPostInput = z
  .strictObject({
    kind: z.enum(POST_KINDS),
    title: title.default(''),
    body,
    linkUrl,
    language,
    topics,
    visibility: z.enum(VISIBILITIES).default('everyone'),
    submitKey: id,
    asks: z.literal('on').optional(),
    wanted: askFields.wanted.default(''),
    byOn: askFields.byOn,
    audience: askFields.audience.default('everyone'),
    readers: askFields.readers,
    prompts,
  })
  .superRefine((typed, context) => {
    checkText(typed, context);
    if (typed.asks === 'on') checkAsk(typed, context);
  })
  .transform(({ asks, wanted, byOn, audience, readers, prompts: lines, ...post }) => ({
    ...post,
    title: post.kind === 'note' ? '' : post.title,
    linkUrl: post.kind === 'note' ? (post.linkUrl ?? null) : null,
    ask: asks === 'on' ? askOf({ wanted, byOn, audience, readers, prompts: lines }) : null,
  }));
/** What `publishPost` takes. */
export type PublishPost = z.output<typeof PublishPostInput>;
/** An ask as `publishPost` takes it; `byOn` is YYYY-MM-DD. */
export type NewAsk = NonNullable<PublishPost['ask']>;

export const RevisePostInput = z
  .strictObject({
    postId: id,
    /** What the editor showed; the kind of a stored post is not changed by it. */
    kind: z.enum(POST_KINDS),
    basedOnRevision: z.coerce.number().int().min(1).max(1_000_000),
    title: title.default(''),
    body,
    linkUrl,
    language,
    topics,
    visibility: z.enum(VISIBILITIES),
    /** Comments that the author says this edit answers. */
    changedBy: z.preprocess(listOf, z.array(id).max(MAX_CHANGED_BY)).default([]),
  })
  .superRefine(checkText)
  .transform(({ kind, ...post }) => ({
    ...post,
    kind,
    title: kind === 'note' ? '' : post.title,
    linkUrl: kind === 'note' ? (post.linkUrl ?? null) : null,
  }));
export type RevisePost = z.output<typeof RevisePostInput>;

export const DeletePostInput = z.strictObject({ postId: id });
export type DeletePost = z.output<typeof DeletePostInput>;

export const AskForFeedbackInput = z
  .strictObject({ postId: id, ...askFields })
  .superRefine(checkAsk)
  .transform(({ postId, ...ask }) => ({ postId, ...askOf(ask) }));
export type AskForFeedback = z.output<typeof AskForFeedbackInput>;

/** Withdraw, promise, take back, decline: each names the ask. */
export const AskStepInput = z.strictObject({ askId: id });
export type AskStep = z.output<typeof AskStepInput>;

/** Markdown to be shown as it will look; one more than the limit is still shown, the form says it is too long. */
export const PreviewInput = z.strictObject({ body: z.string().max(MAX_BODY_LENGTH + 1_000) });
