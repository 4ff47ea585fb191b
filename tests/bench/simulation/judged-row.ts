import type { Interval } from './intervals.ts';

/** One line of the table of attempts to game the score. */
export type AttackRow = {
  scenario: string;
  /** The world and the set-up of this line. */
  setUp: string;
  /** What is measured, in words. */
  measure: string;
  value: Interval;
  /** What it must not exceed, or reach; null: printed beside the others, and judged by nothing. */
  bar: { atMost: number } | { atLeast: number } | null;
  /**
   * A harder set-up than the table of attempts asks for, held against the same bar: told whether it passes, and counted
   * apart, since nobody has to reach it.
   */
  isHarder?: boolean;
  /** Whether the whole interval lies on the good side of the bar; always where there is none. */
  passes: boolean;
};

/** A row and how it is judged: it passes when its whole interval lies on the good side of the bar. */
export function judgedRow(fields: Omit<AttackRow, 'passes'>): AttackRow {
  return { ...fields, passes: distanceOver(fields) <= 0 };
}

/** How far the worse end of the interval lies beyond the bar: "missed by 0.15"; empty where it passes or nothing judges it. */
export function missedBy(row: AttackRow): string {
  if (row.passes) return '';
  const distance = distanceOver(row);
  return Number.isFinite(distance) ? `missed by ${Number(distance.toPrecision(2))}` : 'missed: one run alone';
}

/** How many judged rows pass, and which do not; behind it the same of harder set-ups. A single line. */
export function verdictLine(rows: readonly AttackRow[]): string {
  const [harder, asked] = [rows.filter(isHarderRow), rows.filter((row) => !isHarderRow(row))];
  const line = countOf(asked, 'judged rows pass');
  return harder.some(({ bar }) => bar) ? `${line} · ${countOf(harder, 'harder ones')}` : line;
}

/** Whether every row passes that the table asks for. */
export function allPass(rows: readonly AttackRow[]): boolean {
  return rows.every((row) => row.passes || isHarderRow(row));
}

function isHarderRow({ isHarder }: AttackRow): boolean {
  return isHarder ?? false;
}

function countOf(rows: readonly AttackRow[], what: string): string {
  const judged = rows.filter(({ bar }) => bar !== null);
  const missed = judged.filter(({ passes }) => !passes);
  const names = [...Map.groupBy(missed, ({ scenario }) => scenario)].map(
    ([scenario, { length }]) => `${scenario} (${length})`,
  );
  const passing = `${judged.length - missed.length} of ${judged.length} ${what}`;
  return names.length > 0 ? `${passing}; missed: ${names.join(', ')}` : passing;
}

function distanceOver({ value, bar }: Pick<AttackRow, 'value' | 'bar'>): number {
  if (!bar) return 0;
  const distance = 'atMost' in bar ? value.high - bar.atMost : bar.atLeast - value.low;
  // what is no number has passed nothing
  return Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance;
}
