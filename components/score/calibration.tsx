import { useLocale, useTranslations } from 'next-intl';
import { ReliabilityPlot } from '#components/charts/reliability-plot.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { MeasuredBin, MeasuredNetwork, MeasuredTask } from './measured.ts';
import { useMeasuredNames } from './measured-sentences.ts';

/** Whether chances are to be taken at their word: what was said against what happened, for each question. */
export function Calibration({ networks }: { networks: readonly MeasuredNetwork[] }) {
  const t = useTranslations('score.measured.calibration');
  const { networkNamed, taskNamed } = useMeasuredNames();
  const plots = networks.flatMap((network) =>
    network.tasks
      .filter(({ bins }) => bins.length > 0)
      .map((task) => ({
        key: `${network.layout}-${task.task}`,
        network: networkNamed(network).name,
        title: taskNamed(task).title,
        task,
      })),
  );
  return (
    <div className="grid gap-6">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13.5rem),1fr))] gap-x-8 gap-y-2">
        {plots.map(({ key, ...plot }) => (
          <Plot key={key} {...plot} />
        ))}
      </div>
      <Disclosure summary={t('figures')}>
        <div className="grid gap-8 sm:grid-cols-2">
          {plots.map(({ key, title, network, task }) => (
            <BinTable key={key} caption={`${title} ${network}`} bins={task.bins} />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}

function Plot({ title, network, task }: { title: string; network: string; task: MeasuredTask }) {
  const t = useTranslations('score.measured.calibration');
  const percent = usePercent();
  const off = useHowFarOff();
  const typical = nearestTo(0.3, task.bins);
  return (
    <figure className="row-span-3 grid grid-rows-subgrid pb-6">
      <figcaption className="self-end">
        <span className="block font-medium">{title}</span>
        <span className="block text-faint text-sm">{network}</span>
      </figcaption>
      <ReliabilityPlot
        points={task.bins}
        label={t('label', { task: title, network })}
        axes={{ said: t('saidAxis'), happened: t('happenedAxis') }}
      />
      <p className="text-sm text-soft">
        {typical &&
          t('typical', {
            said: percent(typical.said),
            happened: percent(typical.happened),
            count: typical.count,
          })}{' '}
        {off(task)}
      </p>
    </figure>
  );
}

function BinTable({ caption, bins }: { caption: string; bins: readonly MeasuredBin[] }) {
  const t = useTranslations('score.measured.calibration');
  const percent = usePercent();
  const whole = new Intl.NumberFormat(useLocale());
  return (
    <table className="figures w-full border-collapse text-sm">
      <caption className="pb-1 text-left font-medium">{caption}</caption>
      <thead>
        <tr className="border-line border-b text-right text-faint">
          <th scope="col" className="py-1 text-left font-normal">
            {t('said')}
          </th>
          <th scope="col" className="py-1 font-normal">
            {t('happened')}
          </th>
          <th scope="col" className="py-1 font-normal">
            {t('cases')}
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
            <td className="py-0.5">{whole.format(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The tenth of the cases whose chance came nearest to `share`. */
function nearestTo(share: number, bins: readonly MeasuredBin[]): MeasuredBin | undefined {
  return bins.toSorted((a, b) => Math.abs(a.said - share) - Math.abs(b.said - share))[0];
}

/** One decimal below ten per cent, where it matters. */
function usePercent(): (share: number) => string {
  const locale = useLocale();
  return (share) => {
    const digits = share < 0.095 ? 1 : 0;
    const figure = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return `${figure.format(100 * share)}\u00a0%`;
  };
}

/** How far what is said and what happens may lie apart in the mean. */
const GOOD_ENOUGH = 0.03;

function useHowFarOff(): (task: MeasuredTask) => string {
  const t = useTranslations('score.measured.calibration');
  const figure = new Intl.NumberFormat(useLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const points = (share: number) => figure.format(100 * share);
  return ({ gap, gapLearnt }) => {
    if (gap === undefined) return '';
    if (gap <= GOOD_ENOUGH) return t('off', { points: points(gap) });
    if (gapLearnt === undefined) return t('offTooMuch', { points: points(gap) });
    return t('offLearnt', { points: points(gap), learnt: points(gapLearnt) });
  };
}
