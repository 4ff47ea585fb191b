import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { LedTo } from '#lib/feedback/answering.ts';
import type { Change, ParagraphChange } from '#lib/posts/compare-view.ts';
import { LedToNote } from './led-to-note.tsx';

type Props = {
  paragraphs: readonly ParagraphChange[];
  /** By the index of a paragraph: the comments that led to its change. */
  beside?: ReadonlyMap<number, readonly LedTo[]>;
  /** BCP 47. */
  language: string;
};

/**
 * Two versions as one text: what went struck through, what came underlined; neither by colour alone. Beside a changed
 * passage stands the feedback that led to it; on a phone, below. Long stretches that stayed the same are folded.
 */
export function CompareView({ paragraphs, beside = new Map(), language }: Props) {
  return (
    <div className="grid gap-y-5">
      {stretchesOf(paragraphs).map(({ items, isFolded }) => {
        const rows = items.map(({ at, paragraph }) => (
          <Row key={at} paragraph={paragraph} ledTo={beside.get(at) ?? []} language={language} />
        ));
        return isFolded ? (
          <Fold key={items[0]?.at} count={items.length}>
            {rows}
          </Fold>
        ) : (
          rows
        );
      })}
    </div>
  );
}

type Stretch = { items: { at: number; paragraph: ParagraphChange }[]; isFolded: boolean };

/** Paragraphs in their order; those that stayed the same are folded but for a neighbour of each change. */
function stretchesOf(paragraphs: readonly ParagraphChange[]): Stretch[] {
  const isNear = (i: number) =>
    [i - 1, i, i + 1].some((at) => paragraphs[at] !== undefined && paragraphs[at].kind === 'changed');
  const stretches: Stretch[] = [];
  paragraphs.forEach((paragraph, at) => {
    const isFolded = !isNear(at);
    const last = stretches.at(-1);
    if (last?.isFolded === isFolded) last.items.push({ at, paragraph });
    else stretches.push({ items: [{ at, paragraph }], isFolded });
  });
  // folding one away would save nothing
  return stretches.map((stretch) => ({
    ...stretch,
    isFolded: stretch.isFolded && stretch.items.length > 1 && stretches.length > 1,
  }));
}

function Fold({ count, children }: { count: number; children: ReactNode }) {
  const t = useTranslations('posts.versions');
  return (
    <details className="group" suppressHydrationWarning>
      <summary className="min-h-6 rounded-sm border-line border-y border-dashed py-1 text-faint text-sm hover:text-soft">
        {t('folded', { count })}
      </summary>
      <div className="grid gap-y-5 pt-5">{children}</div>
    </details>
  );
}

type RowProps = { paragraph: ParagraphChange; ledTo: readonly LedTo[]; language: string };

function Row({ paragraph: { kind, runs }, ledTo, language }: RowProps) {
  const t = useTranslations('posts.versions');
  return (
    <div className="grid items-start gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)]">
      <p
        lang={language}
        dir="auto"
        className={`writing whitespace-pre-line ps-4 ${kind === 'changed' ? 'border-accent border-s-2' : 'border-transparent border-s-2 text-soft'}`}
      >
        <Runs runs={runs} />
      </p>
      {ledTo.length > 0 && (
        <ul aria-label={t('ledTo')} className="grid min-w-0 gap-3 max-lg:ps-4">
          {ledTo.map((comment) => (
            <LedToNote key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** A paragraph with what went and what came. */
export function Runs({ runs }: { runs: readonly Change[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the comparison is shown once and never reordered
  return runs.map((run, i) => <Run key={i} run={run} />);
}

function Run({ run: { kind, text } }: { run: Change }) {
  if (kind === 'gone') return <del className="rounded-sm bg-well text-faint decoration-1">{text}</del>;
  if (kind === 'new')
    return (
      <ins className="rounded-sm bg-mark text-ink underline decoration-edge underline-offset-4">{text}</ins>
    );
  return text;
}
