/** Shows `title` while `work` runs and how long it took; work under 0.2 s that changed nothing needs no line of its own. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  process.stdout.write(`  ${title} …`);
  try {
    const result = await work();
    process.stdout.write(` ${seconds(performance.now() - startedAt)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(' failed\n');
    throw error;
  }
}

/** A sentence among the steps, on a line of its own. */
export function say(sentence: string): void {
  console.log(`  ${sentence}`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
