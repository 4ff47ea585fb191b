import { z } from 'zod';
import { MAX_TOPIC_LENGTH } from '#lib/people/rules.ts';
import { cleanLine, cleanText, foldHandle } from '#lib/text/clean.ts';
import {
  ASK_AUDIENCES,
  MAX_ASKED,
  MAX_BODY_LENGTH,
  MAX_LINK_LENGTH,
  MAX_NOTE_LENGTH,
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

const title = line(MAX_TITLE_LENGTH, `A title has at most ${MAX_TITLE_LENGTH} characters.`);
const body = z
  .string()
  .max(2 * MAX_BODY_LENGTH, 'That is longer than one post can be (100,000 characters).')
  .transform(cleanText);

const linkUrl = z.preprocess(
  nothingIfBlank,
  z
    .string()
    .trim()
    .max(MAX_LINK_LENGTH, 'That link is too long.')
    .refine(isWebAddress, 'A link starts with https:// or http://')
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

const topics = z.preprocess(
  listOf,
  z
    .array(line(MAX_TOPIC_LENGTH, `A topic has at most ${MAX_TOPIC_LENGTH} characters.`))
    .max(20)
    .transform((names) => names.filter((name) => name !== ''))
    .pipe(z.array(z.string()).max(MAX_TOPICS, `At most ${MAX_TOPICS} topics.`)),
);

const handle = z
  .string()
  .max(60)
  .transform((value, context) => {
    const folded = foldHandle(value);
    if (folded === null) context.addIssue({ code: 'custom', message: `“${value}” is not a handle.` });
    return folded ?? '';
  });

const askFields = {
  wanted: line(MAX_WANTED_LENGTH, `At most ${MAX_WANTED_LENGTH} characters.`),
  byOn: z.preprocess(nothingIfBlank, z.iso.date('Please give a day as YYYY-MM-DD.').optional()),
  audience: z.enum(ASK_AUDIENCES),
  readers: z.preprocess(
    listOf,
    z
      .array(z.preprocess((value) => (value === '' ? undefined : value), handle.optional()))
      .max(MAX_ASKED, `At most ${MAX_ASKED} people in one ask.`)
      .transform((handles) => [...new Set(handles.filter((each) => each !== undefined))]),
  ),
};

type AskTyped = {
  wanted: string;
  byOn?: string;
  audience: (typeof ASK_AUDIENCES)[number];
  readers: string[];
};

function checkAsk(ask: AskTyped, context: z.RefinementCtx): void {
  if (ask.wanted === '') {
    context.addIssue({ code: 'custom', path: ['wanted'], message: 'Say what kind of feedback would help.' });
  }
  if (ask.audience === 'chosen' && ask.readers.length === 0) {
    context.addIssue({ code: 'custom', path: ['readers'], message: 'Choose at least one person to ask.' });
  }
}

const askOf = ({ wanted, byOn, audience, readers }: AskTyped) => ({
  wanted,
  byOn: byOn ?? null,
  audience,
  readers: audience === 'chosen' ? readers : [],
});

type TextTyped = { kind: (typeof POST_KINDS)[number]; title: string; body: string };

function checkText({ kind, title, body }: TextTyped, context: z.RefinementCtx): void {
  const issue = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (kind !== 'note' && title === '')
    issue('title', `${kind === 'article' ? 'An article' : 'A question'} needs a title.`);
  if (body === '') issue('body', 'There is nothing written yet.');
  if (body.length > maxBodyLength(kind)) {
    issue(
      'body',
      kind === 'note'
        ? `A note has at most ${MAX_NOTE_LENGTH} characters, this one has ${body.length}. An article can be longer.`
        : 'That is longer than one post can be (100,000 characters).',
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
    topics,
    visibility: z.enum(VISIBILITIES).default('everyone'),
    submitKey: id,
    asks: z.literal('on').optional(),
    wanted: askFields.wanted.default(''),
    byOn: askFields.byOn,
    audience: askFields.audience.default('everyone'),
    readers: askFields.readers,
  })
  .superRefine((typed, context) => {
    checkText(typed, context);
    if (typed.asks === 'on') checkAsk(typed, context);
  })
  .transform(({ asks, wanted, byOn, audience, readers, ...post }) => ({
    ...post,
    title: post.kind === 'note' ? '' : post.title,
    linkUrl: post.kind === 'note' ? (post.linkUrl ?? null) : null,
    ask: asks === 'on' ? askOf({ wanted, byOn, audience, readers }) : null,
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
    topics,
    visibility: z.enum(VISIBILITIES),
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
