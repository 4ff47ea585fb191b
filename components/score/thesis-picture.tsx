import { MeanBar } from '#components/charts/mean-bar.tsx';
import type { Mean, Thesis, ThesisPolicy, ThesisWorld } from './thesis.ts';

const WORLDS = {
  anyone: { title: 'Anyone can help anyone', note: 'Whoever gets something can pay it back.' },
  'nobody-repays': {
    title: 'Nobody can pay back',
    note: 'Whom you help never helps you: how learning mostly works.',
  },
} as const satisfies Record<ThesisWorld['id'], { title: string; note: string }>;

const POLICIES = {
  none: 'Nothing is seen of each other',
  selfish: 'Each sees what they got from whom',
  ours: 'Each sees this score',
} as const satisfies Record<ThesisPolicy['id'], string>;

const WAYS = [
  { id: 'giver', label: 'gives to all', tone: 'gave' },
  { id: 'matcher', label: 'gives by what is seen', tone: 'plain' },
  { id: 'taker', label: 'hardly gives', tone: 'hollow' },
] as const;

/** Does giving pay? What each way of giving earns in two worlds, by what people see of each other. */
export function ThesisPicture({ thesis }: { thesis: Thesis }) {
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
        {captionOf(thesis).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="text-faint text-sm">
          {`A model, not people: ${thesis.people} of them, ${thesis.runs} runs of ${thesis.rounds} rounds. A give costs 1 and is worth 3. Bars are what is left per round in the second half, thin lines the 95 % interval of the mean. Who gives by what is seen gives more to those who look better; who hardly gives does so in one round of twenty. `}
          <time dateTime={thesis.playedOn}>{DAY.format(new Date(thesis.playedOn))}</time>,{' '}
          <code className="text-xs">{thesis.command}</code>
        </p>
      </figcaption>
    </figure>
  );
}

function World({ world: { id, policies }, max }: { world: ThesisWorld; max: number }) {
  const { title, note } = WORLDS[id];
  return (
    <table className="figures w-full border-collapse self-start">
      <caption className="border-ink border-b-2 pb-2 text-left">
        <span className="block font-read text-xl">{title}</span>
        <span className="block text-soft text-sm">{note}</span>
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">How somebody gives</th>
          <th scope="col">Drawn</th>
          <th scope="col">What is left per round</th>
        </tr>
      </thead>
      {policies.map((policy) => (
        <tbody key={policy.id}>
          <tr>
            <th scope="rowgroup" colSpan={3} className="pt-5 pb-1 text-left font-medium">
              {POLICIES[policy.id]}
            </th>
          </tr>
          {WAYS.map(({ id: way, label, tone }) => (
            <tr key={way}>
              <th scope="row" className="w-[38%] py-1 pr-3 text-left font-normal text-sm text-soft">
                {label}
              </th>
              <td className="py-1">
                <MeanBar {...policy[way]} max={max} tone={tone} />
              </td>
              <td className="w-14 py-1 pl-3 text-right">
                {policy[way].mean.toFixed(1)}
                <span className="sr-only">{`, ${rangeOf(policy[way])}`}</span>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function rangeOf({ low, high }: Mean): string {
  return `${low.toFixed(2)} to ${high.toFixed(2)}`;
}

/** What the picture says, each sentence only where the figures bear it out. */
export function captionOf(thesis: Thesis): string[] {
  const policy = (world: ThesisWorld['id'], id: ThesisPolicy['id']) =>
    thesis.worlds.find((each) => each.id === world)?.policies.find((each) => each.id === id);
  const [blind, selfish, ours] = (['none', 'selfish', 'ours'] as const).map((id) => policy('anyone', id));
  const [, selfishThere, oursThere] = (['none', 'selfish', 'ours'] as const).map((id) =>
    policy('nobody-repays', id),
  );
  const sentences: string[] = [];
  if (blind && ours && oursThere && takingPays(blind) && givingPays(ours) && givingPays(oursThere))
    sentences.push(
      `Giving pays on a condition. Where nobody sees anything, those who hardly give are left with ${times(blind.taker, blind.giver)} what givers are. Where this score is seen, givers are left with ${times(ours.giver, ours.taker)} what they are, and ${times(oursThere.giver, oursThere.taker)} where nobody can pay back.`,
    );
  if (selfish && givingPays(selfish))
    sentences.push(
      selfish.welfare.mean >= (ours?.welfare.mean ?? 0)
        ? `Where anyone can pay back, a selfish score does as well, or better: to look at what one gets from whom is enough there. When people long do as those do who fare better, it leaves each with ${selfish.welfare.mean.toFixed(1)}, this score with ${ours?.welfare.mean.toFixed(1)}.`
        : 'Where anyone can pay back, a selfish score makes giving pay, too.',
    );
  if (selfishThere && takingPays(selfishThere))
    sentences.push(
      'Where nobody can pay back, it fails: nobody gets anything from those they help, so everybody looks alike, and it is as if nothing were seen.',
    );
  if (blind && blind.welfare.mean < thesis.mostWelfare / 4)
    sentences.push(
      `And where nothing is seen, in the long run hardly anybody gives: ${blind.welfare.mean.toFixed(1)} is left to each, of ${thesis.mostWelfare} if all gave. If all only take, nobody is left to take from.`,
    );
  return sentences;
}

function givingPays({ giver, taker }: ThesisPolicy): boolean {
  return giver.low > taker.high;
}

function takingPays({ giver, taker }: ThesisPolicy): boolean {
  return taker.low > giver.high;
}

function times(more: Mean, less: Mean): string {
  const ratio = more.mean / less.mean;
  return `${ratio < 3 ? ratio.toFixed(1) : Math.round(ratio)} times`;
}
