import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';

export type Term = {
  key: string;
  label: ReactNode;
  /** What it adds (or, below zero, takes away). */
  value: number;
  /** Where the figure comes from, in a sentence. */
  note?: ReactNode;
  tone?: 'plain' | 'gave' | 'received';
};

type Props = {
  caption: string;
  terms: readonly Term[];
  /** The last line: what it all comes to. */
  total?: { label: string; value: number };
};

const SIGNED = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
const PLAIN = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const TONES = { plain: 'fill-accent', gave: 'fill-gave', received: 'fill-received' } as const;

/** An explanation line by line: what adds and what takes away, about one zero, with a sentence each and the sum. */
export function TermBars({ caption, terms, total }: Props) {
  const values = terms.map(({ value }) => value);
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values, Number.EPSILON)])
    .range([0, 100]);
  return (
    <table className="figures w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {terms.map(({ key, label, value, note, tone = 'plain' }) => (
          <tr key={key} className="border-line border-b align-top">
            <th scope="row" className="py-2.5 pr-4 text-left font-normal">
              {label}
              {note && <span className="block text-faint text-sm">{note}</span>}
            </th>
            <td className="w-1/3 py-[0.95rem] sm:w-2/5">
              <svg className="h-3.5 w-full overflow-visible" aria-hidden="true">
                <rect
                  x={`${Math.min(x(0), x(value))}%`}
                  width={`${Math.abs(x(value) - x(0))}%`}
                  height="100%"
                  className={value < 0 ? 'fill-none stroke-edge' : TONES[tone]}
                />
                <line
                  x1={`${x(0)}%`}
                  x2={`${x(0)}%`}
                  y1="-20%"
                  y2="120%"
                  className="stroke-ink"
                  strokeWidth="1.5"
                />
              </svg>
            </td>
            <td className="w-14 whitespace-nowrap py-2.5 pl-3 text-right font-medium">
              {SIGNED.format(value)}
            </td>
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <th scope="row" className="pt-3 text-left font-semibold" colSpan={2}>
              {total.label}
            </th>
            <td className="whitespace-nowrap pt-2 pl-3 text-right font-read text-xl">
              {PLAIN.format(total.value)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
