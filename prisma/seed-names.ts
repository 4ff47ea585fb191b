import { v5 as uuidv5 } from 'uuid';
import type { Outcome } from '#lib/outcome.ts';
import type { DaysAgo } from './demo/story.ts';

export const DAY_MS = 86_400_000;
/** Names the forms of the demo, so that the same story always submits with the same keys. */
const DEMO_FORMS = '0f2c4c0e-3f53-5b0e-9a63-5d1a4a9a2f10';

/** Something that happened: the seed replays all of them in order of time through the product's own commands. */
export type Happening = { daysAgo: DaysAgo; happen: (now: Date) => Promise<unknown> };

/** What the story's names turned into. */
export type Names = {
  people: Map<string, string>;
  posts: Map<
    string,
    { postId: string; kind: 'note' | 'article' | 'question'; title: string; topics: string[] }
  >;
  asks: Map<string, string>;
  comments: Map<string, string>;
};

export function timeOf(daysAgo: DaysAgo, now: Date): Date {
  return new Date(now.getTime() - daysAgo * DAY_MS);
}

export function formKey(name: string): string {
  return uuidv5(name, DEMO_FORMS);
}

export function found<T>(names: Map<string, T>, name: string): T {
  const value = names.get(name);
  if (value === undefined) throw new Error(`The demo story speaks of "${name}" before it exists.`);
  return value;
}

/** The story must be possible: a refusal is a mistake in it. */
export function sure<T>(outcome: Outcome<T>, what: string): T {
  if (!outcome.ok) throw new Error(`The demo story cannot happen (${what}): ${outcome.code}.`);
  return outcome.value;
}
