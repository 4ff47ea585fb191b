import { useTranslations } from 'next-intl';
import type { Measured } from './measured.ts';
import { type Standing, standingOf } from './measured-words.ts';

const STANDINGS = ['better', 'level', 'worse'] as const;

/** How this score, as it comes, does against the best simple rule of each question: counted, not claimed. */
export function MeasuredSummary({ measured: { networks } }: { measured: Measured }) {
  const t = useTranslations('score.measured.summary');
  const found = networks.flatMap(({ tasks }) => tasks.map(standingOf));
  const count = (wanted: Standing) => found.filter((standing) => standing === wanted).length;
  return (
    <div className="border-ink border-y-2 py-5">
      <dl className="figures grid grid-cols-3 gap-x-6">
        {STANDINGS.map((standing) => (
          <div key={standing} className="flex flex-col-reverse justify-end">
            <dt className="text-sm text-soft">{t(standing)}</dt>
            <dd className="font-read text-4xl">{count(standing)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-faint text-sm">{t('of', { count: found.length - count('alone') })}</p>
    </div>
  );
}
