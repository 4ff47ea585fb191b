import { useLocale, useTranslations } from 'next-intl';
import { MeanBar } from '#components/charts/mean-bar.tsx';
import { dayWords } from '#components/ui/day-words.ts';
import type { Mean, Thesis, ThesisPolicy, ThesisWorld } from './thesis.ts';

const WAYS = [
  { id: 'giver', tone: 'gave' },
  { id: 'matcher', tone: 'plain' },
  { id: 'taker', tone: 'hollow' },
] as const;

/** Does giving pay? What each way of giving earns in two worlds, by what people see of each other. */
export function ThesisPicture({ thesis }: { thesis: Thesis }) {
  const t = useTranslations('score.thesis');
  const sentences = useCaption();
  const locale = useLocale();
  const max = Math.max(
    thesis.mostWelfare,
    ...thesis.worlds.flatMap(({ policies }) =>
      policies.flatMap((policy) => WAYS.map(({ id }) => policy[id].high)),
    ),
  );
  return (
    <figure className="grid gap-6">
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        {thesis.worlds.map((world) => (
          <World key={world.id} world={world} max={max} />
        ))}
      </div>
      <figcaption className="grid max-w-measure gap-3">
        {sentences(thesis).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="text-faint text-sm">
          {t('model', { people: thesis.people, runs: thesis.runs, rounds: thesis.rounds })}{' '}
          <time dateTime={thesis.playedOn}>{dayWords(new Date(thesis.playedOn), 'long', locale)}</time>,{' '}
          <code className="text-xs">{thesis.command}</code>
        </p>
      </figcaption>
    </figure>
  );
}

function World({ world: { id, policies }, max }: { world: ThesisWorld; max: number }) {
  const t = useTranslations('score.thesis');
  const figures = useFigures();
  return (
    <table className="figures w-full border-collapse self-start">
      <caption className="border-ink border-b-2 pb-2 text-left">
        <span className="block font-read text-xl">{t(`worlds.${id}.title`)}</span>
        <span className="block text-soft text-sm">{t(`worlds.${id}.note`)}</span>
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('head.way')}</th>
          <th scope="col">{t('head.drawn')}</th>
          <th scope="col">{t('head.left')}</th>
        </tr>
      </thead>
      {policies.map((policy) => (
        <tbody key={policy.id}>
          <tr>
            <th scope="rowgroup" colSpan={3} className="pt-5 pb-1 text-left font-medium">
              {t(`policies.${policy.id}`)}
            </th>
          </tr>
          {WAYS.map(({ id: way, tone }) => (
            <tr key={way}>
              <th scope="row" className="w-[38%] py-1 pr-3 text-left font-normal text-sm text-soft">
                {t(`ways.${way}`)}
              </th>
              <td className="py-1">
                <MeanBar {...policy[way]} max={max} tone={tone} />
              </td>
              <td className="w-14 py-1 pl-3 text-right">
                {figures(policy[way].mean, 1)}
                <span className="sr-only">{`, ${t('range', { low: figures(policy[way].low, 2), high: figures(policy[way].high, 2) })}`}</span>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** A figure with so many decimals, as the reader's language writes it. */
function useFigures(): (value: number, decimals: number) => string {
  const locale = useLocale();
  return (value, decimals) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value);
}

/** What the picture says, each sentence only where the figures bear it out. */
function useCaption(): (thesis: Thesis) => string[] {
  const t = useTranslations('score.thesis.caption');
  const figures = useFigures();
  const times = (more: Mean, less: Mean) => {
    const ratio = more.mean / less.mean;
    return figures(ratio, ratio < 3 ? 1 : 0);
  };
  return (thesis) => {
    const policy = (world: ThesisWorld['id'], id: ThesisPolicy['id']) =>
      thesis.worlds.find((each) => each.id === world)?.policies.find((each) => each.id === id);
    const [blind, selfish, ours] = (['none', 'selfish', 'ours'] as const).map((id) => policy('anyone', id));
    const selfishThere = policy('nobody-repays', 'selfish');
    const oursThere = policy('nobody-repays', 'ours');
    const sentences: string[] = [];
    if (blind && ours && oursThere && takingPays(blind) && givingPays(ours) && givingPays(oursThere))
      sentences.push(
        t('condition', {
          blind: times(blind.taker, blind.giver),
          ours: times(ours.giver, ours.taker),
          there: times(oursThere.giver, oursThere.taker),
        }),
      );
    if (selfish && givingPays(selfish)) {
      const theirs = selfish.welfare.mean;
      const own = ours?.welfare.mean ?? 0;
      const figuresOfBoth = { selfish: figures(theirs, 1), ours: figures(own, 1) };
      sentences.push(theirs >= own ? t('selfishAsWell', figuresOfBoth) : t('selfish'));
    }
    if (selfishThere && takingPays(selfishThere)) sentences.push(t('selfishFails'));
    if (blind && blind.welfare.mean < thesis.mostWelfare / 4)
      sentences.push(t('blind', { left: figures(blind.welfare.mean, 1), most: thesis.mostWelfare }));
    return sentences;
  };
}

function givingPays({ giver, taker }: ThesisPolicy): boolean {
  return giver.low > taker.high;
}

function takingPays({ giver, taker }: ThesisPolicy): boolean {
  return taker.low > giver.high;
}
