import { NOTES_EARLY } from './notes-early.ts';
import { NOTES_LATE } from './notes-late.ts';
import { NOTES_MIDDLE } from './notes-middle.ts';
import type { DemoNote } from './story.ts';

/** Every note, oldest first. */
export const DEMO_NOTES: DemoNote[] = [...NOTES_EARLY, ...NOTES_MIDDLE, ...NOTES_LATE].map(
  ([slug, author, daysAgo, topics, text, link]) => ({ slug, author, daysAgo, topics, text, link }),
);
