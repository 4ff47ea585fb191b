import { line } from 'd3-shape';

/** What was said of a share of the cases in the mean, and how often it happened; both 0 … 1. */
export type SaidAndHappened = { said: number; happened: number; count: number };

type Props = {
  points: readonly SaidAndHappened[];
  /** What it shows, in words: the figures stand in a table elsewhere. */
  label: string;
  /** What stands along the two axes. */
  axes: { said: string; happened: string };
};

const SIDE = 150;
const LEFT = 38;
const TOP = 8;
const BELOW = 34;
const WIDTH = LEFT + SIDE + 10;
const HEIGHT = TOP + SIDE + BELOW;

/** Where lines of the grid lie, in parts of an axis. */
const PARTS = [0, 0.5, 1];

/**
 * Chances that were said (across) against how often it happened (up). On the diagonal what is said is what happens. Both
 * axes run to the same round figure, so that rare things can be read.
 */
export function ReliabilityPlot({ points, label, axes }: Props) {
  const end = roundAbove(Math.max(0.01, ...points.flatMap(({ said, happened }) => [said, happened])));
  const x = (share: number) => LEFT + (share / end) * SIDE;
  const y = (share: number) => TOP + SIDE - (share / end) * SIDE;
  const course = line<SaidAndHappened>(
    ({ said }) => x(said),
    ({ happened }) => y(happened),
  )(points);
  const dots = points.map(({ said, happened }) => `M${round(x(said))} ${round(y(happened))}h0`).join('');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="figures block w-full">
      <path
        d={PARTS.map((part) => `M${x(0)} ${y(part * end)}H${x(end)}M${x(part * end)} ${y(0)}V${y(end)}`).join(
          '',
        )}
        className="stroke-line"
      />
      {PARTS.map((part) => (
        <g key={part} className="fill-faint text-[11px]">
          <text x={LEFT - 6} y={y(part * end) + 4} textAnchor="end">
            {percentOf(part * end)}
          </text>
          {part > 0 && (
            <text x={x(part * end)} y={TOP + SIDE + 14} textAnchor={part === 1 ? 'end' : 'middle'}>
              {percentOf(part * end)}
            </text>
          )}
        </g>
      ))}
      <text x={x(end / 2)} y={HEIGHT - 4} textAnchor="middle" className="fill-faint text-[11px]">
        {axes.said}
      </text>
      <text
        transform={`translate(${LEFT - 26} ${TOP + SIDE / 4}) rotate(-90)`}
        textAnchor="middle"
        className="fill-faint text-[11px]"
      >
        {axes.happened}
      </text>
      <path
        d={`M${x(0)} ${y(0)}L${x(end)} ${y(end)}`}
        className="stroke-edge"
        strokeWidth="1.25"
        strokeDasharray="2 4"
      />
      <path
        d={course ?? ''}
        fill="none"
        className="stroke-accent"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      {/* a line of no length with round ends is a dot */}
      <path d={dots} className="stroke-paper" strokeWidth="9" strokeLinecap="round" />
      <path d={dots} className="stroke-accent" strokeWidth="7" strokeLinecap="round" />
    </svg>
  );
}

/** The next of 1, 2, 4, 5, 8 × a power of ten, at most 1. */
function roundAbove(share: number): number {
  const power = 10 ** Math.floor(Math.log10(share));
  return Math.min(1, ([1, 2, 4, 5, 8].find((step) => step * power >= share) ?? 10) * power);
}

function round(length: number): number {
  return Number(length.toFixed(2));
}

function percentOf(share: number): string {
  return `${Number((100 * share).toFixed(1))} %`;
}
