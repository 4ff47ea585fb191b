import { useLocale, useTranslations } from 'next-intl';
import { Arrow } from '#components/ui/arrow.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { dayWords } from '#components/ui/day-words.ts';
import type { Measured, MeasuredNetwork } from './measured.ts';
import { useMeasuredNames } from './measured-sentences.ts';
import { MeasuredSummary } from './measured-summary.tsx';
import { MeasuredTable } from './measured-table.tsx';

/** How well the score foretells on real networks, beside simple rules and a strong learner. */
export function MeasuredQuality({ measured }: { measured: Measured }) {
  const t = useTranslations('score.measured.calibration');
  return (
    <div className="grid gap-12">
      <MeasuredSummary measured={measured} />
      {measured.networks.map((network) => (
        <Network key={network.layout} network={network} />
      ))}
      <section aria-labelledby="calibration">
        <h2 id="calibration" className="mb-4 text-2xl">
          {t('title')}
        </h2>
        <ButtonLink href="/about/score/chances">
          {t('more')} <Arrow />
        </ButtonLink>
      </section>
      <HowMeasured measured={measured} />
    </div>
  );
}

function Network({ network }: { network: MeasuredNetwork }) {
  const t = useTranslations('score.measured');
  const { name, source } = useMeasuredNames().networkNamed(network);
  const id = `network-${network.layout}`;
  const measures = (['AUC', 'MRR'] as const).filter((measure) =>
    network.tasks.some((task) => task.measure === measure),
  );
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-2xl">
        {name}
      </h2>
      <p className="figures mt-1 mb-4 text-faint text-sm">
        {t('size', { events: network.events, people: network.people, days: network.days, source })}
      </p>
      <div className="grid gap-8">
        {measures.map((measure) => (
          <div key={measure}>
            {measure === 'MRR' && <p className="mb-3 max-w-measure text-soft text-sm">{t('placeLead')}</p>}
            <MeasuredTable network={network} measure={measure} />
          </div>
        ))}
      </div>
    </section>
  );
}

function HowMeasured({ measured: { measuredOn, command } }: { measured: Measured }) {
  const t = useTranslations('score.measured.how');
  const locale = useLocale();
  return (
    <section aria-labelledby="how-measured" className="max-w-measure">
      <h2 id="how-measured" className="text-2xl">
        {t('title')}
      </h2>
      <ul className="mt-2 grid list-disc gap-2 ps-5 text-soft">
        {(['1', '2', '3', '4', '5', '6'] as const).map((point) => (
          <li key={point}>{t(point)}</li>
        ))}
      </ul>
      <p className="mt-4 text-faint text-sm">
        {t.rich('when', {
          day: dayWords(new Date(measuredOn), 'long', locale),
          command,
          time: (words) => <time dateTime={measuredOn}>{words}</time>,
          code: (words) => <code className="text-xs">{words}</code>,
        })}
      </p>
    </section>
  );
}
