import { useTranslations } from 'next-intl';
import { IntervalStrip } from '#components/charts/interval-strip.tsx';
import type { MeasuredFigure, MeasuredModel, MeasuredNetwork, MeasuredTask } from './measured.ts';
import { useDecimals, useMeasuredNames, useVerdict } from './measured-sentences.ts';

type Props = {
  network: MeasuredNetwork;
  measure: MeasuredTask['measure'];
};

/** Where each scale begins; both end at 1. */
const FROM = { AUC: 0.5, MRR: 0 } as const;

/** Learning on the spot has a line only where it moves the figure by this much. */
const WORTH_A_LINE = 0.005;

/** How well it was foretold in one network: for each question the best simple rule, this score, a strong learner. */
export function MeasuredTable({ network, measure }: Props) {
  const t = useTranslations('score.measured');
  const { networkNamed } = useMeasuredNames();
  const tasks = network.tasks.filter((task) => task.measure === measure);
  const hasWithin = tasks.some(({ models }) => models.some(({ within }) => within));
  const columns = hasWithin ? 4 : 3;
  const { name } = networkNamed(network);
  return (
    <table className="figures w-full border-collapse">
      <caption className="sr-only">{t('caption', { network: name, measure })}</caption>
      <thead>
        <tr className="border-ink border-b-2 text-left align-bottom text-sm">
          <th scope="col" className="py-2 pr-4 font-medium">
            {t('head.who')}
          </th>
          <th scope="col" className="hidden w-[34%] py-2 pr-8 font-normal text-faint text-xs sm:table-cell">
            <span className="flex justify-between">
              <span>{t(`ends.${measure}.from`)}</span>
              <span>{t(`ends.${measure}.to`)}</span>
            </span>
          </th>
          <th scope="col" className="w-24 py-2 text-right font-medium sm:w-28 lg:w-44">
            {t(`head.${measure}`)}
          </th>
          {hasWithin && (
            <th scope="col" className="w-24 py-2 pl-3 text-right font-medium sm:w-28 lg:w-44">
              {t('head.within')}
            </th>
          )}
        </tr>
      </thead>
      {tasks.map((task) => (
        <TaskRows key={task.task} task={task} columns={columns} />
      ))}
    </table>
  );
}

function TaskRows({ task, columns }: { task: MeasuredTask; columns: number }) {
  const { taskNamed } = useMeasuredNames();
  const verdict = useVerdict();
  const { title, asks } = taskNamed(task);
  const ours = task.models.find(({ role }) => role === 'ours');
  const shown = task.models.filter(
    ({ role, value }) => role !== 'learnt' || Math.abs(value - (ours?.value ?? value)) >= WORTH_A_LINE,
  );
  return (
    <tbody className="border-line border-b last:border-0">
      <tr>
        <th scope="rowgroup" colSpan={columns} className="pt-5 pb-1.5 text-left font-normal">
          <span className="block font-read text-xl">{title}</span>
          <span className="block max-w-measure text-soft text-sm">
            {asks} <Cases task={task} />
          </span>
        </th>
      </tr>
      {shown.map((model) => (
        <ModelRow key={model.role} model={model} measure={task.measure} hasWithin={columns === 4} />
      ))}
      <tr>
        <td colSpan={columns} className="pt-0.5 pb-4 text-sm text-soft">
          {verdict(task)}
        </td>
      </tr>
    </tbody>
  );
}

type RowProps = { model: MeasuredModel; measure: MeasuredTask['measure']; hasWithin: boolean };

function ModelRow({ model, measure, hasWithin }: RowProps) {
  const { modelNamed } = useMeasuredNames();
  const { who, rule } = modelNamed(model);
  const isOurs = model.role === 'ours';
  return (
    <tr className={`align-top ${isOurs ? 'font-semibold' : ''}`}>
      <th scope="row" className={`py-1 pr-4 text-left ${isOurs ? 'font-semibold' : 'font-normal'}`}>
        {who}
        {rule && <span className="block text-faint text-sm">{rule}</span>}
      </th>
      <td className="hidden py-1.5 pr-8 sm:table-cell">
        <IntervalStrip {...model} from={FROM[measure]} to={1} look={isOurs ? 'filled' : 'plain'} />
      </td>
      <td className="py-1 text-right">
        <Reached figure={model} />
      </td>
      {hasWithin && (
        <td className="py-1 pl-3 text-right">{model.within && <Reached figure={model.within} />}</td>
      )}
    </tr>
  );
}

function Reached({ figure: { value, low, high } }: { figure: MeasuredFigure }) {
  const { decimals } = useDecimals();
  return (
    <>
      {decimals(value)}
      <span className="block whitespace-nowrap font-normal text-faint text-xs lg:ml-2 lg:inline-block lg:min-w-24">
        {`${decimals(low)}–${decimals(high)}`}
      </span>
    </>
  );
}

function Cases({ task: { measure, cases, people = 0, rate = 0 } }: { task: MeasuredTask }) {
  const t = useTranslations('score.measured');
  if (measure === 'MRR') return t('choices', { cases });
  return t('cases', { cases, people, share: Number((100 * rate).toFixed(1)) });
}
