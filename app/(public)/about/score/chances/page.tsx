import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Calibration } from '#components/score/calibration.tsx';
import { MEASURED } from '#components/score/measured.ts';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('score.measured.calibration');
  return { title: t('title'), description: t('lead') };
}

export default async function ChancesPage() {
  const t = await getTranslations('score');
  return (
    <Main>
      <PageHeader
        eyebrow={
          <Link href="/about/score/measured" className="link">
            {t('page.measuredTitle')}
          </Link>
        }
        title={t('measured.calibration.title')}
        lead={t('measured.calibration.lead')}
      />
      <Calibration networks={MEASURED.networks} />
    </Main>
  );
}
