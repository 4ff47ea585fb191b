import { answerComment } from '#lib/feedback/answers.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { revisePost } from '#lib/posts/commands.ts';
import type { RevisePost } from '#lib/posts/input.ts';

/**
 * Saves an edit and says of each comment that was ticked that it changed the text, in the revision that is now saved. A
 * comment that is gone meanwhile is passed over; sent again, what is missing is said.
 */
export async function reviseAndAnswer(actor: PersonActor, { changedBy, ...edit }: RevisePost) {
  const revised = await revisePost(actor, edit);
  if (!revised.ok) return revised;
  for (const commentId of new Set(changedBy)) await answerComment(actor, { commentId, answer: 'changed' });
  return revised;
}
