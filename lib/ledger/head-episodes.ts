import {
  type BaseRate,
  DAY_MS,
  type Features,
  HEADS,
  type Head,
  Learner,
  logit,
  Rates,
  type ReturnInput,
  TERM_IDS,
  termValues,
} from '#lib/scoring/index.ts';

/** One act as a head sees it; people and kinds are numbers. */
export type Act = { giver: number; receiver: number; kind: number; at: number };

type HeadOptions = {
  head: Head;
  /** How long the outcome is waited for. */
  windowDays: number;
  /** The rate before anything has been seen, 0 … 1. */
  usualRate: number;
  /** Whether it matters to whom the receiver gives: back to the giver, or to anybody. */
  answersTo: 'giver' | 'anybody';
  /** Which kinds of give count as the outcome. */
  answers: (kind: number) => boolean;
};

/** A prediction whose outcome is not known yet. */
type Waiting = {
  act: Act;
  context: number;
  features: Features;
  said: ReturnType<Learner['say']>;
  happened: boolean;
};

/** Episodes in the order in which they opened; those before `first` have ended. */
type Line = { episodes: Waiting[]; first: number };

/** More people than any site has; two of their numbers make one exact key. */
const MANY = 2 ** 26;

/**
 * One head learning from a site's acts: each give that opens an episode is a prediction, and what came of it is learnt
 * when its window is over, in that order. Memory: the episodes of one window, and the rows a Learner keeps.
 */
export class HeadEpisodes {
  readonly rates: Rates;
  readonly learner: Learner;
  readonly #options: HeadOptions;
  readonly #windowMs: number;
  /** In the order in which they were opened, which is the order in which they end. */
  #queue: Waiting[] = [];
  #first = 0;
  /** Those for whom it has not happened yet, by who has to give to whom. */
  readonly #unanswered = new Map<number, Line>();

  constructor(options: HeadOptions) {
    this.#options = options;
    this.#windowMs = options.windowDays * DAY_MS;
    this.rates = new Rates(options.usualRate);
    this.learner = new Learner({ start: HEADS[options.head] });
  }

  /** How often it happens after a give of this kind, and after what stood before it where the head tells that apart. */
  rate(kind: number, context: number): BaseRate {
    return this.rates.rate(kind, this.#options.answersTo === 'giver' ? context : undefined);
  }

  /**
   * What is said about a give from what stands before it: `input.rate` is how often such gives are answered, which people's
   * records are held against; only kind and between are the head's own, as when a score is read.
   */
  predict(input: ReturnInput, act: Act, context: number): Waiting {
    const rate = this.rate(act.kind, context);
    const { kind, between } = termValues({ ...input, rate });
    const values = { ...termValues(input), kind, between };
    const features = {
      z: Float32Array.from(TERM_IDS, (id) => values[id].z),
      siteLogit: logit(rate.site),
    };
    return { act, context, features, said: this.learner.say(features), happened: false };
  }

  open(waiting: Waiting): void {
    this.#queue.push(waiting);
    const key = this.#awaited(waiting.act.receiver, waiting.act.giver);
    const line = this.#unanswered.get(key);
    if (line) line.episodes.push(waiting);
    else this.#unanswered.set(key, { episodes: [waiting], first: 0 });
  }

  /** An act has happened: episodes opened before it, never at its instant, have their outcome. */
  happen({ giver, receiver, kind, at }: Act): void {
    if (!this.#options.answers(kind)) return;
    const key = this.#awaited(giver, receiver);
    const line = this.#unanswered.get(key);
    if (!line) return;
    const waiting = line.episodes.slice(line.first);
    for (const each of waiting) each.happened ||= each.act.at < at;
    this.#keep(key, { episodes: waiting.filter(({ happened }) => !happened), first: 0 });
  }

  /** Learns from the episodes that are over by `now`. */
  advance(now: number): void {
    for (;;) {
      const waiting = this.#queue[this.#first];
      if (!waiting || now - waiting.act.at <= this.#windowMs) break;
      this.#first += 1;
      this.#end(waiting);
    }
    if (this.#first < 1_000 || 2 * this.#first < this.#queue.length) return;
    this.#queue = this.#queue.slice(this.#first);
    this.#first = 0;
  }

  #end({ act, context, features, said, happened }: Waiting): void {
    this.rates.count(act.kind, context, act.at + this.#windowMs, happened);
    this.learner.learn(features, said, happened);
    if (happened) return;
    const key = this.#awaited(act.receiver, act.giver);
    const line = this.#unanswered.get(key);
    // the first to open is the first to end, so it is this one: passed over, since a silent receiver may have thousands
    if (line) this.#keep(key, { episodes: line.episodes, first: line.first + 1 });
  }

  #keep(key: number, { episodes, first }: Line): void {
    if (first === episodes.length) this.#unanswered.delete(key);
    else if (2 * first > episodes.length)
      this.#unanswered.set(key, { episodes: episodes.slice(first), first: 0 });
    else this.#unanswered.set(key, { episodes, first });
  }

  #awaited(giver: number, receiver: number): number {
    return this.#options.answersTo === 'anybody' ? giver : giver * MANY + receiver;
  }
}
