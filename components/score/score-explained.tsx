import Link from 'next/link';
import { ScoreFigure } from '#components/charts/score-figure.tsx';
import { TermBars } from '#components/charts/term-bars.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { type ConnectionScore, explainReturn, GET_WEIGHT, GIVE_WEIGHT } from '#lib/scoring/index.ts';
import { ScoreParts } from './score-parts.tsx';
import { percent } from './score-words.ts';

/** A score with everything it is made of, down to each term of the chance that something comes back. */
export function ScoreExplained({ score }: { score: ConnectionScore }) {
  const { give, get } = score;
  const { chance } = get.parts;
  const { usual, lines, isLittleEvidence } = explainReturn(chance);
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
      <Disclosure summary={`Why a ${percent(chance.probability)} chance that something comes back`}>
        <p className="mb-3 max-w-measure text-soft">
          {`The usual chance, of somebody of whom nothing special is known, is ${percent(1 / (1 + Math.exp(-usual)))}. Each line raises or lowers it against the usual, in log-odds: 0 changes nothing, +0.7 about doubles the odds.`}
          {isLittleEvidence &&
            ' With fewer than three answered or unanswered gives, this is little evidence.'}
        </p>
        <TermBars
          caption="What raises and lowers the chance"
          terms={lines.map(({ id, value, known, words }) => ({
            key: id,
            label: words,
            value,
            note: known ? undefined : 'A usual value stands in.',
          }))}
        />
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
