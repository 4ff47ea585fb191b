/** A point in percent of the picture, `y` from its lower edge, and what stands beside it. */
export type Spot = { x: number; y: number; text: string };
/** Where a label stands from its point. */
export type Side = 'right' | 'left' | 'above' | 'below';
type Size = { width: number; height: number };
type Box = { left: number; top: number; right: number; bottom: number };

/** Of a letter at the size labels are set in, a little generous. */
const LETTER = 6.4;
const LINE = 14;
const RADIUS = 6;
/** Labels are tried for so many points: beyond, a picture is full. */
const MOST_TRIED = 80;

/**
 * Labels that overlap neither each other nor a point nor the edge in a picture of `size` pixels, the first spots first.
 * `placed` keeps those that stand already, so that a wider picture shows the same and more.
 */
export function placeLabels(
  spots: readonly Spot[],
  size: Size,
  placed: ReadonlyMap<number, Side> = new Map(),
): Map<number, Side> {
  const points = spots.map((spot) => boxAround(spot, size));
  const chosen = new Map(placed);
  const taken = [...placed].map(([index, side]) => labelBox(spots[index], side, size));
  for (const [index, spot] of spots.slice(0, MOST_TRIED).entries()) {
    if (chosen.has(index)) continue;
    const side = (['right', 'left', 'above', 'below'] as const).find((tried) => {
      const box = labelBox(spot, tried, size);
      const isInside = box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height;
      const isFree = (other: Box) => !overlaps(box, other);
      return (
        isInside && taken.every(isFree) && points.every((point, other) => other === index || isFree(point))
      );
    });
    if (!side) continue;
    chosen.set(index, side);
    taken.push(labelBox(spot, side, size));
  }
  return chosen;
}

function boxAround({ x, y }: Spot, size: Size): Box {
  const [left, top] = [(x / 100) * size.width, ((100 - y) / 100) * size.height];
  return { left: left - RADIUS, top: top - RADIUS, right: left + RADIUS, bottom: top + RADIUS };
}

function labelBox(spot: Spot | undefined, side: Side, size: Size): Box {
  const { left, top, right, bottom } = boxAround(spot ?? { x: 0, y: 0, text: '' }, size);
  const width = (spot?.text.length ?? 0) * LETTER;
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  if (side === 'right')
    return { left: right + 2, right: right + 2 + width, top: middleY - LINE / 2, bottom: middleY + LINE / 2 };
  if (side === 'left')
    return { left: left - 2 - width, right: left - 2, top: middleY - LINE / 2, bottom: middleY + LINE / 2 };
  const across = { left: middleX - width / 2, right: middleX + width / 2 };
  return side === 'above'
    ? { ...across, top: top - LINE, bottom: top }
    : { ...across, top: bottom, bottom: bottom + LINE };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
