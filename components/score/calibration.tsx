import { ReliabilityPlot } from '#components/charts/reliability-plot.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { MeasuredBin, MeasuredNetwork, MeasuredTask } from './measured.ts';
import { networkWords, taskWords } from './measured-words.ts';

/** Whether chances are to be taken at their word: what was said against what happened, for each question. */
export function Calibration({ networks }: { networks: readonly MeasuredNetwork[] }) {
  const plots = networks.flatMap((network) =>
    network.tasks
      .filter(({ bins }) => bins.length > 0)
      .map((task) => ({ key: `${network.layout}-${task.task}`, name: networkWords(network).name, task })),
  );
  return (
    <div className="grid gap-6">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13.5rem),1fr))] gap-x-8 gap-y-2">
        {plots.map(({ key, name, task }) => (
          <Plot key={key} name={name} task={task} />
        ))}
      </div>
      <Disclosure summary="The same in figures">
        <div className="grid gap-8 sm:grid-cols-2">
          {plots.map(({ key, name, task }) => (
            <BinTable key={key} caption={`${taskWords(task).title} ${name}`} bins={task.bins} />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}

/** How far what is said and what happens may lie apart in the mean. */
const GOOD_ENOUGH = 0.03;

function Plot({ name, task }: { name: string; task: MeasuredTask }) {
  const { title } = taskWords(task);
  const typical = nearestTo(0.3, task.bins);
  return (
    <figure className="row-span-3 grid grid-rows-subgrid pb-6">
      <figcaption className="self-end">
        <span className="block font-medium">{title}</span>
        <span className="block text-faint text-sm">{name}</span>
      </figcaption>
      <ReliabilityPlot points={task.bins} label={`${title} ${name}: what was said against what happened`} />
      <p className="text-sm text-soft">
        {typical &&
          `When it said ${percent(typical.said)}, it happened in ${percent(typical.happened)} of ${WHOLE.format(typical.count)} cases. `}
        {gapWords(task)}
      </p>
    </figure>
  );
}

function BinTable({ caption, bins }: { caption: string; bins: readonly MeasuredBin[] }) {
  return (
    <table className="figures w-full border-collapse text-sm">
      <caption className="pb-1 text-left font-medium">{caption}</caption>
      <thead>
        <tr className="border-line border-b text-right text-faint">
          <th scope="col" className="py-1 text-left font-normal">
            Said
          </th>
          <th scope="col" className="py-1 font-normal">
            Happened
          </th>
          <th scope="col" className="py-1 font-normal">
            Cases
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ said, happened, count }) => (
          <tr key={said} className="text-right">
            <th scope="row" className="py-0.5 text-left font-normal">
              {percent(said)}
            </th>
            <td className="py-0.5">{percent(happened)}</td>
            <td className="py-0.5">{WHOLE.format(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WHOLE = new Intl.NumberFormat('en-GB');

/** The tenth of the cases whose chance came nearest to `share`. */
function nearestTo(share: number, bins: readonly MeasuredBin[]): MeasuredBin | undefined {
  return bins.toSorted((a, b) => Math.abs(a.said - share) - Math.abs(b.said - share))[0];
}

/** One decimal below ten per cent, where it matters. */
function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.095 ? 1 : 0)}\u00a0%`;
}

function gapWords({ gap, gapLearnt }: MeasuredTask): string {
  if (gap === undefined) return '';
  const off = `In the mean it is off by ${points(gap)}`;
  if (gap <= GOOD_ENOUGH) return `${off}.`;
  const learnt = gapLearnt === undefined ? '' : `; once it has learnt there, by ${points(gapLearnt)}`;
  return `${off}, more than it should be${learnt}.`;
}

function points(share: number): string {
  return `${(100 * share).toFixed(1)} points in a hundred`;
}
