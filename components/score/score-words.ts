const PERCENT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** A sentence whose per cent signs stay with their figures. */
export function unbroken(sentence: string): string {
  return sentence.replaceAll(' %', '\u00a0%');
}

/** A share as "45 %", kept on one line. */
export function percent(share: number): string {
  return `${PERCENT.format(100 * share)}\u00a0%`;
}
