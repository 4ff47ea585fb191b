import type { ReactNode } from 'react';
import { type Amount, useAmounts } from './amount.ts';
import { placeLabels, type Side } from './scatter-labels.ts';
import type { PictureScale } from './scatter-scale.ts';

export type ScatterPoint = {
  key: string;
  href: string;
  /** Printed beside the point where there is room, and above the card. */
  name: string;
  /** What the link says: name and figures. */
  label: string;
  x: Amount;
  y: Amount;
  /** The classes of its fill and stroke. */
  className: string;
};

type Props = {
  /** In the order in which they are read out and labelled. */
  points: readonly ScatterPoint[];
  /** One scale for both sides. */
  scale: PictureScale;
  /** The band holds what is at most so many times as much on one side as on the other. */
  band: number;
  label: string;
  words: { xAxis: string; yAxis: string; equal: string; unknown: string };
};

/** The picture in pixels on a phone and in a wide window, for labels that do not overlap there. */
const NARROW = { width: 290, height: 340 };
const WIDE = { width: 880, height: 500 };
const LONGEST_NAME = 22;

/** Points about a band, each a link. Everything is in percent, so that one drawing fills any width and its letters stay readable. */
export function Scatter({ points, scale, band, label, words }: Props) {
  const spots = points.map(({ name, x, y }) => ({ x: scale.of(x), y: scale.of(y), text: shortened(name) }));
  const narrow = placeLabels(spots, NARROW);
  const wide = placeLabels(spots, WIDE, narrow);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand around parts of a drawing
    <svg
      role="group"
      aria-label={label}
      className="figures block h-[21.25rem] w-full overflow-visible sm:h-[31.25rem]"
    >
      <Ground scale={scale} band={band} equal={words.equal} />
      <Axes scale={scale} words={words} />
      {points.map((point, index) => {
        const spot = spots[index] ?? { x: 0, y: 0, text: '' };
        const side = wide.get(index);
        return (
          <a
            key={point.key}
            href={point.href}
            aria-label={point.label}
            data-name={point.name}
            className="point"
          >
            <circle cx={`${spot.x}%`} cy={`${100 - spot.y}%`} r="12" fill="transparent" />
            <circle
              cx={`${spot.x}%`}
              cy={`${100 - spot.y}%`}
              r="5"
              strokeWidth="1.5"
              className={point.className}
            />
            {side && (
              <Label {...spot} side={side} className={narrow.has(index) ? '' : 'max-sm:hidden'}>
                {spot.text}
              </Label>
            )}
          </a>
        );
      })}
    </svg>
  );
}

const OFFSETS: Record<Side, { dx: number; dy: number; anchor: 'start' | 'end' | 'middle' }> = {
  right: { dx: 9, dy: 4, anchor: 'start' },
  left: { dx: -9, dy: 4, anchor: 'end' },
  above: { dx: 0, dy: -9, anchor: 'middle' },
  below: { dx: 0, dy: 17, anchor: 'middle' },
};

type LabelProps = { x: number; y: number; side: Side; className: string; children: ReactNode };

function Label({ x, y, side, className, children }: LabelProps) {
  const { dx, dy, anchor } = OFFSETS[side];
  return (
    <text
      x={`${x}%`}
      y={`${100 - y}%`}
      dx={dx}
      dy={dy}
      textAnchor={anchor}
      className={`fill-ink text-[12px] ${className}`}
    >
      {children}
    </text>
  );
}

/** The band and the line of equal amounts, stretched over whatever shape the picture has. */
function Ground({ scale, band, equal }: { scale: PictureScale; band: Props['band']; equal: string }) {
  const start = scale.of(0);
  const steps = Array.from({ length: 49 }, (_, step) => start + ((100 - start) * step) / 48);
  const height = (amount: number) => Math.min(100, scale.of(amount));
  const edge = (factor: number) =>
    steps.map((x) => `${x.toFixed(2)} ${(100 - height(scale.at(x) * factor)).toFixed(2)}`);
  return (
    <svg width="100%" height="100%" aria-hidden="true" className="overflow-visible">
      <rect width="100%" height="100%" className="fill-sheet" />
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
        <path
          d={`M${edge(band).join('L')}L${edge(1 / band)
            .toReversed()
            .join('L')}Z`}
          className="fill-accent-wash"
        />
      </svg>
      <line
        x1={`${start}%`}
        y1={`${100 - start}%`}
        x2="100%"
        y2="0%"
        className="stroke-accent"
        strokeDasharray="2 5"
      />
      <text x="98%" y="2%" dx="-4" dy="6" textAnchor="end" className="fill-accent text-[12px]">
        {equal}
      </text>
    </svg>
  );
}

function Axes({ scale, words }: Pick<Props, 'scale' | 'words'>) {
  const format = useAmounts();
  return (
    <svg width="100%" height="100%" aria-hidden="true" className="overflow-visible text-[12px]">
      {scale.strip > 0 && (
        <>
          <rect width={`${scale.strip}%`} height="100%" className="fill-well" />
          <rect y={`${100 - scale.strip}%`} width="100%" height={`${scale.strip}%`} className="fill-well" />
          <text x="100%" y="100%" dx="-6" dy="-6" textAnchor="end" className="fill-faint">
            {words.unknown}
          </text>
        </>
      )}
      {scale.ticks.map(({ amount, percent }) => (
        <g key={amount}>
          <line x1={`${percent}%`} x2={`${percent}%`} y1="0" y2="100%" className="stroke-line" />
          <line x1="0" x2="100%" y1={`${100 - percent}%`} y2={`${100 - percent}%`} className="stroke-line" />
          <text x={`${percent}%`} y="100%" dy="17" textAnchor="middle" className="fill-faint">
            {format(amount)}
          </text>
          <text x="0" y={`${100 - percent}%`} dx="-8" dy="4" textAnchor="end" className="fill-faint">
            {format(amount)}
          </text>
        </g>
      ))}
      <line x1="0" x2="100%" y1="100%" y2="100%" className="stroke-ink" strokeWidth="1.5" />
      <line x1="0" x2="0" y1="0" y2="100%" className="stroke-ink" strokeWidth="1.5" />
      <text x="100%" y="100%" dy="36" textAnchor="end" className="fill-gave-ink font-semibold text-[13px]">
        {words.xAxis}
      </text>
      <text x="0" y="0" dx="-30" dy="-12" className="fill-received-ink font-semibold text-[13px]">
        {words.yAxis}
      </text>
    </svg>
  );
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
