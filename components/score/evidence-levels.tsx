import { useTranslations } from 'next-intl';
import { GOOD_EVIDENCE, LITTLE_EVIDENCE } from '#lib/scoring/index.ts';

/** How much is behind a chance, by how many gives have had their time for an answer. */
export function EvidenceLevels() {
  const t = useTranslations('score.page.levels');
  const levels = [
    { level: 'little', from: t('from.little', { count: LITTLE_EVIDENCE }) },
    { level: 'some', from: t('from.some', { from: LITTLE_EVIDENCE, to: GOOD_EVIDENCE - 1 }) },
    { level: 'good', from: t('from.good', { count: GOOD_EVIDENCE }) },
  ] as const;
  return (
    <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-3">
      {levels.map(({ level, from }) => (
        <div key={level} className="border-line border-t pt-3">
          <dt>
            <span className="font-read text-xl">{t(`${level}.word`)}</span>
            <span className="figures block text-faint text-sm">{from}</span>
          </dt>
          <dd className="mt-1.5 text-soft">{t(`${level}.says`)}</dd>
        </div>
      ))}
    </dl>
  );
}
