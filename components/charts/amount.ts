/** What passed in one direction: how much, or that we cannot know. Unknown is never drawn or counted as zero. */
export type Amount = number | 'unknown';

const SMALL = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const LARGE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** The amount as it is printed: one decimal below ten, none above, and the word where there is no number. */
export function formatAmount(amount: Amount): string {
  if (amount === 'unknown') return 'unknown';
  return (Math.abs(amount) < 10 ? SMALL : LARGE).format(amount);
}

/** The largest known amount, at least `floor`, so that a scale has a domain even when all is unknown or zero. */
export function largestAmount(amounts: readonly Amount[], floor = 1): number {
  return amounts.reduce<number>(
    (largest, amount) => (amount === 'unknown' ? largest : Math.max(largest, amount)),
    floor,
  );
}
