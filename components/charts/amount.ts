import { useLocale, useTranslations } from 'next-intl';

/** What passed in one direction: how much, or that we cannot know. Unknown is never drawn or counted as zero. */
export type Amount = number | 'unknown';

/** Prints amounts in the reader's language: one decimal below ten, none above, and the word where there is no number. */
export function useAmounts(): (amount: Amount) => string {
  const t = useTranslations('connections.live.chart');
  const locale = useLocale();
  return (amount) => (amount === 'unknown' ? t('unknown') : formatAmount(amount, locale));
}

/** A known amount as it is printed. */
export function formatAmount(amount: number, locale: string): string {
  return amount.toLocaleString(locale, { maximumFractionDigits: Math.abs(amount) < 10 ? 1 : 0 });
}

/** The largest known amount, at least `floor`, so that a scale has a domain even when all is unknown or zero. */
export function largestAmount(amounts: readonly Amount[], floor = 1): number {
  return amounts.reduce<number>(
    (largest, amount) => (amount === 'unknown' ? largest : Math.max(largest, amount)),
    floor,
  );
}
