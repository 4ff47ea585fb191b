import type { CSSProperties } from 'react';
import { passageAnchor } from '#components/text/passage-anchor.ts';

type Note = {
  /** The comment's id; null for what only follows the comments. */
  id: string | null;
  /** The comment before it; null for the first. */
  before: string | null;
  /** Whether its passage stands in the text. */
  isOnPassage: boolean;
};

/** What feedback.css needs to know to hang a comment beside its passage and below the one before it. */
export function noteStyle({ id, before, isOnPassage }: Note): CSSProperties {
  const style: Record<`--${string}`, string> = {
    '--note': id === null ? 'none' : `--note-${id}`,
    '--at': isOnPassage && id !== null ? passageAnchor(id) : '--nowhere',
    '--after': before === null ? '--notes-head' : `--note-${before}`,
  };
  return style as CSSProperties;
}
