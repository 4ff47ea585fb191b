import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { LocalProblem } from '#lib/db/embedded.ts';
import { isListening } from '#lib/db/embedded-server.ts';
import { appEnvironment } from './build.ts';
import { startProgram } from './child.ts';
import { isLeaving } from './leaving.ts';

/** Next in one of its two ways of serving. */
export type Serving = { mode: 'start' | 'dev'; port: number; env: Record<string, string | undefined> };

/** A running server; `ended` settles when it ends, by itself or with us. */
export type Served = { child: ChildProcess; ended: Promise<void> };

/** What Next says of itself while starting: it repeats the address and names others that the origin check refuses. */
const BANNER = /^(▲ Next|✓ (Ready|Running|Starting)|- (Local|Network|Environments)|\s*$).*\n?/gm;

/** @throws {LocalProblem} when somebody else listens on `port`, or we may not. */
export async function checkPort(port: number): Promise<void> {
  const server = createServer();
  const code = await new Promise<string>((resolve) => {
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen({ port, exclusive: true }, () => resolve(''));
  });
  if (code === '') await new Promise((resolve) => server.close(resolve));
  if (code === 'EADDRINUSE') {
    throw new LocalProblem(
      `Port ${port} is already taken. Stop the program that uses it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (code === 'EACCES') {
    throw new LocalProblem(`Port ${port} needs more rights. Choose one above 1023: PORT=3000 npm start`);
  }
  if (code !== '')
    throw new LocalProblem(`Port ${port} cannot be used (${code}). Choose another: PORT=3001 npm start`);
}

/**
 * Starts serving; resolves once the port answers.
 *
 * @throws {LocalProblem} when it ends before that.
 */
export async function serve({ mode, port, env }: Serving): Promise<Served> {
  const host = process.env.HOST ? ['-H', process.env.HOST] : [];
  const child = startProgram(
    'next/dist/bin/next',
    [mode, '-p', String(port), ...host],
    appEnvironment(env),
    'pipe',
  );
  let isUp = false;
  let early = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      const lines = String(chunk).replace(BANNER, '');
      if (isUp) process.stdout.write(lines);
      else early += lines;
    });
  }
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve())).then(() => {
    hasEnded = true;
  });
  while (!(await isListening(port))) {
    if (hasEnded && isLeaving()) return { child, ended };
    if (hasEnded) throw new LocalProblem(`The server ended before it was ready:\n\n${early.trim()}`);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
  }
  isUp = true;
  process.stdout.write(early);
  return { child, ended };
}
