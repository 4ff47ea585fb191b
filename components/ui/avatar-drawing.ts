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
  'M0 0H31A31 31 0 0 1 0 31Z', // a quarter disc
  'M7 21A13 13 0 0 1 33 21V40H7Z', // an arch
  'M0 40L40 0V40Z', // a slope
  'M0 0H40V12A20 20 0 0 1 0 12Z', // a drop
  'M0 0H20V40H0Z', // a half
  'M0 0H11V40H0ZM29 0H40V40H29Z', // a gate
  'M0 0A40 40 0 0 1 40 40H22A22 22 0 0 0 0 18Z', // a path round a corner
  'M20 3A17 17 0 0 1 20 37A17 17 0 0 1 20 3Z', // a full disc
] as const;

/** Hues that go with paper and ink; greens and blues are many, violets few. */
const HUES = [22, 38, 52, 66, 82, 98, 118, 138, 155, 172, 192, 212, 232, 248, 266, 300, 345] as const;

const SPOTS = [
  { x: 7, y: 7, r: 3.5 },
  { x: 33, y: 7, r: 4 },
  { x: 33, y: 33, r: 3.5 },
  { x: 7, y: 33, r: 4 },
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
  const hue = HUES[seed % HUES.length] ?? HUES[0];
  const neighbour = (hue + ((seed >>> 5) % 2 === 0 ? 55 : 305)) % 360;
  return {
    ground: `oklch(0.89 0.03 ${hue})`,
    shape: `oklch(0.775 0.06 ${hue})`,
    spot: `oklch(0.55 0.085 ${neighbour})`,
    path: PATHS[(seed >>> 8) % PATHS.length] ?? PATHS[0],
    turn: ((seed >>> 16) % 4) * 90,
    spotAt: SPOTS[(seed >>> 20) % SPOTS.length] ?? SPOTS[0],
    letter: (/[a-z0-9]/i.exec(handle)?.[0] ?? '·').toUpperCase(),
  };
}
