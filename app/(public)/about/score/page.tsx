import type { Metadata } from 'next';
import { playFrom } from '#components/score/play.ts';
import { ScoreStory } from '#components/score/score-story.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { findSeeds } from '#lib/connections/seeds.ts';

export const metadata: Metadata = {
  title: 'How the score works',
  description: 'What a connection is rated by, what is left out, the formula, and sliders to try it.',
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ScorePage({ searchParams }: Props) {
  return (
    <Main>
      <PageHeader
        title="How the score works"
        lead="Two questions stand behind it. Why do you follow whom you follow? And how are your followers better off for having followed you?"
      />
      <ScoreStory play={playFrom(await searchParams)} seeds={await findSeeds()} />
    </Main>
  );
}
