/** Rows of numbers of one width, side by side in one array that doubles when it is full. */
export class Table {
  readonly #width: number;
  readonly #clear: (numbers: Float64Array, at: number) => void;
  #numbers: Float64Array;
  #length = 0;

  /** `clear` makes the row that begins at `at` an empty one. */
  constructor(width: number, clear: (numbers: Float64Array, at: number) => void) {
    this.#width = width;
    this.#clear = clear;
    this.#numbers = new Float64Array(16 * width);
  }

  /** All rows; row n begins at n × width. Another array after {@link Table.growTo}. */
  get numbers(): Float64Array {
    return this.#numbers;
  }

  get length(): number {
    return this.#length;
  }

  get bytes(): number {
    return this.#numbers.byteLength;
  }

  /** Makes room for `length` rows; new ones are empty. */
  growTo(length: number): void {
    if (length * this.#width > this.#numbers.length) {
      const more = new Float64Array(Math.max(2 * this.#numbers.length, length * this.#width));
      more.set(this.#numbers);
      this.#numbers = more;
    }
    for (; this.#length < length; this.#length++) this.#clear(this.#numbers, this.#length * this.#width);
  }

  /** The rows in use, as they are. */
  used(): Float64Array {
    return this.#numbers.subarray(0, this.#length * this.#width);
  }

  /** Puts rows back that {@link Table.used} gave. */
  restore(rows: Float64Array): void {
    this.#length = rows.length / this.#width;
    this.#numbers = new Float64Array(Math.max(16 * this.#width, rows.length));
    this.#numbers.set(rows);
  }
}
