import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LocalProblem } from '#lib/db/embedded.ts';
import { beforeLeaving, isLeaving } from './leaving.ts';
import { ROOT } from './project.ts';

const END_WITH_PARENT = pathToFileURL(join(import.meta.dirname, 'end-with-parent.mjs')).href;

/** How long a program may take to finish what it is doing once it is asked to stop. */
const PATIENCE_MS = 10_000;

/**
 * Starts an installed package's program with this Node, in a process group of its own: Ctrl-C reaches only us, and we
 * stop what we started in the right order. `inherit` shows its output, `pipe` keeps it.
 */
export function startProgram(
  program: string,
  options: string[],
  env: NodeJS.ProcessEnv,
  output: 'inherit' | 'pipe',
  stopSignal: NodeJS.Signals = 'SIGTERM',
): ChildProcess {
  const file = join(ROOT, 'node_modules', program);
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, file, ...options], {
    cwd: ROOT,
    env: { ...env, GIVE_AND_TAKE_LAUNCHER: String(process.pid) },
    detached: true,
    stdio: ['pipe', output, output],
  });
  beforeLeaving(() => stopProgram(child, stopSignal));
  return child;
}

/** Asks the program and all it started to stop; ends them when they do not. */
export async function stopProgram(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signalGroup(child.pid, signal);
  const timer = setTimeout(() => child.pid && signalGroup(child.pid, 'SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(timer);
}

/** Runs a program to its end, quietly; when it fails, what it wrote is the message. */
export async function runProgram(program: string, options: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = startProgram(program, options, env, 'pipe');
  let written = '';
  child.stdout?.on('data', (chunk) => {
    written += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    written += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0 && !isLeaving())
    throw new LocalProblem(`It failed. This is what it wrote:\n\n${written.trim()}`);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // it ended by itself a moment ago
  }
}
