import { EPISODE_HALF_LIFE_MS, left } from './decay.ts';

/** Kinds of give told apart by number, 0 … 63; further ones share the last. */
export const MAX_KINDS = 64;

/** What stands between two people before a give: see {@link contextAfter}. */
export const NOTHING_BEFORE = 0;
export const LONG_BEFORE = 1;
const AFTER_KIND = 2;
const CONTEXTS = AFTER_KIND + MAX_KINDS;
/** A kind's own cell, and one for each context of it. */
const CELLS_OF_KIND = 1 + CONTEXTS;

/** The context of a give when the receiver has given something of `kind` within the window. */
export function contextAfter(kind: number): number {
  return AFTER_KIND + kindIndex(kind);
}

/** A kind's number as it is counted. */
export function kindIndex(kind: number): number {
  return kind < MAX_KINDS ? kind : MAX_KINDS - 1;
}

/**
 * How often something follows a give: over the whole site, after this kind, in this context whatever the kind, after this
 * kind in this context. Each 0 … 1.
 */
export type BaseRate = { site: number; kind: number; context: number; both: number };

/** Episodes that a kind borrows from the site, a context from its kind. */
const BORROWED = 20;
/** Episodes at the usual rate that a site begins with. */
const SITE_PRIOR = 5;

/**
 * How often gives are followed by what is counted (an answer, say), for the site, by kind of give, and by what stood
 * between the two before. Each level leans on the one above until it has episodes of its own; counts fade by half in a year.
 * Rules M3, M8.
 */
export class Rates {
  /** Three numbers a cell: the time its sums are decayed to, ended episodes, returned ones. */
  #cells: Float64Array;
  readonly #usual: number;

  /** @throws {RangeError} unless `usual`, the rate before anything has been seen, lies between 0 and 1 */
  constructor(usual: number) {
    if (!(usual > 0 && usual < 1)) throw new RangeError(`usual must lie between 0 and 1, not ${usual}.`);
    this.#usual = usual;
    this.#cells = new Float64Array(3 * (1 + CONTEXTS));
  }

  /** Counts an episode that ended at `at`, epoch milliseconds. */
  count(kind: number, context: number, at: number, returned: boolean): void {
    const k = kindIndex(kind);
    this.#growTo(kindCell(k + 1));
    this.#add(0, at, returned);
    this.#add(kindCell(k), at, returned);
    this.#add(contextCell(context), at, returned);
    this.#add(bothCell(k, context), at, returned);
  }

  /** Rates as they stand; `context` left out: as if nothing were known of it. */
  rate(kind: number, context?: number): BaseRate {
    const k = kindIndex(kind);
    const site = this.#lean(0, this.#usual, SITE_PRIOR);
    const ofKind = this.#lean(kindCell(k), site, BORROWED);
    if (context === undefined) return { site, kind: ofKind, context: site, both: ofKind };
    return {
      site,
      kind: ofKind,
      context: this.#lean(contextCell(context), site, BORROWED),
      both: this.#lean(bothCell(k, context), ofKind, BORROWED),
    };
  }

  /** How many episodes the site's rate rests on, faded to the last of them. */
  get episodes(): number {
    return this.#cells[1] as number;
  }

  /** The numbers themselves, to be kept and given back to {@link Rates.from}. */
  get numbers(): Float64Array {
    return this.#cells;
  }

  static from(usual: number, numbers: Float64Array): Rates {
    const rates = new Rates(usual);
    rates.#cells = numbers.slice();
    return rates;
  }

  /** Kinds take their place when they are first counted. */
  #growTo(length: number): void {
    if (length <= this.#cells.length) return;
    const more = new Float64Array(length);
    more.set(this.#cells);
    this.#cells = more;
  }

  #add(cell: number, at: number, returned: boolean): void {
    const fade = left(Math.max(0, at - (this.#cells[cell] as number)), EPISODE_HALF_LIFE_MS);
    this.#cells[cell] = at;
    this.#cells[cell + 1] = (this.#cells[cell + 1] as number) * fade + 1;
    this.#cells[cell + 2] = (this.#cells[cell + 2] as number) * fade + (returned ? 1 : 0);
  }

  #lean(cell: number, above: number, weight: number): number {
    // a kind that was never counted has no cells yet
    const returned = this.#cells[cell + 2] ?? 0;
    return (returned + weight * above) / ((this.#cells[cell + 1] ?? 0) + weight);
  }
}

function contextCell(context: number): number {
  return 3 * (1 + context);
}

function kindCell(kind: number): number {
  return 3 * (1 + CONTEXTS + kind * CELLS_OF_KIND);
}

function bothCell(kind: number, context: number): number {
  return kindCell(kind) + 3 * (1 + context);
}
