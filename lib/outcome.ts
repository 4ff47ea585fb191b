/**
 * Expected refusals are values, not exceptions: a command returns an {@link Outcome}, and this one table says
 * what each refusal means to HTTP and to a person. A code without an entry does not compile.
 */
export const REFUSALS = {
  'signed-out': {
    status: 401,
    message: 'Your session has ended. Sign in again; what you typed is still here.',
  },
  'invalid-input': { status: 422, message: 'Something in the form needs another look.' },
  'too-many': { status: 429, message: 'That was a lot in a short time. Please wait a little and try again.' },
  unavailable: {
    status: 503,
    message: 'We cannot reach our records right now. Nothing was changed; please try again in a moment.',
  },
  // people
  'person-not-found': { status: 404, message: 'We could not find that person.' },
  'handle-taken': { status: 409, message: 'That handle is taken. Please choose another.' },
  'handle-reserved': {
    status: 409,
    message: 'That handle is kept for the site itself. Please choose another.',
  },
  'password-common': {
    status: 422,
    message: 'That password is on every list of common passwords. Please choose another.',
  },
  'password-wrong': { status: 403, message: 'The current password does not match.' },
  'sign-in-failed': { status: 401, message: 'E-mail address and password do not match. Please check both.' },
  'demo-missing': { status: 404, message: 'The demo network is not loaded here.' },
  // follows
  'own-person': { status: 409, message: 'That is you.' },
  'follow-not-found': {
    status: 409,
    message: 'That follow is no longer there. Reload to see how things stand.',
  },
  'follower-not-found': { status: 409, message: 'They no longer follow you, so there is nothing to decide.' },
  'nothing-to-undo': { status: 409, message: 'There is nothing left to undo.' },
  'already-follow-them': {
    status: 409,
    message: 'You follow each other by now, so there is nothing to decide. To let go, unfollow them.',
  },
  'later-day-refused': { status: 422, message: 'Please choose a day from tomorrow up to a year ahead.' },
  // posts
  'post-not-found': {
    status: 404,
    message: 'We could not find that post. It may have been deleted meanwhile.',
  },
  'post-edited-meanwhile': {
    status: 409,
    message: 'This post was edited elsewhere meanwhile. Your text is still here: compare and send again.',
  },
  'ask-not-open': { status: 409, message: 'This request for feedback is no longer open.' },
  'nothing-to-decline': {
    status: 409,
    message: 'You have given feedback already, or were not asked by name, so there is nothing to decline.',
  },
  'ask-already-open': { status: 409, message: 'This post already asks for feedback.' },
  'ask-day-past': { status: 422, message: 'That day has passed. Please choose a later one, or none.' },
  'ask-needs-readers': {
    status: 422,
    message: 'Only people you ask can read this post, so choose at least one of them.',
  },
  'ask-reader-unknown': {
    status: 422,
    message: 'You can ask people you are connected with; one of those chosen is not.',
  },
  // feedback
  'feedback-own-post': { status: 409, message: 'Feedback on your own writing comes from others.' },
  'passage-not-found': {
    status: 422,
    message: 'Those words are not in the text. Copy the passage exactly as it stands.',
  },
  'passage-ambiguous': {
    status: 422,
    message: 'Those words occur more than once. Copy a little more of the sentence.',
  },
  'comment-not-found': {
    status: 404,
    message: 'We could not find that comment. It may have been deleted meanwhile.',
  },
} as const satisfies Record<string, { status: number; message: string }>;

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
