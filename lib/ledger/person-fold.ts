import { Engine, Names, type PersonTotals } from '#lib/scoring/index.ts';

/** One act that concerns a person, as raw SQL returns it. */
export type ActRow = { giver_id: string; receiver_id: string; at: Date; credits: number };

/**
 * Folds what concerns one person, given and received, in order of (at, id), into that person's totals. They stand as of the
 * last of these acts, so that no clock has a say: the same acts give the same bits whenever they are folded. An episode
 * that ends later is counted once something more passes. Memory: one row per other person.
 */
export class PersonFold {
  readonly personId: string;
  #engine = new Engine();
  #people = new Names();

  constructor(personId: string) {
    this.personId = personId;
  }

  add({ giver_id, receiver_id, at, credits }: ActRow): void {
    this.#engine.give({
      giver: this.#people.number(giver_id),
      receiver: this.#people.number(receiver_id),
      at: at.getTime(),
      credits,
    });
  }

  /** Null when nothing was added. */
  get totals(): PersonTotals | null {
    return this.#people.size === 0 ? null : this.#engine.person(this.#people.number(this.personId));
  }
}
