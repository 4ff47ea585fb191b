/**
 * What people are told of, each kind with what its notices are about: those of one kind about one thing stand together
 * until they are read. Never told: who passed, muted, unfollowed or declined, decisions and scores.
 */
export const NOTICE_KINDS = {
  feedback: 'post',
  'promise-kept': 'post',
  answer: 'post',
  thanks: 'post',
  reply: 'post',
  asked: 'post',
  'credit-offered': 'post',
  'credit-accepted': 'post',
  follow: 'person',
} as const satisfies Record<string, 'post' | 'person'>;

export type NoticeKind = keyof typeof NOTICE_KINDS;

/** What notices are about: `post:` or `person:` and an id. A follow is about the one who is followed. */
export type Subject = `${'post' | 'person'}:${string}`;

/** The post of a subject, or null when it is about a person. */
export function postOf(subject: Subject): string | null {
  return subject.startsWith('post:') ? subject.slice('post:'.length) : null;
}
