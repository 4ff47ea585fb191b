import { type InContext, inContext } from '#lib/text/context.ts';
import { excerpt, renderMarkdown } from '#lib/text/markdown.ts';
import { locatePassage } from '#lib/text/passages.ts';
import type { Answerable, ToAnswer } from './answering.ts';

// Apart from rules.ts, which are to have no dependencies: pure, which comment lies in front of the author.

/** The comment to answer now, with its passage as far as it is known. */
export type OnDesk = {
  comment: Answerable;
  /** `earlier`: its words are not in the text of now, or not for certain. */
  place: { on: 'whole' } | ({ on: 'passage' | 'earlier' } & InContext);
  /** Revisions that it can have led to, the newest first; none while the text is as it was. */
  revisions: number[];
  /** Its place among those that wait, from 1. */
  number: number;
  previousId: string | null;
  nextId: string | null;
};

/**
 * What lies in front of the author: the comment they wish for, else the next that waits after it in the order of the
 * text, else the first. Null when none waits.
 */
export function onDesk({ post, comments }: ToAnswer, wishedId: string | undefined): OnDesk | null {
  const { plain } = renderMarkdown(post.body);
  const placed = comments.map((comment) => ({ comment, at: placeIn(plain, comment) }));
  placed.sort((a, b) => (a.at?.start ?? plain.length) - (b.at?.start ?? plain.length));
  const wished = placed.findIndex(({ comment }) => comment.id === wishedId);
  const fromWished = [...placed.slice(Math.max(wished, 0)), ...placed.slice(0, Math.max(wished, 0))];
  const current = fromWished.find(({ comment }) => comment.answer === null);
  if (!current) return null;
  const waiting = placed.filter(({ comment }) => comment.answer === null);
  const index = waiting.indexOf(current);
  const { comment, at } = current;
  const { revision } = comment;
  return {
    comment,
    place: placeOf(plain, comment, at),
    revisions: Array.from({ length: post.revision - revision }, (_, i) => post.revision - i),
    number: index + 1,
    previousId: waiting[index - 1]?.comment.id ?? null,
    nextId: waiting[index + 1]?.comment.id ?? null,
  };
}

function placeIn(plain: string, { passage }: Answerable): { start: number; end: number } | null {
  return passage && locatePassage(plain, passage);
}

function placeOf(
  plain: string,
  { passage }: Answerable,
  at: { start: number; end: number } | null,
): OnDesk['place'] {
  if (passage === null) return { on: 'whole' };
  if (at) return { on: 'passage', ...inContext(plain, at) };
  return { on: 'earlier', before: passage.prefix, exact: passage.exact, after: passage.suffix };
}

/** Comments that an edit can be said to answer, at most. */
const MOST_CHOICES = 50;
/** Of each so much is shown, in UTF-16 units. */
const SHOWN_LENGTH = 200;

/**
 * What an edit can be said to answer: comments that wait, and those that are said to have changed the text in no revision
 * yet, which are ticked from the start.
 */
export function editChoices(comments: readonly Answerable[]) {
  return comments
    .filter(({ answer, changedIn }) => answer === null || (answer === 'changed' && changedIn === null))
    .slice(0, MOST_CHOICES)
    .map(({ id, giver, kind, body, passage, answer }) => ({
      commentId: id,
      giverName: giver.name,
      kind,
      body: excerpt(body, SHOWN_LENGTH),
      quote: passage && excerpt(passage.exact, SHOWN_LENGTH),
      isChosen: answer === 'changed',
    }));
}
