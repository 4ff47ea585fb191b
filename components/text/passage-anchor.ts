/** The name by which style sheets know the beginning of a passage (CSS anchor positioning). */
export function passageAnchor(id: string): string {
  return `--passage-${id}`;
}
