import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { MEASURED } from '#components/score/measured.ts';
import { MeasuredQuality } from '#components/score/measured-quality.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('score.page');
  return { title: t('measuredTitle'), description: t('measuredDescription') };
}

export default async function MeasuredPage() {
  const t = await getTranslations('score.page');
  return (
    <Main>
      <PageHeader
        eyebrow={
          <Link href="/about/score" className="link">
            {t('title')}
          </Link>
        }
        title={t('measuredTitle')}
        lead={t('measuredLead.1')}
      />
      <p className="mb-10 max-w-measure font-read text-lg">{t('measuredLead.2')}</p>
      <MeasuredQuality measured={MEASURED} />
    </Main>
  );
}
