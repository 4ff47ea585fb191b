import { OpposedBars } from '#components/charts/opposed-bars.tsx';
import { ScoreFigure } from '#components/charts/score-figure.tsx';
import { TrendBars } from '#components/charts/trend-bars.tsx';
import { YearStrip } from '#components/charts/year-strip.tsx';
import { SampleSection, Samples } from './sample-section.tsx';

const GAVE = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];
const YEAR = GAVE.map((gave, month) => ({ gave: month < 2 ? null : gave % 4, got: (gave * 7) % 5 }));

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
      <Samples
        title="Over time"
        when="The month that is not over stands out; what compares shares one scale."
      >
        <div className="w-full max-w-64">
          <TrendBars values={GAVE} max={9} label="Given, twelve months" tone="gave" />
        </div>
        <YearStrip months={YEAR} max={4} label="A year with somebody: gave above, received below" />
      </Samples>
      <Samples title="A score" when="Quiet on purpose: it is no prize, and nobody else sees it.">
        <ScoreFigure value={71} large />
        <ScoreFigure value={null} large />
      </Samples>
    </SampleSection>
  );
}
