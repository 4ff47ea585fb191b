import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { seedOfRun } from '../random.ts';
import type { Settings } from './settings.ts';
import type { Course } from './society.ts';
import type { Task } from './worker.ts';

/** How often a figure is computed anew, and the seed from which all its runs follow. */
export type Runs = { runs: number; seed: number };

/** Seeds of the runs. The nth run of every setting has the same seed, so that settings compare run by run. */
export function seedsOf({ runs, seed }: Runs): number[] {
  return Array.from({ length: runs }, (_, run) => seedOfRun(seed, run));
}

const known = new Map<string, Promise<Course[]>>();

/** The courses of all runs, spread over the cores. Asked for again, they are not computed again. */
export function coursesOf(settings: Settings, runs: Runs): Promise<Course[]> {
  const key = JSON.stringify([settings, runs]);
  const courses = known.get(key) ?? Promise.all(seedsOf(runs).map((seed) => inWorker({ settings, seed })));
  known.set(key, courses);
  return courses;
}

type Waiting = { task: Task; resolve: (course: Course) => void; reject: (error: unknown) => void };

const waiting: Waiting[] = [];
const idle: Worker[] = [];
let workers = 0;

function inWorker(task: Task): Promise<Course> {
  return new Promise((resolve, reject) => {
    waiting.push({ task, resolve, reject });
    startNext();
  });
}

function startNext(): void {
  if (waiting.length === 0) return;
  if (idle.length === 0 && workers < availableParallelism()) {
    idle.push(new Worker(new URL('./worker.ts', import.meta.url)));
    workers += 1;
  }
  const worker = idle.pop();
  const next = worker && waiting.shift();
  if (!worker || !next) return;
  // only while it works does it keep the programme alive
  worker.ref();
  const end = (isUsable: boolean) => {
    worker.off('message', succeed);
    worker.off('error', fail);
    worker.unref();
    if (isUsable) idle.push(worker);
    else workers -= 1;
    startNext();
  };
  const succeed = (course: Course) => {
    next.resolve(course);
    end(true);
  };
  const fail = (error: unknown) => {
    next.reject(error);
    end(false);
  };
  worker.on('message', succeed);
  worker.on('error', fail);
  worker.postMessage(next.task);
}
