import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ScoreStory } from '#components/score/score-story.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { findSeeds } from '#lib/connections/seeds.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('score.page');
  return { title: t('title'), description: t('description') };
}

export default async function ScorePage() {
  const t = await getTranslations('score.page');
  return (
    <Main>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ScoreStory seeds={await findSeeds()} />
    </Main>
  );
}
