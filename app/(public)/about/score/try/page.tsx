import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { playFrom } from '#components/score/play.ts';
import { Playground } from '#components/score/playground.tsx';
import { ScorePage } from '#components/score/score-page.tsx';
import { liveWords } from '#lib/words/catalogue.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('score.page');
  return { title: t('tryTitle'), description: t('tryDescription') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TryScorePage({ searchParams }: Props) {
  const t = await getTranslations('score.page');
  const words = await getMessages();
  const { play, sentences, usual, sides, heard } = words.score;
  return (
    <ScorePage above={{ href: '/about/score', title: t('title') }} title={t('tryTitle')} lead={t('tryLead')}>
      {/* the sliders work out in the browser what a card says, so its sentences go along, on this page alone */}
      <NextIntlClientProvider
        messages={{ ...liveWords(words, ['connections']), score: { play, sentences, usual, sides, heard } }}
      >
        <Playground initial={playFrom(await searchParams)} />
      </NextIntlClientProvider>
    </ScorePage>
  );
}
