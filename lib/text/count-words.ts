/** Counting words is apart from the renderer, so that a browser can do it while somebody writes. */

/** A usual pace for prose (Brysbaert 2019: 238 for non-fiction, silent reading). */
export const WORDS_PER_MINUTE = 230;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** How many words stand in `text`, in every script. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count += 1;
  return count;
}

/** Whole minutes for so many words, at least 1. */
export function minutesFor(wordCount: number, wordsPerMinute = WORDS_PER_MINUTE): number {
  return Math.max(1, Math.round(wordCount / wordsPerMinute));
}
