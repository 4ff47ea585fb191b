import type { Metadata } from 'next';
import dynamic from 'next/dynamic';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { playFrom } from '#components/score/play.ts';
import { ScoreStory } from '#components/score/score-story.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { findSeeds } from '#lib/connections/seeds.ts';
import { liveWords } from '#lib/words/catalogue.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('score.page');
  return { title: t('title'), description: t('description') };
}

// a script of its own, which does not hold up the page: without it the form works as well
const Playground = dynamic(async () => (await import('#components/score/playground.tsx')).Playground);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ScorePage({ searchParams }: Props) {
  const t = await getTranslations('score.page');
  const words = await getMessages();
  const { play, sentences, usual, sides, heard } = words.score;
  return (
    <Main>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ScoreStory seeds={await findSeeds()}>
        {/* the sliders work out in the browser what a card says, so its sentences go along, on this page alone */}
        <NextIntlClientProvider
          messages={{ ...liveWords(words, ['connections']), score: { play, sentences, usual, sides, heard } }}
        >
          <Playground initial={playFrom(await searchParams)} />
        </NextIntlClientProvider>
      </ScoreStory>
    </Main>
  );
}
