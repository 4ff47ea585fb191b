import Link from 'next/link';
import { ScoreFigure } from '#components/charts/score-figure.tsx';
import { TermBars } from '#components/charts/term-bars.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import {
  type Chance,
  type ConnectionScore,
  explainReturn,
  GET_WEIGHT,
  GIVE_WEIGHT,
} from '#lib/scoring/index.ts';
import { HeardNote } from './heard-note.tsx';
import { ScoreParts } from './score-parts.tsx';
import { percent, unbroken } from './score-words.ts';

/** A score with everything it is made of, down to each term of the chance that something comes back. */
export function ScoreExplained({ score }: { score: ConnectionScore & { trust?: number } }) {
  const { give, get } = score;
  const { chance } = get.parts;
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
        <ScoreFigure value={score.score} large />
        <p className="max-w-[46ch] flex-1 basis-60 text-soft">
          {`What you could give is at ${percent(give.value)} and weighs ${percent(GIVE_WEIGHT)}; what comes back is at ${percent(get.value)} and weighs ${percent(GET_WEIGHT)}. The scarcer half decides most.`}
          {score.known === 'little known' && ' Little is known here, so usual values stand in.'}
        </p>
      </div>
      <ScoreParts parts={score.parts} />
      <HeardNote trust={score.trust} />
      <Disclosure summary={`Why a ${percent(chance.probability)} chance that something comes back`}>
        <WhyThatChance chance={chance} />
      </Disclosure>
      <p className="text-sm">
        <Link href="/about/score" className="link">
          How the score works
        </Link>
        <span className="text-faint"> · Only you see it, and nothing happens because of it.</span>
      </p>
    </div>
  );
}

/** A line that moves the log-odds by less is said, not drawn. */
const NO_EFFECT = 0.005;

const EVIDENCE: Record<Chance['evidence'], string> = {
  little: 'With fewer than three gives that were answered or had two weeks to be, this is little evidence.',
  some: 'There is some evidence behind it: at least three gives were answered, or had two weeks to be.',
  good: 'There is good evidence behind it: at least ten gives were answered, or had two weeks to be.',
};

/** Each term of a chance; what neither raises nor lowers it follows in a sentence. */
function WhyThatChance({ chance }: { chance: Chance }) {
  const { usual, lines } = explainReturn(chance);
  const drawn = lines.filter(({ value }) => Math.abs(value) >= NO_EFFECT);
  const without = lines.filter(({ value }) => Math.abs(value) < NO_EFFECT);
  return (
    <>
      <p className="mb-3 max-w-measure text-soft">
        {`The usual chance, of somebody of whom nothing special is known, is ${percent(1 / (1 + Math.exp(-usual)))}. Each line raises or lowers it against the usual, in log-odds: 0 changes nothing, +0.7 about doubles the odds. ${EVIDENCE[chance.evidence]}`}
      </p>
      {drawn.length > 0 && (
        <TermBars
          caption="What raises and lowers the chance"
          terms={drawn.map(({ id, value, known, words }) => ({
            key: id,
            label: unbroken(words),
            value,
            note: known ? undefined : 'A usual value stands in.',
          }))}
        />
      )}
      {without.length > 0 && (
        <p className="mt-3 max-w-measure text-faint text-sm">
          {`Looked at, too, and without effect here: ${without.map(({ words }) => `${words}.`).join(' ')}`}
        </p>
      )}
    </>
  );
}
