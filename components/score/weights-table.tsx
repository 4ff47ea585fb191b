import { HEADS, TERM_IDS, type TermId } from '#lib/scoring/index.ts';

const WORDS: Record<TermId, { label: string; from: string }> = {
  kind: { label: 'What you give', from: 'how often such gives are answered here' },
  between: {
    label: 'What went before',
    from: 'how often such gives are answered after what passed between you last',
  },
  b_resp: { label: 'They answer people', from: 'how many of the things anybody gave them they answered' },
  pair_resp: { label: 'They answer you', from: 'the same of the things you gave them' },
  waits: { label: 'Theirs waits', from: 'whether something they gave you waits for your answer' },
  touch: { label: 'You are in touch', from: 'how long ago anything passed between you' },
  back_recent: { label: 'They gave lately', from: 'how long ago they last gave you something' },
  back_dec: {
    label: 'They gave often',
    from: 'on how many days they gave you something, older days counting less',
  },
  b_rate: {
    label: 'They give to others',
    from: 'on how many days they gave to anybody, older days counting less',
  },
  b_recent: { label: 'They are around', from: 'how long ago they last gave to anybody' },
  b_share: {
    label: 'They give as they get',
    from: 'what they gave against what they received, from everybody',
  },
  b_new: { label: 'They are new', from: 'whether nothing has passed between them and anybody yet' },
  a_init: {
    label: 'You are answered',
    from: 'how often what you give is answered, by anybody; left out of the scores shown here, because it is the same for all your connections',
  },
};

const QUESTIONS = [
  { head: 'return', label: 'Something comes back' },
  { head: 'help-back', label: 'Help comes back' },
  { head: 'passing-on', label: 'They help anybody' },
] as const;

/** Terms that at least one of the shown questions weighs. */
const SHOWN = TERM_IDS.filter((id) => QUESTIONS.some(({ head }) => HEADS[head].weights[id] !== 0));

const FIGURE = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The weights of the chances, straight from the library; a dash where a question does not look at it. */
export function WeightsTable() {
  return (
    <table className="figures w-full border-collapse">
      <caption className="sr-only">What raises each chance, and how much it weighs</caption>
      <thead>
        <tr className="border-ink border-b-2 text-left align-bottom text-sm">
          <th scope="col" className="py-2 pr-4 font-medium">
            What is looked at
          </th>
          {QUESTIONS.map(({ head, label }) => (
            <th key={head} scope="col" className="w-[19%] py-2 pl-2 text-right font-medium max-sm:text-xs">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SHOWN.map((id) => (
          <tr key={id} className="border-line border-b align-top">
            <th scope="row" className="py-2.5 pr-4 text-left font-normal">
              {WORDS[id].label}
              <span className="block text-faint text-sm">{WORDS[id].from}</span>
            </th>
            {QUESTIONS.map(({ head }) => (
              <td key={head} className="py-2.5 pl-2 text-right font-medium">
                {weightWords(HEADS[head].weights[id])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function weightWords(weight: number) {
  if (weight !== 0) return FIGURE.format(weight).replace('-', '−');
  return (
    <span className="text-faint">
      <span aria-hidden="true">–</span>
      <span className="sr-only">not looked at</span>
    </span>
  );
}
