import type { AttackRow } from '../simulation/attack-rows.ts';
import { type Interval, intervalOf } from '../simulation/intervals.ts';

/** What is measured, once per run; `bar` null: printed beside the others, and judged by nothing. */
type Measured = Pick<AttackRow, 'scenario' | 'setUp' | 'measure' | 'bar'> & { values: readonly number[] };

/** A row passes when its whole interval lies on the good side of the bar. */
export function measuredRow({ values, bar, ...about }: Measured): AttackRow {
  const value = intervalOf(values);
  return { ...about, value, bar, passes: isWithin(value, bar) };
}

function isWithin({ low, high }: Interval, bar: AttackRow['bar']): boolean {
  if (!bar) return true;
  return 'atMost' in bar ? high <= bar.atMost : low >= bar.atLeast;
}
