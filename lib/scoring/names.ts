/** Turns names into whole numbers 0, 1, 2 … in order of appearance, as the engine wants them, and back. */
export class Names {
  #numbers = new Map<string, number>();
  #names: string[] = [];

  get size(): number {
    return this.#names.length;
  }

  /** The number of a name; a new name takes the next one. */
  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  /** The name behind a number; undefined for a number not given out. */
  name(number: number): string | undefined {
    return this.#names[number];
  }
}
