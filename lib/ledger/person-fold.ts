import { Engine, Names, type PersonTotals } from '#lib/scoring/index.ts';

/** One act that concerns a person, as raw SQL returns it. */
export type ActRow = { giver_id: string; receiver_id: string; at: Date; credits: number };

/**
 * Folds what concerns one person, given and received, in order of (at, id), into that person's totals. They stand as of the
 * last act or the last episode that ended, and {@link PersonFold.nextEndAt} says until when they stay true: a clock says
 * which episodes have ended and nothing else, so that the same acts and the same ended episodes give the same bits
 * whenever they are folded. Memory: one row per other person, a number per episode.
 */
export class PersonFold {
  readonly personId: string;
  #engine = new Engine();
  #people = new Names();
  /** When each episode opened, in order; the first {@link PersonFold.#ended} of them are over. */
  #openedAt: number[] = [];
  #ended = 0;

  constructor(personId: string) {
    this.personId = personId;
    this.#engine.onEnd = () => {
      this.#ended += 1;
    };
  }

  add({ giver_id, receiver_id, at, credits }: ActRow): void {
    const episode = this.#engine.give({
      giver: this.#people.number(giver_id),
      receiver: this.#people.number(receiver_id),
      at: at.getTime(),
      credits,
    });
    if (episode >= 0) this.#openedAt.push(at.getTime());
  }

  /** Everything was added: counts the episodes that are over by `now`, epoch milliseconds, each at its own end. */
  advance(now: number): void {
    this.#engine.advance(now);
  }

  /** When the first open episode is over, in epoch milliseconds; null: none is open. It is counted once it is later than that. */
  get nextEndAt(): number | null {
    const openedAt = this.#openedAt[this.#ended];
    return openedAt === undefined ? null : openedAt + this.#engine.options.settings.windowMs;
  }

  /** Null when nothing was added. */
  get totals(): PersonTotals | null {
    if (this.#people.size === 0) return null;
    // as they were written last: no later time fades them
    return this.#engine.person(this.#people.number(this.personId), Number.NEGATIVE_INFINITY);
  }
}
