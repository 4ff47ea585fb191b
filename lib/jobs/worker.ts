import { foldTotals } from '#lib/ledger/totals.ts';
import { log } from '#lib/log.ts';

const EVERY_MS = 5_000;

/**
 * Runs the background work of one server process: folding new contributions into person totals and the reading
 * time people publish. Each handler is safe to run twice and on several instances. Returns a function that stops it.
 */
export function startJobs(): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    try {
      while (!stopped && (await foldTotals()) > 0);
    } catch (cause) {
      log.error({ cause }, 'A background job failed; it runs again soon.');
    }
    if (!stopped) timer = setTimeout(round, EVERY_MS).unref();
  };
  timer = setTimeout(round, EVERY_MS).unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
