/** A box that would like to stand at `wanted`, both in px. */
export type Wish = { wanted: number; height: number };

/** Where each box stands: at its place, or below the one before it when that reaches so far. Their order is kept. */
export function stack(boxes: readonly Wish[], gap: number): number[] {
  let free = 0;
  return boxes.map(({ wanted, height }) => {
    const top = Math.max(wanted, free);
    free = top + height + gap;
    return top;
  });
}
