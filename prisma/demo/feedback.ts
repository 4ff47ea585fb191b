import { FEEDBACK_AMONG_MAKERS } from './feedback/among-makers.ts';
import { FEEDBACK_AMONG_READERS } from './feedback/among-readers.ts';
import { FEEDBACK_ANSWERS } from './feedback/answers.ts';
import { FEEDBACK_BY_MARA } from './feedback/by-mara.ts';
import { FEEDBACK_ON_MARA } from './feedback/on-mara.ts';
import { FEEDBACK_RING } from './feedback/ring.ts';
import type { DemoFeedback } from './story.ts';

/** Every comment, oldest first; ids are `<post>/<number>`, numbered by time within the post. */
export const DEMO_FEEDBACK: DemoFeedback[] = numbered(
  [
    ...FEEDBACK_ON_MARA,
    ...FEEDBACK_BY_MARA,
    ...FEEDBACK_AMONG_MAKERS,
    ...FEEDBACK_AMONG_READERS,
    ...FEEDBACK_ANSWERS,
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
