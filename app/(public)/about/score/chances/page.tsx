import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Calibration } from '#components/score/calibration.tsx';
import { MEASURED } from '#components/score/measured.ts';
import { ScorePage } from '#components/score/score-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('score.measured.calibration');
  return { title: t('title'), description: t('lead') };
}

export default async function ChancesPage() {
  const t = await getTranslations('score');
  return (
    <ScorePage
      above={{ href: '/about/score/measured', title: t('page.measuredTitle') }}
      title={t('measured.calibration.title')}
      lead={t('measured.calibration.lead')}
    >
      <Calibration networks={MEASURED.networks} />
    </ScorePage>
  );
}
