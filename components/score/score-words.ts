/** A share in whole per cent, for a sentence. */
export function percent(share: number): number {
  return Math.round(100 * share);
}
