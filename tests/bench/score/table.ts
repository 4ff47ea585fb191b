import type { Interval } from './bootstrap.ts';
import type { Figure, ModelFigures } from './judge.ts';

/** How the second MRR counts. */
export const NEW_MISSED = 'questions to somebody new counted as missed';

/** The columns of the table. */
const HEADS = ['', 'AUC', 'AP', 'within viewer', 'Brier skill', 'ECE'];
const HEADS_WHOM_NEXT = ['', 'MRR', `MRR, ${NEW_MISSED}`];

/** A row of the table; `name` as the model should be called there. */
export type TableRow = { name: string; figures: ModelFigures };

/** Lines of a table in plain text, columns aligned; whom-next has a column of its own. */
export function tableLines(rows: TableRow[], isWhomNext: boolean): string[] {
  const cells = rows.map(({ name, figures }) =>
    isWhomNext
      ? [name, withInterval(figures.mrr), withInterval(figures.mrrWithNew)]
      : [
          name,
          withInterval(figures.auc),
          decimals(figures.averagePrecision.value),
          withInterval(figures.within),
          decimals(figures.brierSkill.value),
          decimals(figures.calibrationError.value),
        ],
  );
  const all = [isWhomNext ? HEADS_WHOM_NEXT : HEADS, ...cells];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** `0.678 (0.664 … 0.692)`, or a dash where the data define none. */
export function withInterval({
  value,
  interval,
}: {
  value: number | null;
  interval: Interval | null;
}): string {
  if (value === null) return '–';
  if (interval === null) return decimals(value);
  return `${decimals(value)} (${decimals(interval.low)} … ${decimals(interval.high)})`;
}

/** A difference with its sign. */
export function signed({ value, interval }: Pick<Figure, 'value' | 'interval'>): string {
  const plus = (number: number) => `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(3)}`;
  if (value === null) return '–';
  return interval === null ? plus(value) : `${plus(value)} (${plus(interval.low)} … ${plus(interval.high)})`;
}

function decimals(value: number | null): string {
  return value === null ? '–' : value.toFixed(3).replace(/^-/, '−');
}
