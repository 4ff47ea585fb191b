/** Where standing starts on this site: before which day (ISO instant; null: nothing was given yet), and with how many people. */
export type SeedsShown = { foundedBefore: string | null; count: number };

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const COUNT = new Intl.NumberFormat('en-GB');

/** Who the walk starts with, as a sentence; the same rule on every site, the day and the number of this one. */
export function seedsSentence(seeds: SeedsShown | null): string {
  if (!seeds?.foundedBefore || seeds.count === 0) {
    return 'Here it has not begun yet: until somebody was thanked, every word counts alike.';
  }
  const people = seeds.count === 1 ? 'one person' : `${COUNT.format(seeds.count)} people`;
  return `Here it begins with ${people}: everybody whose giving was acknowledged before ${DAY.format(new Date(seeds.foundedBefore))}.`;
}
