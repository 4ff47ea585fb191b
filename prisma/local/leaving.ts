type Closing = () => Promise<void> | void;

const closings: Closing[] = [];
let leaving: Promise<void> | undefined;

/** Has `close` run when the program leaves, the latest first, whether it ends by itself, by a failure or by Ctrl-C. */
export function beforeLeaving(close: Closing): void {
  closings.push(close);
}

/** Closes everything and ends the process with `code`. */
export function leave(code: number): Promise<void> {
  leaving ??= (async () => {
    for (const close of closings.reverse()) {
      try {
        await close();
      } catch (error) {
        console.error(error);
        code ||= 1;
      }
    }
    process.exit(code);
  })();
  return leaving;
}

/** True once closing has begun: what fails then, fails because of it. */
export function isLeaving(): boolean {
  return leaving !== undefined;
}

/** Makes Ctrl-C, a closed terminal and a polite kill close everything in order and end with `code`. */
export function leaveOnSignals(say: (sentence: string) => void, code = 0): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isLeaving()) return;
      say('Stopping …');
      void leave(code);
    });
  }
}
