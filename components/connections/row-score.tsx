import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ScoreFigure } from '#components/charts/score-figure.tsx';
import { HeardNote } from '#components/score/heard-note.tsx';
import { ScoreParts } from '#components/score/score-parts.tsx';
import type { ScoreView } from '#lib/connections/view.ts';

/** The score of a row; pressed, it says line by line where it comes from. Opening one closes the others. */
export function RowScore({ score, name }: { score: ScoreView; name: string }) {
  const t = useTranslations('connections.dashboard.row');
  return (
    <details
      suppressHydrationWarning
      name="score"
      className="group/score open:max-lg:col-span-2 max-lg:col-start-2 max-lg:row-start-1 open:max-lg:col-start-1 open:max-lg:row-start-4"
    >
      <summary className="flex min-h-6 w-fit list-none items-start gap-1.5 rounded-sm [&::-webkit-details-marker]:hidden">
        <ScoreFigure
          value={score.value}
          note={score.known === 'little known' && <span className="text-xs">{t('littleKnown')}</span>}
        />
        <svg
          viewBox="0 0 10 10"
          className="mt-2.5 size-2.5 text-accent group-open/score:rotate-90 motion-safe:transition-transform"
          aria-hidden="true"
        >
          <path d="M3 1.5 6.5 5 3 8.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        <span className="sr-only">{t('howScore', { name })}</span>
      </summary>
      <div className="mt-3 rounded-lg border border-line bg-sheet p-5 lg:-ml-[calc(40rem-100%)] lg:w-160">
        <ScoreParts parts={score.parts} heading="h4" />
        <div className="mt-4 empty:hidden">
          <HeardNote trust={score.trust} />
        </div>
        <p className="mt-4 text-faint text-sm">
          {t('scarcer')}{' '}
          <Link href="/about/score" className="link">
            {t('howItWorks')}
          </Link>
        </p>
      </div>
    </details>
  );
}
