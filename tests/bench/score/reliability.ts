import type { Bin } from './calibration.ts';

/** A line of the plot: what was said against what happened. */
export type ReliabilityLine = { name: string; bins: Bin[]; look: 'after' | 'before' | 'other' };

const SIDE = 400;
const LEFT = 64;
const TOP = 56;
const KEY = 22;

/**
 * A reliability plot as SVG: what was said (across) against how often it happened (up), the diagonal where both agree,
 * a mark for each bin with its count. Both axes run to the largest value, so that rare things can be read. Colours
 * follow the reader's light or dark theme; lines differ by shape as well as by colour.
 */
export function reliabilityPlot(title: string, lines: ReliabilityLine[]): string {
  const largest = Math.max(
    0.01,
    ...lines.flatMap(({ bins }) => bins.flatMap(({ probability, rate }) => [probability, rate])),
  );
  const end = roundUp(largest);
  const x = (value: number) => LEFT + (value / end) * SIDE;
  const y = (value: number) => TOP + SIDE - (value / end) * SIDE;
  const height = TOP + SIDE + 60 + KEY * lines.length;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * end);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIDE + 30} ${height}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}: what was said against what happened</title>
<style>
svg { --ink: #1f2328; --quiet: #6b7280; --after: #0f766e; --before: #b45309; --other: #4f5fb5; font: 13px system-ui, sans-serif; background: #fff; }
@media (prefers-color-scheme: dark) { svg { --ink: #e6e6e6; --quiet: #9aa1ac; --after: #5eead4; --before: #fbbf24; --other: #a5b4fc; background: #16181c; } }
text { fill: var(--ink); } .quiet { fill: var(--quiet); font-size: 11px; }
.axis { stroke: var(--quiet); } .diagonal { stroke: var(--quiet); stroke-dasharray: 2 4; }
.after { --line: var(--after); } .before { --line: var(--before); } .other { --line: var(--other); }
polyline { fill: none; stroke: var(--line); stroke-width: 2; } .before polyline { stroke-dasharray: 6 4; } .other polyline { stroke-dasharray: 1 4; stroke-linecap: round; }
circle, rect, path.mark { fill: var(--line); }
</style>
<text x="${LEFT}" y="24" font-weight="600">${escaped(title)}</text>
<text class="quiet" x="${LEFT}" y="42">each mark: a tenth of the episodes, from the least to the most likely</text>
<path class="axis" fill="none" d="M${LEFT} ${TOP}V${TOP + SIDE}H${LEFT + SIDE}"/>
<path class="diagonal" d="M${x(0)} ${y(0)}L${x(end)} ${y(end)}"/>
${ticks.map((tick) => `<text class="quiet" x="${x(tick)}" y="${TOP + SIDE + 18}" text-anchor="middle">${percent(tick)}</text><text class="quiet" x="${LEFT - 8}" y="${y(tick) + 4}" text-anchor="end">${percent(tick)}</text>`).join('\n')}
<text x="${LEFT + SIDE / 2}" y="${TOP + SIDE + 38}" text-anchor="middle">said</text>
<text transform="translate(16 ${TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">happened</text>
${lines.map((line, number) => lineOf(line, number, x, y)).join('\n')}
</svg>
`;
}

function lineOf(
  { name, bins, look }: ReliabilityLine,
  number: number,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const at = ({ probability, rate }: Bin) => [x(probability).toFixed(1), y(rate).toFixed(1)] as const;
  const counted = [...new Set(bins.map(({ count }) => count))].toSorted((a, b) => a - b);
  const counts = counted.length > 1 ? `${counted[0]} to ${counted.at(-1)}` : `${counted[0] ?? 0}`;
  const keyY = TOP + SIDE + 60 + KEY * number;
  return `<g class="${look}"><polyline points="${bins.map((bin) => at(bin).join(',')).join(' ')}"/>
${bins.map((bin) => mark(look, ...at(bin), `${name}: said ${percent(bin.probability)}, happened ${percent(bin.rate)}, ${bin.count} episodes`)).join('\n')}
<polyline points="${LEFT},${keyY} ${LEFT + 36},${keyY}"/>${mark(look, `${LEFT + 18}`, `${keyY}`, name)}
<text x="${LEFT + 46}" y="${keyY + 4}">${escaped(name)} <tspan class="quiet">${bins.length} marks of ${counts} episodes</tspan></text></g>`;
}

function mark(look: ReliabilityLine['look'], x: string, y: string, title: string): string {
  const told = `<title>${escaped(title)}</title>`;
  if (look === 'after') return `<circle cx="${x}" cy="${y}" r="4.5">${told}</circle>`;
  if (look === 'before')
    return `<rect x="${Number(x) - 4}" y="${Number(y) - 4}" width="8" height="8">${told}</rect>`;
  return `<path class="mark" d="M${x} ${Number(y) - 5}l5 9h-10z">${told}</path>`;
}

/** The next of 1, 2, 2.5, 4, 5, 8 × a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return Math.min(1, (([1, 2, 2.5, 4, 5, 8].find((step) => step * power >= value) ?? 10) * power) as number);
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(share < 0.1 ? 2 : 1))} %`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
