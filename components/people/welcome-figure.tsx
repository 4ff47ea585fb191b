import { DirectionLegend } from '#components/charts/direction-legend.tsx';
import { OpposedBars } from '#components/charts/opposed-bars.tsx';

const SAMPLE = [
  { who: 'You read each other’s drafts', gave: 14, received: 11 },
  { who: 'You learn from her', gave: 1, received: 9 },
  { who: 'He learns from you', gave: 12, received: 2 },
  { who: 'New: nothing passed yet', gave: 0, received: 0 },
] as const;

const MOST = 14;

/** Four invented relations, drawn as the dashboard draws them: what it means to see both directions. */
export function WelcomeFigure() {
  return (
    <figure className="border-line border-y py-6">
      <figcaption className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="font-medium font-read text-lg">Four relations, four shapes</span>
        <DirectionLegend gave="you gave" received="they gave" />
      </figcaption>
      <ul className="grid gap-4">
        {SAMPLE.map(({ who, gave, received }) => (
          <li key={who} className="grid gap-1">
            <span className="text-sm text-soft">{who}</span>
            <OpposedBars
              gave={gave}
              received={received}
              max={MOST}
              gaveLabel="you gave"
              receivedLabel="they gave"
            />
          </li>
        ))}
      </ul>
      <p className="mt-5 text-faint text-sm">One-sided is fine, and has its own word. Only you see yours.</p>
    </figure>
  );
}
