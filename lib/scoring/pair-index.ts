/**
 * Numbers pairs of people 0, 1, 2 … in the order in which they are first named; who comes first in the pair does not
 * matter. Open addressing over typed arrays: 12 bytes per place, at most two thirds of the places taken.
 */
export class PairIndex {
  #lows = new Int32Array(16).fill(-1);
  #highs = new Int32Array(16);
  #numbers = new Int32Array(16);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get bytes(): number {
    return 3 * this.#lows.byteLength;
  }

  /** The number of the pair, or −1 where it was never added. */
  find(a: number, b: number): number {
    const place = this.#placeOf(Math.min(a, b), Math.max(a, b));
    return this.#lows[place] === -1 ? -1 : (this.#numbers[place] as number);
  }

  /** The number of the pair; a pair not seen before takes the next one, `size` − 1. */
  add(a: number, b: number): number {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const place = this.#placeOf(low, high);
    if (this.#lows[place] !== -1) return this.#numbers[place] as number;
    const number = this.#size++;
    this.#lows[place] = low;
    this.#highs[place] = high;
    this.#numbers[place] = number;
    if (3 * this.#size > 2 * this.#lows.length) this.#grow();
    return number;
  }

  #placeOf(low: number, high: number): number {
    const mask = this.#lows.length - 1;
    let place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & mask;
    while (this.#lows[place] !== -1 && (this.#lows[place] !== low || this.#highs[place] !== high)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  #grow(): void {
    const [lows, highs, numbers] = [this.#lows, this.#highs, this.#numbers];
    this.#lows = new Int32Array(2 * lows.length).fill(-1);
    this.#highs = new Int32Array(2 * lows.length);
    this.#numbers = new Int32Array(2 * lows.length);
    for (let old = 0; old < lows.length; old++) {
      if (lows[old] === -1) continue;
      const place = this.#placeOf(lows[old] as number, highs[old] as number);
      this.#lows[place] = lows[old] as number;
      this.#highs[place] = highs[old] as number;
      this.#numbers[place] = numbers[old] as number;
    }
  }
}
