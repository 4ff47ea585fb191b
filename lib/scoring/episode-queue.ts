/** An open episode: when it opened, in which direction of which pair (2 × pair, + 1 for the second of the two), after what. */
export type OpenEpisode = { openedAt: number; side: number; kind: number; context: number };

/** The largest number of a kind that an open episode can hold. */
export const LARGEST_KIND = 65_535;

/** Open episodes in the order in which they opened, which is the order in which they end. A ring that grows. */
export class EpisodeQueue {
  #openedAt = new Float64Array(64);
  #sides = new Int32Array(64);
  #kinds = new Uint16Array(64);
  #contexts = new Uint16Array(64);
  #head = 0;
  #tail = 0;

  /** Episodes ever opened: the next one's number. */
  get opened(): number {
    return this.#tail;
  }

  get length(): number {
    return this.#tail - this.#head;
  }

  get bytes(): number {
    return this.#openedAt.length * 16;
  }

  /** When the first one opened; infinite when none is open. */
  get firstOpenedAt(): number {
    return this.length === 0 ? Number.POSITIVE_INFINITY : (this.#openedAt[this.#place(this.#head)] as number);
  }

  /** Adds an episode and returns its number. */
  push({ openedAt, side, kind, context }: OpenEpisode): number {
    if (this.length === this.#openedAt.length) this.#grow();
    const place = this.#place(this.#tail);
    this.#openedAt[place] = openedAt;
    this.#sides[place] = side;
    this.#kinds[place] = kind;
    this.#contexts[place] = context;
    return this.#tail++;
  }

  /** Of several kinds that open one episode at one instant, the one with the largest number names it. It must be open. */
  raiseKind(number: number, kind: number): void {
    const place = this.#place(number);
    this.#kinds[place] = Math.max(this.#kinds[place] as number, kind);
  }

  /** Takes the first one out, with its number. There must be one. */
  shift(): OpenEpisode & { number: number } {
    const number = this.#head++;
    return { ...this.#at(number), number };
  }

  /** Those still open, in order; `startAt` numbers the first when they are put back with {@link EpisodeQueue.restore}. */
  list(): { startAt: number; episodes: OpenEpisode[] } {
    const episodes = Array.from({ length: this.length }, (_, n) => this.#at(this.#head + n));
    return { startAt: this.#head, episodes };
  }

  static restore({ startAt, episodes }: { startAt: number; episodes: readonly OpenEpisode[] }): EpisodeQueue {
    const queue = new EpisodeQueue();
    queue.#head = startAt;
    queue.#tail = startAt;
    for (const episode of episodes) queue.push(episode);
    return queue;
  }

  #at(number: number): OpenEpisode {
    const place = this.#place(number);
    return {
      openedAt: this.#openedAt[place] as number,
      side: this.#sides[place] as number,
      kind: this.#kinds[place] as number,
      context: this.#contexts[place] as number,
    };
  }

  #place(number: number): number {
    return number & (this.#openedAt.length - 1);
  }

  #grow(): void {
    const { episodes } = this.list();
    const size = 2 * this.#openedAt.length;
    this.#openedAt = new Float64Array(size);
    this.#sides = new Int32Array(size);
    this.#kinds = new Uint16Array(size);
    this.#contexts = new Uint16Array(size);
    const head = this.#head;
    this.#tail = head;
    for (const episode of episodes) this.push(episode);
  }
}
