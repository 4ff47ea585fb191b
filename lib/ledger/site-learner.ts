import {
  type BaseRate,
  contextAfter,
  DEFAULT_BASE_RATES,
  Engine,
  LONG_BEFORE,
  MAX_KINDS,
  Names,
  NOTHING_BEFORE,
  nobodyYet,
} from '#lib/scoring/index.ts';
import { type Act, HeadEpisodes } from './head-episodes.ts';
import { type GiveKind, KINDS } from './kinds.ts';
import { BEFORE, type Before, type KindRates, type LearntHead, type ModelsBody } from './site-models.ts';

/** An act of the ledger with names still in it. */
export type NamedAct = { giverId: string; receiverId: string; kind: string; at: number; credits: number };

/** What helps somebody further, unlike a word back or a follow. */
const HELP = ['feedback', 'answer', 'resource', 'introduction'] satisfies GiveKind[];

/** A connection row knows that something came lately, not of what kind: the same is all that is learnt from. */
const CONTEXTS: Record<Before, number> = {
  nothing: NOTHING_BEFORE,
  'long-ago': LONG_BEFORE,
  lately: contextAfter(0),
};

type Opening = { act: Act & { credits: number }; predictions: ReturnType<HeadEpisodes['predict']>[] };

/**
 * Learns from the acts of a site, told in order of time: how often each kind of give is followed by what, and the weights
 * of three heads. What is asked about an act stands before its instant; what came of it is learnt when everybody knows.
 */
export class SiteLearner {
  readonly engine = new Engine();
  readonly people = new Names();
  readonly kinds = new Names();
  /** Each two between whom anything passed, once: the numbers of both, one after the other. */
  readonly pairs: number[] = [];
  readonly #heads: Record<LearntHead, HeadEpisodes>;
  #instant: (Act & { credits: number })[] = [];

  constructor() {
    for (const kind of Object.keys(KINDS)) this.kinds.number(kind);
    const helps = new Set(HELP.map((kind) => this.kinds.number(kind)));
    const usual = DEFAULT_BASE_RATES;
    this.#heads = {
      return: new HeadEpisodes({
        head: 'return',
        windowDays: 14,
        usualRate: usual.acknowledgement,
        answersTo: 'giver',
        answers: () => true,
      }),
      'help-back': new HeadEpisodes({
        head: 'help-back',
        windowDays: 14,
        usualRate: usual.helpBack,
        answersTo: 'giver',
        answers: (kind) => helps.has(kind),
      }),
      'passing-on': new HeadEpisodes({
        head: 'passing-on',
        windowDays: 30,
        usualRate: usual.passingOn,
        answersTo: 'anybody',
        answers: () => true,
      }),
    };
  }

  add({ giverId, receiverId, kind, at, credits }: NamedAct): void {
    if (this.#instant[0] && this.#instant[0].at !== at) this.#endInstant();
    this.#instant.push({
      giver: this.people.number(giverId),
      receiver: this.people.number(receiverId),
      kind: this.kinds.number(kind),
      at,
      credits,
    });
  }

  /** Everything was told, and it is `now`: what has ended by then is learnt from. */
  finish(now: number): void {
    this.#endInstant();
    this.#advance(now);
  }

  /** Episodes of the return head learnt from. */
  get learnt(): number {
    return this.#heads.return.learner.learnt;
  }

  get body(): Omit<ModelsBody, 'seeds'> {
    const head = ({ learner }: HeadEpisodes) => ({ model: learner.model, learnt: learner.learnt });
    const kinds = Math.min(this.kinds.size, MAX_KINDS);
    const names = Array.from({ length: kinds }, (_, kind) => this.kinds.name(kind) ?? '');
    return {
      heads: {
        return: head(this.#heads.return),
        'help-back': head(this.#heads['help-back']),
        'passing-on': head(this.#heads['passing-on']),
      },
      rates: Object.fromEntries(names.map((name, kind) => [name, this.#ratesOf(kind)])),
    };
  }

  #ratesOf(kind: number): KindRates {
    const { return: returns, 'help-back': helpBack, 'passing-on': passingOn } = this.#heads;
    const byContext = (head: HeadEpisodes) =>
      Object.fromEntries(BEFORE.map((each) => [each, head.rate(kind, CONTEXTS[each])])) as Record<
        Before,
        BaseRate
      >;
    return {
      return: byContext(returns),
      'help-back': byContext(helpBack),
      'passing-on': passingOn.rate(kind, NOTHING_BEFORE),
    };
  }

  #advance(now: number): void {
    this.engine.advance(now);
    for (const head of Object.values(this.#heads)) head.advance(now);
  }

  #endInstant(): void {
    const acts = this.#instant;
    const [first] = acts;
    if (!first) return;
    this.#instant = [];
    this.#advance(first.at);
    const openings = acts.map((act) => this.#ask(act));
    const heads = Object.values(this.#heads);
    for (const { act, predictions } of openings) {
      const before = this.engine.pairCount;
      const isOpened = this.engine.give(act) >= 0;
      if (this.engine.pairCount > before) this.pairs.push(act.giver, act.receiver);
      for (const [n, head] of heads.entries()) {
        head.happen(act);
        const prediction = predictions[n];
        if (isOpened && prediction) head.open(prediction);
      }
    }
  }

  /** What every head says about an act, if it opens an episode. */
  #ask(act: Act & { credits: number }): Opening {
    const { giver, receiver, at } = act;
    const pair = this.engine.pair(giver, receiver, at);
    const lastAt = pair.gave.lastAt;
    const { windowMs } = this.engine.options.settings;
    if (lastAt !== null && at - lastAt <= windowMs) return { act, predictions: [] };
    const context = Math.min(this.engine.contextOf(giver, receiver, at), CONTEXTS.lately);
    const input = {
      pair,
      other: this.engine.person(receiver, at) ?? nobodyYet(at),
      me: this.engine.person(giver, at),
      rate: this.#heads.return.rate(act.kind, context),
      now: at,
    };
    return { act, predictions: Object.values(this.#heads).map((head) => head.predict(input, act, context)) };
  }
}
