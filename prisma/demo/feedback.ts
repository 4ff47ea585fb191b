import { FEEDBACK_AMONG_MAKERS_FIRST } from './feedback/among-makers-first.ts';
import { FEEDBACK_AMONG_MAKERS_SECOND } from './feedback/among-makers-second.ts';
import { FEEDBACK_AMONG_READERS_FIRST } from './feedback/among-readers-first.ts';
import { FEEDBACK_AMONG_READERS_SECOND } from './feedback/among-readers-second.ts';
import { FEEDBACK_ANSWERS_FIRST } from './feedback/answers-first.ts';
import { FEEDBACK_ANSWERS_SECOND } from './feedback/answers-second.ts';
import { FEEDBACK_BY_MARA_FIRST } from './feedback/by-mara-first.ts';
import { FEEDBACK_BY_MARA_SECOND } from './feedback/by-mara-second.ts';
import { FEEDBACK_ON_MARA_FIRST } from './feedback/on-mara-first.ts';
import { FEEDBACK_ON_MARA_SECOND } from './feedback/on-mara-second.ts';
import { FEEDBACK_RING } from './feedback/ring.ts';
import type { DemoFeedback } from './story.ts';

/** Every comment, oldest first; ids are `<post>/<number>`, numbered by time within the post. */
export const DEMO_FEEDBACK: DemoFeedback[] = numbered(
  [
    ...FEEDBACK_ON_MARA_FIRST,
    ...FEEDBACK_ON_MARA_SECOND,
    ...FEEDBACK_BY_MARA_FIRST,
    ...FEEDBACK_BY_MARA_SECOND,
    ...FEEDBACK_AMONG_MAKERS_FIRST,
    ...FEEDBACK_AMONG_MAKERS_SECOND,
    ...FEEDBACK_AMONG_READERS_FIRST,
    ...FEEDBACK_AMONG_READERS_SECOND,
    ...FEEDBACK_ANSWERS_FIRST,
    ...FEEDBACK_ANSWERS_SECOND,
    ...FEEDBACK_RING,
  ]
    .map(([postSlug, by, daysAgo, kind, body, more]) => {
      return { postSlug, by, daysAgo, kind, body, revision: 1, replies: [], ...more };
    })
    .toSorted((a, b) => b.daysAgo - a.daysAgo),
);

function numbered(comments: Omit<DemoFeedback, 'id'>[]): DemoFeedback[] {
  const seen = new Map<string, number>();
  return comments.map((comment) => {
    const number = (seen.get(comment.postSlug) ?? 0) + 1;
    seen.set(comment.postSlug, number);
    return { id: `${comment.postSlug}/${number}`, ...comment };
  });
}
