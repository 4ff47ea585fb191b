import Link from 'next/link';
import { useTranslations } from 'next-intl';
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
import { useSentences } from './score-sentences.tsx';
import { percent } from './score-words.ts';

/** A score with everything it is made of, down to each term of the chance that something comes back. */
export function ScoreExplained({ score }: { score: ConnectionScore & { trust?: number } }) {
  const t = useTranslations('score.explained');
  const { give, get } = score;
  const { chance } = get.parts;
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
        <ScoreFigure value={score.score} large />
        <p className="max-w-[46ch] flex-1 basis-60 text-soft">
          {t('mix', {
            give: percent(give.value),
            giveWeight: percent(GIVE_WEIGHT),
            get: percent(get.value),
            getWeight: percent(GET_WEIGHT),
          })}
          {score.known === 'little known' && ` ${t('littleKnown')}`}
        </p>
      </div>
      <ScoreParts parts={score.parts} />
      <HeardNote trust={score.trust} />
      <Disclosure summary={t('why', { percent: percent(chance.probability) })}>
        <WhyThatChance chance={chance} />
      </Disclosure>
      <p className="text-sm">
        <Link href="/about/score" className="link">
          {t('how')}
        </Link>
        <span className="text-faint"> · {t('private')}</span>
      </p>
    </div>
  );
}

/** A line that moves the log-odds by less is said, not drawn. */
const NO_EFFECT = 0.005;

/** Each term of a chance; what neither raises nor lowers it follows in a sentence. */
function WhyThatChance({ chance }: { chance: Chance }) {
  const t = useTranslations('score');
  const said = useSentences();
  const { usual, lines } = explainReturn(chance);
  const drawn = lines.filter(({ value }) => Math.abs(value) >= NO_EFFECT);
  const without = lines.filter(({ value }) => Math.abs(value) < NO_EFFECT);
  return (
    <>
      <p className="mb-3 max-w-measure text-soft">
        {t('explained.usualChance', { percent: percent(1 / (1 + Math.exp(-usual))) })}{' '}
        {t(`explained.evidence.${chance.evidence}`)}
      </p>
      {drawn.length > 0 && (
        <TermBars
          caption={t('explained.caption')}
          terms={drawn.map(({ id, value, known, says }) => ({
            key: id,
            label: said([says]).slice(0, -1),
            value,
            note: known ? undefined : t('usual'),
          }))}
        />
      )}
      {without.length > 0 && (
        <p className="mt-3 max-w-measure text-faint text-sm">
          {t('explained.withoutEffect', { lines: said(without.map(({ says }) => says)) })}
        </p>
      )}
    </>
  );
}
