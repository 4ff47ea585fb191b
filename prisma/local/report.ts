import { ConfigProblem } from '#lib/config.ts';
import { LocalProblem } from '#lib/db/embedded.ts';

/** Says what went wrong: one sentence when the person can solve it, else everything there is to know. */
export function report(error: unknown): void {
  const solvable = error instanceof LocalProblem || error instanceof ConfigProblem;
  console.error(solvable ? `\n✗ ${error.message}\n` : error);
}

/** Runs a script's `work`; a failure is reported and ends the script with 1. */
export async function reporting(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
