/**
 * What counts as giving, and what an act of each kind is worth in credits. The worths are judgements: feedback
 * and answers ask for attention, a follow or a reaction costs a click. Where `halfUntilAnswered`, the act counts
 * half until its receiver says that it changed the text, helped, or made them think.
 */
export const KINDS = {
  feedback: { credits: 3, halfUntilAnswered: true, label: 'feedback' },
  answer: { credits: 3, halfUntilAnswered: true, label: 'an answer' },
  appreciation: { credits: 1, halfUntilAnswered: true, label: 'appreciation' },
  resource: { credits: 2, halfUntilAnswered: false, label: 'a resource' },
  introduction: { credits: 2, halfUntilAnswered: false, label: 'an introduction' },
  credit: { credits: 1, halfUntilAnswered: false, label: 'public credit' },
  reply: { credits: 0.5, halfUntilAnswered: false, label: 'a reply' },
  follow: { credits: 0.5, halfUntilAnswered: false, label: 'a follow' },
  acknowledgement: { credits: 0.25, halfUntilAnswered: false, label: 'word of what it did' },
  thanks: { credits: 0.25, halfUntilAnswered: false, label: 'thanks' },
} as const satisfies Record<string, { credits: number; halfUntilAnswered: boolean; label: string }>;

export type GiveKind = keyof typeof KINDS;

/** Credits of an act loaded from a log whose kind is none of ours. */
export const LOADED_CREDITS = 1;

export function isGiveKind(kind: string): kind is GiveKind {
  return Object.hasOwn(KINDS, kind);
}

/** Credits of a native act, in quarters of a credit; half where its receiver has not said what it did. */
export function creditsOf(kind: GiveKind, { answered }: { answered: boolean }): number {
  const { credits, halfUntilAnswered } = KINDS[kind];
  return halfUntilAnswered && !answered ? credits / 2 : credits;
}

/** What to call an act on a screen; a loaded log brings its own words. */
export function kindLabel(kind: string): string {
  return isGiveKind(kind) ? KINDS[kind].label : kind;
}
