export type AvatarDrawing = {
  /** Fills, as CSS colours: the ground, the large shape, the small one. */
  ground: string;
  shape: string;
  spot: string;
  /** Path of the large shape in a 40 × 40 box, and its rotation in degrees. */
  path: string;
  turn: number;
  spotAt: { x: number; y: number; r: number };
  letter: string;
};

const PATHS = [
  'M0 0H40A40 40 0 0 1 0 40Z', // a quarter disc
  'M0 20A20 20 0 0 1 40 20V40H0Z', // an arch
  'M0 40L40 0V40Z', // a slope
  'M0 0H40V18A20 20 0 0 1 0 18Z', // a drop
  'M0 0H20V40H0Z', // a half
  'M0 0H14V40H0ZM27 0H40V40H27Z', // a gate
  'M20 -2A22 22 0 0 1 20 42A30 30 0 0 0 20 -2Z', // a crescent
] as const;

const SPOTS = [
  { x: 8, y: 8, r: 5 },
  { x: 32, y: 8, r: 6 },
  { x: 32, y: 32, r: 5 },
  { x: 8, y: 32, r: 6 },
] as const;

/** FNV-1a, 32 bit: small, stable across releases, and not used for anything secret. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  // FNV leaves the low bits of short strings alike: mix them once more
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}

/** The picture of a handle: the same handle always gives the same picture, upper or lower case alike. */
export function avatarDrawing(handle: string): AvatarDrawing {
  const seed = hash(handle.toLowerCase());
  const hue = (seed % 24) * 15;
  const neighbour = (hue + ((seed >>> 5) % 2 === 0 ? 55 : 305)) % 360;
  return {
    ground: `oklch(0.875 0.045 ${hue})`,
    shape: `oklch(0.765 0.085 ${hue})`,
    spot: `oklch(0.7 0.1 ${neighbour})`,
    path: PATHS[(seed >>> 8) % PATHS.length] ?? PATHS[0],
    turn: ((seed >>> 16) % 4) * 90,
    spotAt: SPOTS[(seed >>> 20) % SPOTS.length] ?? SPOTS[0],
    letter: (/[a-z0-9]/i.exec(handle)?.[0] ?? '·').toUpperCase(),
  };
}
