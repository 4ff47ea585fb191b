const PERCENT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** A share as "45 %", kept on one line. */
export function percent(share: number): string {
  return `${PERCENT.format(100 * share)}\u00a0%`;
}
