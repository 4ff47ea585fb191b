import { foldTotals } from '#lib/ledger/totals.ts';
import { log } from '#lib/log.ts';
import { foldReadingTime } from '#lib/posts/commands.ts';
import { sendDueConfirmations, sendDueDigests } from './digest.ts';
import { learnIfDue } from './learn.ts';
import { deleteExpired } from './retention.ts';

const SECOND_MS = 1_000;

/** What runs in the background and how often. Each is safe to run twice, and on several instances at once. */
const JOBS = [
  { name: 'person totals', everyMs: 5 * SECOND_MS, run: foldWaitingTotals },
  { name: 'learning', everyMs: 600 * SECOND_MS, run: () => learnIfDue() },
  { name: 'retention', everyMs: 86_400 * SECOND_MS, run: () => deleteExpired() },
  { name: 'confirmations', everyMs: 10 * SECOND_MS, run: () => sendDueConfirmations() },
  { name: 'digests', everyMs: 60 * SECOND_MS, run: () => sendDueDigests() },
  { name: 'reading time', everyMs: 600 * SECOND_MS, run: () => foldReadingTime() },
];

/** Runs the background work of one server process until the returned function is called. */
export function startJobs(): () => void {
  const stops = JOBS.map(repeat);
  return () => {
    for (const stop of stops) stop();
  };
}

async function foldWaitingTotals(): Promise<void> {
  while ((await foldTotals()) > 0);
}

/** Runs a job, waits, runs it again; one that fails is logged and tried again at its next turn. */
function repeat({ name, everyMs, run }: (typeof JOBS)[number]): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const turn = async () => {
    await run().catch((err: unknown) => log.error({ err, job: name }, 'a background job failed'));
    if (!stopped) timer = setTimeout(turn, everyMs).unref();
  };
  timer = setTimeout(turn, SECOND_MS).unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
