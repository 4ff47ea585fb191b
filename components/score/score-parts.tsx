import { useTranslations } from 'next-intl';
import { classNames } from '#components/ui/class-names.ts';
import type { ScorePart } from '#lib/scoring/index.ts';
import { useSentences } from './score-sentences.tsx';

const TONES = { give: 'border-gave', get: 'border-received' } as const;

type Props = {
  parts: readonly ScorePart[];
  /** One below the heading it stands under. */
  heading?: 'h2' | 'h3' | 'h4';
  /** Both halves under each other, or side by side where there is room. */
  columns?: 1 | 2;
};

/** The lines behind a score, in its two halves; what is not known says so. */
export function ScoreParts({ parts, heading: Heading = 'h3', columns = 2 }: Props) {
  const t = useTranslations('score.sides');
  return (
    <div className={classNames('grid gap-x-8 gap-y-5', columns === 2 && 'sm:grid-cols-2')}>
      {(['give', 'get'] as const).map((side) => (
        <section key={side} className={`min-w-0 border-t-2 pt-2.5 ${TONES[side]}`}>
          <Heading className="font-medium font-ui text-sm tracking-normal">{t(side)}</Heading>
          <ul className="mt-1.5 grid gap-2.5 text-sm">
            {parts
              .filter((part) => part.side === side)
              .map((part) => (
                <Line key={part.id} part={part} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ part: { id, side, says, value, known } }: { part: ScorePart }) {
  const t = useTranslations('score');
  const said = useSentences();
  // help in turn is said apart: the score does not rest on it
  const isApart = id === 'get-help';
  return (
    <li className={classNames('text-soft', isApart && 'border-line border-l-2 pl-3')}>
      {said(says)}
      {!known && <em className="text-faint"> {t('usual')}</em>}
      {!isApart && <Share side={side} value={value} />}
    </li>
  );
}

/** How full a line is, 0 … 1; the sentence above it says the same. */
function Share({ side, value }: { side: 'give' | 'get'; value: number }) {
  return (
    <svg className="mt-1 block h-1 w-full" aria-hidden="true">
      <rect width="100%" height="100%" rx="1" className="fill-line" />
      <rect
        width={`${Math.round(100 * value)}%`}
        height="100%"
        rx="1"
        className={side === 'give' ? 'fill-gave' : 'fill-received'}
      />
    </svg>
  );
}
