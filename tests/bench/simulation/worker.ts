import { parentPort } from 'node:worker_threads';
import type { Settings } from './settings.ts';
import { runSociety } from './society.ts';

/** One run of the model beside the main thread: settings and seed in, its course out. */
export type Task = { settings: Settings; seed: number };

parentPort?.on('message', ({ settings, seed }: Task) => parentPort?.postMessage(runSociety(settings, seed)));
