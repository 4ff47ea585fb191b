import { requireFinite, requireNonNegative } from './ranges.ts';

/** One suggestion in so many is kept for a newcomer. Rule W10. */
export const SLOTS_PER_NEWCOMER = 10;

/** How long an account counts as new, in days. */
export const NEWCOMER_DAYS = 30;

/** A mean that is kept by adding to it: of standing, of a rate, of anything seen of first-month accounts. */
export type RunningMean = { count: number; sum: number };

/**
 * The mean with one more value.
 *
 * @throws {RangeError} unless the value is finite
 */
export function addToMean({ count, sum }: RunningMean, value: number): RunningMean {
  requireFinite('value', value);
  return { count: count + 1, sum: sum + value };
}

/** First-month accounts at the network's own value that the mean begins with, so that the first few do not decide it. */
const PRIOR_ACCOUNTS = 5;

/**
 * What stands in for a person without history: the mean of accounts in their first month, drawn towards `usual` while
 * few have been seen. Lies between the smallest and largest of these. Rule W10.
 */
export function newcomerPrior({ count, sum }: RunningMean, usual: number): number {
  requireNonNegative('count', count);
  return (sum + PRIOR_ACCOUNTS * usual) / (count + PRIOR_ACCOUNTS);
}

/**
 * At most `slots` different people out of two ranked lists: every tenth place is a newcomer's, the others go to the
 * established, each list in its own order. Where one list ends, the other fills up; fewer than ten places keep none
 * for newcomers. Rule W10.
 */
export function withNewcomers<T>(established: readonly T[], newcomers: readonly T[], slots: number): T[] {
  const suggested = new Set<T>();
  const queues = { established: established[Symbol.iterator](), newcomers: newcomers[Symbol.iterator]() };
  const addFrom = (queue: Iterator<T>): boolean => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      if (suggested.has(next.value)) continue;
      suggested.add(next.value);
      return true;
    }
    return false;
  };
  while (suggested.size < slots) {
    const isForNewcomer = (suggested.size + 1) % SLOTS_PER_NEWCOMER === 0;
    const [first, second] = isForNewcomer
      ? [queues.newcomers, queues.established]
      : [queues.established, queues.newcomers];
    if (!addFrom(first) && !addFrom(second)) break;
  }
  return [...suggested];
}
