/** Written into every snapshot; another number means another layout. */
const VERSION = 1;

/**
 * Several arrays of numbers as one: version, how many, how long each, then all of them. Every number keeps its bits, so
 * that whatever is rebuilt from it goes on exactly as the original would.
 */
export function packed(arrays: readonly Float64Array[]): Float64Array {
  const head = 2 + arrays.length;
  const all = new Float64Array(arrays.reduce((sum, { length }) => sum + length, head));
  all[0] = VERSION;
  all[1] = arrays.length;
  let at = head;
  for (const [n, array] of arrays.entries()) {
    all[2 + n] = array.length;
    all.set(array, at);
    at += array.length;
  }
  return all;
}

/**
 * What {@link packed} put together.
 *
 * @throws {RangeError} when it is no snapshot of this version, or cut short
 */
export function unpacked(all: Float64Array): Float64Array[] {
  if (all[0] !== VERSION) throw new RangeError(`This is no snapshot of version ${VERSION}.`);
  const count = all[1] ?? 0;
  const arrays: Float64Array[] = [];
  let at = 2 + count;
  for (let n = 0; n < count; n++) {
    const length = all[2 + n] ?? 0;
    arrays.push(all.slice(at, at + length));
    at += length;
  }
  if (at !== all.length) throw new RangeError('The snapshot is cut short or too long.');
  return arrays;
}
