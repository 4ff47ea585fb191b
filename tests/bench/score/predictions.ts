import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { PART, type TaskRun } from './episodes.ts';

const HEADER = 'task,time,giver,receiver,probability,label\n';
const CHUNK_ROWS = 5_000;

/** A file of predictions from which anybody can recompute the figures: one line for each test row. */
export type PredictionFile = {
  add(run: TaskRun, probability: Float64Array): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens a file `task,time,giver,receiver,probability,label`: time in ISO 8601, names as in the log, probabilities to the
 * last digit, label 1 where it happened. For whom-next a line for each candidate, label 1 for the one chosen; lines of
 * one question share task, time and giver. There ours adds up to 1 in each question, the strong learner does not.
 */
export async function openPredictions(path: string): Promise<PredictionFile> {
  const stream = createWriteStream(path);
  const write = async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
  await write(HEADER);
  return {
    add: async (run, probability) => {
      const names = run.log.people.map(quoted);
      const { event, giver, receiver, label, part } = run.rows;
      let lines: string[] = [];
      let [lastEvent, time] = [-1, ''];
      for (let row = 0; row < event.length; row++) {
        if (part[row] !== PART.TEST) continue;
        const e = event[row] ?? 0;
        if (e !== lastEvent) [lastEvent, time] = [e, new Date(run.log.at[e] ?? 0).toISOString()];
        lines.push(
          `${run.task},${time},${names[giver[row] ?? 0]},${names[receiver[row] ?? 0]},${probability[row]},${label[row]}\n`,
        );
        if (lines.length === CHUNK_ROWS) {
          await write(lines.join(''));
          lines = [];
        }
      }
      await write(lines.join(''));
    },
    close: async () => {
      stream.end();
      await finished(stream);
    },
  };
}

/** A field of CSV (RFC 4180): quoted where it holds a comma, a quote or a line end. */
function quoted(name: string): string {
  return /[",\r\n]/.test(name) ? `"${name.replace(/"/g, '""')}"` : name;
}
