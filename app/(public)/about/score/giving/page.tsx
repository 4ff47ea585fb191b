import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { THESIS } from '#components/score/thesis.ts';
import { ThesisPicture } from '#components/score/thesis-picture.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('score.page');
  return { title: t('parts.thesis'), description: t('thesisLead') };
}

export default async function GivingPage() {
  const t = await getTranslations('score.page');
  return (
    <Main>
      <PageHeader
        eyebrow={
          <Link href="/about/score" className="link">
            {t('title')}
          </Link>
        }
        title={t('parts.thesis')}
        lead={t('thesisLead')}
      />
      <ThesisPicture thesis={THESIS} />
    </Main>
  );
}
