import { intervalOf } from '../simulation/intervals.ts';
import { type AttackRow, judgedRow } from '../simulation/judged-row.ts';

/** What is measured, once per run; `bar` null: printed beside the others, and judged by nothing. */
type Measured = Pick<AttackRow, 'scenario' | 'setUp' | 'measure' | 'bar' | 'isHarder'> & {
  values: readonly number[];
};

/** A row of the mean and interval over the runs, judged by its bar. */
export function measuredRow({ values, ...about }: Measured): AttackRow {
  return judgedRow({ ...about, value: intervalOf(values) });
}
