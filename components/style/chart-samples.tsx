import { MonthBars } from '#components/charts/month-bars.tsx';
import { OpposedBars } from '#components/charts/opposed-bars.tsx';
import { ScoreFigure } from '#components/charts/score-figure.tsx';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { SampleSection, Samples } from './sample-section.tsx';

const MONTHS = [3, 1, 4, 1, 5, 9].map((gave, index) => ({
  month: `2026-${String(index + 6).padStart(2, '0')}`,
  gave,
  received: [2, 7, 1, 8, 2, 8][index] ?? 0,
}));

/** The drawings: gave on the left, received on the right, and the figure always printed beside. */
export function ChartSamples() {
  return (
    <SampleSection id="charts" title="Charts">
      <Samples
        title="Opposed bars"
        when="Root scale, so that a little can be seen beside a lot; unknown is hatched."
      >
        <div className="grid w-full max-w-md gap-3">
          <OpposedBars gave={9} received={4} max={9} />
          <OpposedBars gave={1} received={9} max={9} tall />
          <OpposedBars gave={2} received="unknown" max={9} />
        </div>
      </Samples>
      <Samples title="Over time">
        <div className="w-full max-w-xl">
          <MonthBars months={MONTHS} caption="Acts in six months" />
        </div>
        <Sparkline values={[1, 3, 2, 5, 4, 6]} label="Rising from 1 to 6" tone="gave" />
      </Samples>
      <Samples title="A score" when="Quiet on purpose: it is no prize, and nobody else sees it.">
        <ScoreFigure value={71} large />
        <ScoreFigure value={null} large />
      </Samples>
    </SampleSection>
  );
}
