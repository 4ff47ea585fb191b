import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import { chooseTheme } from '#app/actions/theme.ts';
import { chosenTheme } from '#app/session.ts';
import { Main } from '#components/site/main.tsx';
import { ThemeSwitch } from '#components/site/theme-switch.tsx';
import { ChartSamples } from '#components/style/chart-samples.tsx';
import { ColourSamples } from '#components/style/colour-samples.tsx';
import { ControlSamples } from '#components/style/control-samples.tsx';
import { PieceSamples } from '#components/style/piece-samples.tsx';
import { StateSamples } from '#components/style/state-samples.tsx';
import { SpaceSamples, TypeSamples } from '#components/style/type-samples.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { config } from '#lib/config.ts';
import { AREAS, liveWords } from '#lib/words/catalogue.ts';

export const metadata: Metadata = { title: 'Visual language' };

/** Everything the product is drawn with, on one page, for those who work on it: in English, and in development alone. */
export default async function StylePage() {
  if (config().environment !== 'development') notFound();
  const theme = await chosenTheme();
  return (
    <NextIntlClientProvider messages={liveWords(await getMessages(), AREAS)}>
      <Main>
        <PageHeader
          title="Visual language"
          lead="Paper and ink; ochre for what you gave, slate for what you received. Switch the theme and look again."
          actions={<ThemeSwitch current={theme} action={chooseTheme} />}
        />
        <TypeSamples />
        <ColourSamples css={readFileSync(join(process.cwd(), 'app', 'globals.css'), 'utf8')} />
        <SpaceSamples />
        <ControlSamples />
        <StateSamples undo={chooseTheme} undoFields={{ theme }} />
        <PieceSamples now={new Date()} />
        <ChartSamples />
      </Main>
    </NextIntlClientProvider>
  );
}
