import { LocalProblem } from '#lib/db/embedded.ts';

/** Runs a script's `work`; a problem the person can solve is one sentence, anything else keeps its stack. */
export async function reporting(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof LocalProblem ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
