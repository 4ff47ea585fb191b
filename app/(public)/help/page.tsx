import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HelpKeys } from '#components/site/help-keys.tsx';
import { HelpPlaces } from '#components/site/help-places.tsx';
import { HelpWords } from '#components/site/help-words.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site.help');
  return { title: t('title') };
}

export default async function HelpPage() {
  const t = await getTranslations('site.help');
  return (
    <Main width="reading">
      <PageHeader title={t('title')} lead={t('lead')} />
      <HelpPlaces />
      <HelpKeys />
      <HelpWords />
    </Main>
  );
}
