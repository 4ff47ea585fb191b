import { useTranslations } from 'next-intl';
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

/** What passed, by days before today. */
const STORY = [
  { daysAgo: 70, direction: 'gave', credits: 3, words: 'gave-feedback' },
  { daysAgo: 69, direction: 'got', credits: 0.25, words: 'helped' },
  { daysAgo: 40, direction: 'got', credits: 3, words: 'answered' },
  { daysAgo: 38, direction: 'gave', credits: 0.25, words: 'you-helped' },
  { daysAgo: 20, direction: 'gave', credits: 3, words: 'again' },
  { daysAgo: 12, direction: 'got', credits: 0.25, words: 'changed' },
] as const;

/** A small story and its score, worked out by the library while the page is made. */
export function WorkedExample() {
  const t = useTranslations('score.page.example');
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
              <span className={direction === 'gave' ? 'text-gave-ink' : 'text-received-ink'}>{t(words)}</span>
              <span className="figures whitespace-nowrap text-faint text-sm">
                {t('daysAgo', { days: daysAgo })}
              </span>
            </li>
          ))}
        </ol>
        <p className="mt-4 text-soft">{t('besides')}</p>
      </div>
      <div className="grid gap-6 rounded-lg border border-line bg-sheet p-6">
        <ScoreFigure value={score.score} large label={t('you')} />
        <ScoreParts parts={score.parts} />
        <p className="text-sm text-soft">
          {t('sum', {
            give: percent(score.give.value),
            get: percent(score.get.value),
            relation: t(`relations.${relationOf(pair, now)}`),
          })}
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
