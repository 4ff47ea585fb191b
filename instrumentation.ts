import type { Instrumentation } from 'next';

/** Runs once in every server process, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { noteClientAddresses } = await import('#app/client-address.ts');
  const { answerMalformedPaths } = await import('#app/malformed-path.ts');
  const { startJobs } = await import('#lib/jobs/worker.ts');
  const { endAllOnSignals } = await import('#lib/live/hub.ts');
  noteClientAddresses();
  answerMalformedPaths();
  startJobs();
  endAllOnSignals();
}

/** The cause of every page or action that failed, for the log alone; the browser is shown a calm page with its digest. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('#lib/log.ts');
  const { isOutage } = await import('#app/outage.ts');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  const about = { method: request.method, route: context.routePath, kind: context.routeType, digest };
  log.error({ err: error, ...about }, isOutage(error) ? 'the database did not answer' : 'a request failed');
};
