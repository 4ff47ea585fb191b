import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ScorePage } from '#components/score/score-page.tsx';
import { THESIS } from '#components/score/thesis.ts';
import { ThesisPicture } from '#components/score/thesis-picture.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('score.page');
  return { title: t('parts.thesis'), description: t('thesisLead') };
}

export default async function GivingPage() {
  const t = await getTranslations('score.page');
  return (
    <ScorePage
      above={{ href: '/about/score', title: t('title') }}
      title={t('parts.thesis')}
      lead={t('thesisLead')}
    >
      <ThesisPicture thesis={THESIS} />
    </ScorePage>
  );
}
