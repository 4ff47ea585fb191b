import { HEADS, TERM_IDS, type TermId, USUAL_TERMS } from '#lib/scoring/index.ts';

const WORDS: Record<TermId, { label: string; from: string }> = {
  kind: { label: 'What you give', from: 'how often such gives are answered here' },
  between: {
    label: 'What went before',
    from: 'how often gives are answered after what passed between you last',
  },
  b_resp: { label: 'They answer people', from: 'how many of the things anybody gave them they answered' },
  waits: { label: 'Theirs waits', from: 'whether something they gave you waits for your answer' },
  touch: { label: 'You are in touch', from: 'how long ago anything passed between you' },
  back_recent: { label: 'They gave lately', from: 'how long ago they last gave you something' },
  pair_resp: {
    label: 'They answer you',
    from: 'how many of the things you gave them lately they answered within two weeks',
  },
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
  a_init: { label: 'You are answered', from: 'how often what you give is answered, by anybody' },
};

const FIGURE = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The weights of the chance that something comes back, straight from the library. */
export function WeightsTable() {
  return (
    <table className="figures w-full border-collapse">
      <caption className="sr-only">
        What raises the chance that something comes back, and how much it weighs
      </caption>
      <thead>
        <tr className="border-ink border-b-2 text-left text-sm">
          <th scope="col" className="py-2 pr-4 font-medium">
            What is looked at
          </th>
          <th scope="col" className="py-2 pr-4 text-right font-medium">
            Weight
          </th>
          <th scope="col" className="py-2 text-right font-medium">
            Usual value
          </th>
        </tr>
      </thead>
      <tbody>
        {TERM_IDS.map((id) => (
          <tr key={id} className="border-line border-b align-top">
            <th scope="row" className="py-2.5 pr-4 text-left font-normal">
              {WORDS[id].label}
              <span className="block text-faint text-sm">{WORDS[id].from}</span>
            </th>
            <td className="py-2.5 pr-4 text-right font-medium">{FIGURE.format(HEADS.return.weights[id])}</td>
            <td className="py-2.5 text-right text-soft">{FIGURE.format(USUAL_TERMS[id])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
