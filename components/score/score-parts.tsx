import type { ScorePart } from '#lib/scoring/index.ts';

const SIDES = {
  give: { title: 'What you could give', tone: 'border-gave' },
  get: { title: 'What comes back, or goes on to others', tone: 'border-received' },
} as const;

const PERCENT = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });

/** The lines behind a score, in its two halves; what is not known says so. */
export function ScoreParts({ parts }: { parts: readonly ScorePart[] }) {
  return (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
      {(['give', 'get'] as const).map((side) => (
        <section key={side} className={`min-w-0 border-t-2 pt-2.5 ${SIDES[side].tone}`}>
          <h4 className="font-medium font-ui text-sm">{SIDES[side].title}</h4>
          <ul className="mt-1.5 grid gap-2 text-sm">
            {parts
              .filter((part) => part.side === side)
              .map(({ id, line, value, known }) => (
                <li key={id} className="grid grid-cols-[1fr_auto] gap-x-3">
                  <span className="text-soft">
                    {line}
                    {!known && <em className="text-faint"> A usual value stands in.</em>}
                  </span>
                  <span className="figures text-faint">{PERCENT.format(value)}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
