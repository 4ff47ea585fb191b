import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Amount, largestAmount, useAmounts } from '#components/charts/amount.ts';
import { PointCard } from '#components/charts/point-card.tsx';
import { Scatter } from '#components/charts/scatter.tsx';
import { pictureScale } from '#components/charts/scatter-scale.ts';
import { SegmentLinks } from '#components/ui/segment-links.tsx';
import type { DashboardQuery } from '#lib/connections/input.ts';
import type { ConnectionPoint } from '#lib/connections/points.ts';
import type { Relation } from '#lib/scoring/index.ts';
import { dashboardHref } from './dashboard-address.ts';
import { amountOf, amountsOf } from './directions.ts';

type Props = { points: readonly ConnectionPoint[]; query: DashboardQuery };

/** Where neither gave more than twice as much as the other, it is called about equal. */
const TWICE = 2;

const OTHER = 'fill-sheet stroke-edge';
const LOOKS: Record<Relation, string> = {
  exchange: 'fill-accent stroke-sheet',
  'they-learn-from-me': 'fill-gave stroke-sheet',
  'i-learn-from-them': 'fill-received stroke-sheet',
  new: OTHER,
  quiet: OTHER,
  'nothing-yet': OTHER,
};

/** What I gave against what I received: every connection a point and a link, the largest first. */
export function Picture({ points, query }: Props) {
  const t = useTranslations('connections.dashboard.picture');
  const relation = useTranslations('connections.relation');
  const format = useAmounts();
  const amounts = amountsOf(points);
  const scale = pictureScale(query.scale ?? 'root', largestAmount(amounts), amounts.includes('unknown'));
  const known = (amount: Amount) => (amount === 'unknown' ? 0 : amount);
  const drawn = points
    .map((point) => ({ ...point, x: amountOf(point.gave), y: amountOf(point.got) }))
    .sort((a, b) => known(b.x) + known(b.y) - known(a.x) - known(a.y));
  return (
    <figure aria-labelledby="picture-title">
      <figcaption className="grid gap-x-8 gap-y-3 pb-9 lg:grid-cols-[minmax(0,1fr)_auto]">
        <div>
          <h3 id="picture-title" className="text-xl">
            {t('title')}
          </h3>
          <p className="mt-1 max-w-measure text-sm text-soft">{t('lead')}</p>
          <Legend />
        </div>
        <ScaleLinks query={query} />
      </figcaption>
      <a
        href="#past-picture"
        className="sr-only focus:not-sr-only focus:mb-9 focus:inline-block focus:underline"
      >
        {t('past')}
      </a>
      <PointCard>
        <div className="pr-2 pb-12 pl-9">
          <Scatter
            scale={scale}
            band={TWICE}
            label={t('points', { count: drawn.length })}
            words={{
              xAxis: t('xAxis'),
              yAxis: t('yAxis'),
              equal: t('equal'),
              unknown: t('notOnRecord'),
            }}
            points={drawn.map(({ person, x, y, relation: word }) => ({
              key: person.id,
              href: `/connections/${person.handle}`,
              name: person.name,
              label: t('point', {
                name: person.name,
                gave: format(x),
                received: format(y),
                relation: relation(`${word}.label`),
              }),
              x,
              y,
              className: LOOKS[word],
            }))}
          />
        </div>
      </PointCard>
      <p id="past-picture" tabIndex={-1} className="text-faint text-sm outline-none">
        {t('keys')}{' '}
        <Link
          href={dashboardHref(query, { view: 'table', scale: undefined, from: query.from })}
          className="link"
        >
          {t('twin')}
        </Link>
      </p>
    </figure>
  );
}

function Legend() {
  const t = useTranslations('connections.dashboard.picture');
  const entries = [
    ['exchange', LOOKS.exchange],
    ['mostGave', LOOKS['they-learn-from-me']],
    ['mostGot', LOOKS['i-learn-from-them']],
    ['others', OTHER],
  ] as const;
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
      {entries.map(([name, look]) => (
        <li key={name} className="inline-flex items-center gap-1.5">
          <svg viewBox="0 0 14 14" className="size-3.5" aria-hidden="true">
            <circle cx="7" cy="7" r="5" strokeWidth="1.5" className={look} />
          </svg>
          {t(name)}
        </li>
      ))}
    </ul>
  );
}

function ScaleLinks({ query }: { query: DashboardQuery }) {
  const t = useTranslations('connections.dashboard.picture');
  const link = (scale: 'log' | undefined, label: string) => ({
    href: dashboardHref(query, { scale, from: query.from }),
    label,
    isCurrent: query.scale === scale,
  });
  return (
    <div className="flex items-center gap-x-3 self-start">
      <span aria-hidden="true" className="text-faint text-sm">
        {t('scale')}
      </span>
      <SegmentLinks
        label={t('scale')}
        scroll={false}
        segments={[link(undefined, t('root')), link('log', t('log'))]}
      />
    </div>
  );
}
