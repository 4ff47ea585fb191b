import type { en } from './words/en.ts';

/**
 * Expected refusals are values, not exceptions: a command returns an {@link Outcome}, and this one table says
 * what each refusal means to HTTP. What it means to a person stands under its code in the words (refusals). A code
 * without both does not compile.
 */
export const REFUSALS = {
  'signed-out': 401,
  'invalid-input': 422,
  'too-many': 429,
  unavailable: 503,
  // people
  'person-not-found': 404,
  'handle-taken': 409,
  'handle-reserved': 409,
  'password-common': 422,
  'password-wrong': 403,
  'sign-in-failed': 401,
  'demo-missing': 404,
  // follows
  'own-person': 409,
  'follow-not-found': 409,
  'follower-not-found': 409,
  'nothing-to-undo': 409,
  'already-follow-them': 409,
  'later-day-refused': 422,
  // posts
  'post-not-found': 404,
  'post-edited-meanwhile': 409,
  'ask-not-open': 409,
  'nothing-to-decline': 409,
  'ask-already-open': 409,
  'ask-day-past': 422,
  'ask-needs-readers': 422,
  'ask-reader-unknown': 422,
  // feedback
  'feedback-own-post': 409,
  'passage-not-found': 422,
  'passage-ambiguous': 422,
  'comment-not-found': 404,
  'changed-in-refused': 422,
  'credit-not-found': 404,
  'credit-needs-feedback': 409,
  'drafts-full': 409,
  // notices
  'notice-not-found': 404,
  'link-not-good': 404,
} as const satisfies Partial<Record<keyof typeof en.refusals, number>>;

export type RefusalCode = keyof typeof REFUSALS;

export type Done<T> = { ok: true; value: T };
export type Refused<Code extends RefusalCode> = { ok: false; code: Code };

/** What a command returns: the value, or a code from {@link REFUSALS}. */
export type Outcome<T, Code extends RefusalCode = RefusalCode> = Done<T> | Refused<Code>;

export function done(): Done<undefined>;
export function done<T>(value: T): Done<T>;
export function done<T>(value?: T): Done<T | undefined> {
  return { ok: true, value };
}

export function refuse<Code extends RefusalCode>(code: Code): Refused<Code> {
  return { ok: false, code };
}
