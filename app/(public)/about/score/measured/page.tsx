import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MEASURED } from '#components/score/measured.ts';
import { MeasuredQuality } from '#components/score/measured-quality.tsx';
import { ScorePage } from '#components/score/score-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('score.page');
  return { title: t('measuredTitle'), description: t('measuredDescription') };
}

export default async function MeasuredPage() {
  const t = await getTranslations('score.page');
  return (
    <ScorePage
      above={{ href: '/about/score', title: t('title') }}
      title={t('measuredTitle')}
      lead={t('measuredLead.1')}
    >
      <p className="mb-10 max-w-measure font-read text-lg">{t('measuredLead.2')}</p>
      <MeasuredQuality measured={MEASURED} />
    </ScorePage>
  );
}
