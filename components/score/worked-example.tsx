import { ScoreFigure } from '#components/charts/score-figure.tsx';
import {
  connectionScore,
  DAY_MS,
  DEFAULT_BASE_RATES,
  Engine,
  flatRate,
  foldPair,
  type Give,
  type PersonTotals,
  relationOf,
  topicVector,
} from '#lib/scoring/index.ts';
import { ScoreParts } from './score-parts.tsx';
import { percent } from './score-words.ts';

const EXAMPLE_RELATIONS = {
  exchange: 'an exchange',
  'they-learn-from-me': 'that Bo learns from you',
  'i-learn-from-them': 'that you learn from Bo',
  new: 'new',
  quiet: 'quiet',
  'nothing-yet': 'nothing yet',
} as const;

/** What passed, by days before today. */
const STORY = [
  { daysAgo: 70, direction: 'gave', credits: 3, words: 'You gave feedback on Bo’s essay' },
  { daysAgo: 69, direction: 'got', credits: 0.25, words: 'Bo said that it helped' },
  { daysAgo: 40, direction: 'got', credits: 3, words: 'Bo answered a question of yours' },
  { daysAgo: 38, direction: 'gave', credits: 0.25, words: 'You said that it helped' },
  { daysAgo: 20, direction: 'gave', credits: 3, words: 'You gave feedback again' },
  { daysAgo: 12, direction: 'got', credits: 0.25, words: 'Bo said that it changed the text' },
] as const;

/** A small story and its score, worked out by the library while the page is made. */
export function WorkedExample() {
  const now = 1_000 * DAY_MS;
  const gives = STORY.map(
    ({ daysAgo, direction, credits }): Give => ({ at: now - daysAgo * DAY_MS, direction, credits }),
  );
  const pair = foldPair(gives);
  const bo = totalsOfBo(gives, now);
  const score = connectionScore({
    give: {
      can: topicVector([
        ['editing', 1],
        ['essays', 1],
      ]),
      need: topicVector([
        ['editing', 1],
        ['joinery', 1],
      ]),
      openAsks: 1,
      unansweredAsks: 1,
      capacityLeft: 0.8,
    },
    get: {
      returns: { pair, other: bo, me: null, rate: flatRate(DEFAULT_BASE_RATES.acknowledgement), now },
      canOther: topicVector([['bread', 1]]),
      needMine: topicVector([
        ['bread', 1],
        ['joinery', 1],
      ]),
    },
  });
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
      <div>
        <ol className="border-line border-b">
          {STORY.map(({ daysAgo, direction, words }) => (
            <li key={daysAgo} className="flex justify-between gap-4 border-line border-t py-2.5">
              <span className={direction === 'gave' ? 'text-gave-ink' : 'text-received-ink'}>{words}</span>
              <span className="figures whitespace-nowrap text-faint text-sm">{daysAgo} days ago</span>
            </li>
          ))}
        </ol>
        <p className="mt-4 text-soft">
          Besides, Bo looks for an editor and has one ask open that nobody has answered; you edit, and your
          week is mostly free.
        </p>
      </div>
      <div className="grid gap-6 rounded-lg border border-line bg-sheet p-6">
        <ScoreFigure value={score.score} large label="You and Bo" />
        <ScoreParts parts={score.parts} />
        <p className="text-sm text-soft">
          {`What you could give comes to ${percent(score.give.value)}, what comes back to ${percent(score.get.value)}. The word for it is ${EXAMPLE_RELATIONS[relationOf(pair, now)]}.`}
        </p>
      </div>
    </div>
  );
}

const YOU = 0;
const BO = 1;

function totalsOfBo(gives: readonly Give[], now: number): PersonTotals | null {
  const engine = new Engine();
  for (const { direction, at, credits } of gives) {
    const [giver, receiver] = direction === 'gave' ? [YOU, BO] : [BO, YOU];
    engine.give({ giver, receiver, at, credits });
  }
  engine.advance(now);
  return engine.person(BO);
}
