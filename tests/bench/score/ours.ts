import {
  Engine,
  type Features,
  HEADS,
  type Head,
  Learner,
  logit,
  type Model,
  NOTHING_BEFORE,
  Rates,
  type ReturnInput,
  settingsFor,
  sigmoid,
  TERM_IDS,
  termValues,
} from '#lib/scoring/index.ts';
import { DAY_MS, type TaskRun } from './episodes.ts';
import { walk } from './walk.ts';

/** How the library runs: with the weights it comes with or with those it learns, and as its rates begin. */
export type OursOptions = { refit: boolean; start?: Model };

/** What the library says to each row: the chance before and after calibration, and the order within one viewer. */
export type Said = {
  probability: Float64Array;
  ranking: Float64Array;
  uncalibrated: Float64Array;
  terms: Float32Array;
  siteLogit: Float32Array;
};

/** Before anything has been seen. */
const USUAL_RATE = 0.3;

/** Which head of the library answers a task. */
export function headOf(task: string): Head {
  if (task === 'help-back' || task === 'first-contact') return task;
  if (task === 'pay-forward') return 'passing-on';
  return task === 'whom-next' ? 'next' : 'return';
}

/**
 * Runs the library over a log as a site would: gives go in one by one, each row is answered from what stood before it, and
 * what came of a row is learnt from once its horizon is over. No label of the future is used, in the test or before.
 */
export function sayOurs(run: TaskRun, { refit, start = HEADS[headOf(run.task)] }: OursOptions): Said {
  const { rows } = run;
  const size = rows.event.length;
  const width = TERM_IDS.length;
  const said: Said = {
    probability: new Float64Array(size),
    ranking: new Float64Array(size),
    uncalibrated: new Float64Array(size),
    terms: new Float32Array(size * width),
    siteLogit: new Float32Array(size),
  };
  const network = networkOf(run);
  const learner = new Learner({ start, refit, calibrate: rows.query === null });
  const saidOf: ReturnType<Learner['say']>[] = new Array(rows.query ? 0 : size);
  const a = TERM_IDS.indexOf('a_init');
  const featuresOf = (row: number): Features => ({
    z: Float64Array.from(said.terms.subarray(row * width, (row + 1) * width)),
    siteLogit: said.siteLogit[row] ?? 0,
  });
  walk(run, {
    ask: (row) => {
      const input = network.inputOf(row);
      const values = termValues(input);
      TERM_IDS.forEach((id, n) => {
        said.terms[row * width + n] = values[id].z;
      });
      said.siteLogit[row] = logit(input.rate.site);
      const heard = learner.say(featuresOf(row));
      if (!rows.query) saidOf[row] = heard;
      // the order of a question's candidates, and of one viewer's cards: how my own gives usually land is the same for all
      const mine = learner.model.weights.a_init * (said.terms[row * width + a] ?? 0);
      const score = learner.isLocal ? heard.local : heard.start;
      said.ranking[row] = score - mine;
      said.uncalibrated[row] = sigmoid(score);
      said.probability[row] = heard.probability;
    },
    resolve: (row) => {
      network.resolve(row);
      const heard = saidOf[row];
      if (heard) learner.learn(featuresOf(row), heard, rows.label[row] === 1);
    },
    apply: (event) => network.apply(event),
  });
  if (rows.query) said.probability = chancesOfChoice(said.ranking, rows.query);
  return said;
}

/**
 * What each of a question's candidates is chosen with, 0 … 1: they add up to 1 within the question, in the order of the
 * scores (softmax). Rows of one question stand together.
 */
export function chancesOfChoice(score: Float64Array, query: Int32Array): Float64Array {
  const chances = new Float64Array(score.length);
  for (let start = 0; start < query.length; ) {
    let end = start;
    while (end < query.length && query[end] === query[start]) end++;
    const own = score.subarray(start, end);
    const highest = own.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
    const odds = own.map((one) => Math.exp(one - highest));
    const all = odds.reduce((sum, one) => sum + one, 0);
    for (const [i, one] of odds.entries()) chances[start + i] = one / all;
    start = end;
  }
  return chances;
}

type Network = { inputOf(row: number): ReturnInput; resolve(row: number): void; apply(event: number): void };

/** The engine as the task wants it. Passing on has rates of its own: there, what follows a give goes to anybody. */
function networkOf({ log, rows, rule, horizonMs }: TaskRun): Network {
  const passingOn = rule?.answersTo === 'anybody';
  const settings = settingsFor(horizonMs / DAY_MS);
  const isIn = (kinds: ReadonlySet<number> | null | undefined) => (kind: number) => kinds?.has(kind) ?? true;
  const engine = new Engine({
    settings,
    usualRate: USUAL_RATE,
    opens: isIn(passingOn ? null : rule?.opens),
    answers: isIn(passingOn ? null : rule?.answers),
  });
  const rates = passingOn ? new Rates(USUAL_RATE) : engine.rates;
  return {
    inputOf: (row) => {
      const event = rows.event[row] ?? 0;
      const now = log.at[event] ?? 0;
      const [me, other] = [rows.giver[row] ?? 0, rows.receiver[row] ?? 0];
      engine.advance(now);
      const kind = log.kind[event] ?? 0;
      const input = engine.returnInput(me, other, { now, kind });
      if (passingOn) return { ...input, rate: rates.rate(kind) };
      // whom next is asked before anybody knows what will be given
      return rows.query ? { ...input, rate: rates.rate(kind, NOTHING_BEFORE) } : input;
    },
    resolve: (row) => {
      if (!passingOn) return;
      const event = rows.event[row] ?? 0;
      rates.count(
        log.kind[event] ?? 0,
        NOTHING_BEFORE,
        (log.at[event] ?? 0) + horizonMs,
        rows.label[row] === 1,
      );
    },
    apply: (event) => {
      const kind = log.kind[event] ?? 0;
      // what is passed on is help: where kinds of help are named, only they count as giving
      if (passingOn && rule.answers && !rule.answers.has(kind)) return;
      engine.give({
        giver: log.giver[event] ?? 0,
        receiver: log.receiver[event] ?? 0,
        at: log.at[event] ?? 0,
        kind,
      });
    },
  };
}
