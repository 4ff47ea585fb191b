import type { TaskRun } from './episodes.ts';

/** What a walk tells: rows are named by their place in `run.rows`, events by their place in `run.log`. */
export type Walker = {
  /** A row is to be predicted. All rows of an instant are asked before any event of it is applied. */
  ask?(row: number): void;
  /** Everybody can know by now whether an earlier row happened: its horizon is over. */
  resolve?(row: number): void;
  /** An event has happened. */
  apply?(event: number): void;
};

/**
 * Leads through a run in order of time, instant by instant: first the earlier rows that are over (opened + horizon <
 * now) are resolved, then the rows of the instant are asked, then its events are applied. Whoever keeps to it cannot
 * use what was not known. Rows of whom-next are never resolved: what was chosen is an event like any other.
 */
export function walk({ log, rows, horizonMs }: TaskRun, { ask, resolve, apply }: Walker): void {
  const events = log.at.length;
  const isResolved = resolve !== undefined && rows.query === null;
  let asked = 0;
  let resolved = 0;
  for (let start = 0; start < events; ) {
    const now = log.at[start] ?? 0;
    let end = start;
    while (end < events && log.at[end] === now) end++;
    while (isResolved && resolved < asked && (log.at[rows.event[resolved] ?? 0] ?? 0) + horizonMs < now) {
      resolve(resolved++);
    }
    for (; asked < rows.event.length && (rows.event[asked] ?? 0) < end; asked++) ask?.(asked);
    for (let e = start; apply && e < end; e++) apply(e);
    start = end;
  }
}
