import { readFileSync } from 'node:fs';
import { render as renderBare, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { HelpKeys } from '#components/site/help-keys.tsx';
import { HelpPlaces } from '#components/site/help-places.tsx';
import { HelpWords } from '#components/site/help-words.tsx';
import { ChartSamples } from '#components/style/chart-samples.tsx';
import { ColourSamples } from '#components/style/colour-samples.tsx';
import { ControlSamples } from '#components/style/control-samples.tsx';
import { PieceSamples } from '#components/style/piece-samples.tsx';
import { StateSamples } from '#components/style/state-samples.tsx';
import { SpaceSamples, TypeSamples } from '#components/style/type-samples.tsx';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { InWords, render } from '#tests/support/render.tsx';

test.each(['en', 'de'] as const)(
  'help in %s has places, keys and words, and nothing at fault',
  async (language) => {
    const { container } = renderBare(
      <InWords language={language}>
        <h1>Help</h1>
        <HelpPlaces />
        <HelpKeys />
        <HelpWords />
      </InWords>,
    );

    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(3);
    expect(screen.getAllByRole('term').length).toBeGreaterThan(15);
    expect(await faultsIn(container)).toEqual([]);
  },
);

test('the samples of the visual language have nothing at fault', async () => {
  const { container } = render(
    <>
      <h1>Visual language</h1>
      <TypeSamples />
      <ColourSamples css={readFileSync('app/globals.css', 'utf8')} />
      <SpaceSamples />
      <ControlSamples />
      <StateSamples undo={() => {}} undoFields={{}} />
      <PieceSamples now={new Date('2026-11-25T12:00:00Z')} />
      <ChartSamples />
    </>,
  );

  expect(screen.getByRole('heading', { name: 'dark with more contrast' })).toBeDefined();
  expect(await faultsIn(container)).toEqual([]);
});
