import { useTranslations } from 'next-intl';
import { DirectionLegend } from '#components/charts/direction-legend.tsx';
import { OpposedBars } from '#components/charts/opposed-bars.tsx';

const SAMPLE = [
  { who: 'exchange', gave: 14, received: 11 },
  { who: 'theyTeach', gave: 1, received: 9 },
  { who: 'youTeach', gave: 12, received: 2 },
  { who: 'new', gave: 0, received: 0 },
] as const;

const MOST = 14;

/** Four invented relations, drawn as the dashboard draws them: what it means to see both directions. */
export function WelcomeFigure() {
  const t = useTranslations('people.start.figure');
  const words = { gave: t('youGave'), received: t('theyGave') };
  return (
    <figure className="border-line border-y py-5 sm:py-6">
      <figcaption className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 sm:mb-5">
        <span className="font-medium font-read text-lg">{t('title')}</span>
        <DirectionLegend gave={words.gave} received={words.received} />
      </figcaption>
      <ul className="grid gap-3 sm:gap-4">
        {SAMPLE.map(({ who, gave, received }) => (
          <li key={who} className="grid gap-0.5 sm:gap-1">
            <span className="text-sm text-soft">{t(who)}</span>
            <OpposedBars
              gave={gave}
              received={received}
              max={MOST}
              gaveLabel={words.gave}
              receivedLabel={words.received}
            />
          </li>
        ))}
      </ul>
      <p className="mt-4 text-faint text-sm sm:mt-5">{t('note')}</p>
    </figure>
  );
}
