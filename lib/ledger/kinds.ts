/**
 * What counts as giving, and what an act of each kind is worth in credits. The worths are judgements: feedback
 * and answers ask for attention, a follow or a reaction costs a click. Where `halfUntilAnswered`, the act counts
 * half until its receiver says that it changed the text, helped, or made them think.
 */
export const KINDS = {
  feedback: { credits: 3, halfUntilAnswered: true },
  answer: { credits: 3, halfUntilAnswered: true },
  appreciation: { credits: 1, halfUntilAnswered: true },
  resource: { credits: 2, halfUntilAnswered: false },
  introduction: { credits: 2, halfUntilAnswered: false },
  credit: { credits: 1, halfUntilAnswered: false },
  reply: { credits: 0.5, halfUntilAnswered: false },
  follow: { credits: 0.5, halfUntilAnswered: false },
  acknowledgement: { credits: 0.25, halfUntilAnswered: false },
  thanks: { credits: 0.25, halfUntilAnswered: false },
} as const satisfies Record<string, { credits: number; halfUntilAnswered: boolean }>;

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
