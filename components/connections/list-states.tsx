import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { DashboardQuery } from '#lib/connections/input.ts';
import { FILTER_WINDOW, PICTURE_WINDOW, SCORE_WINDOW } from '#lib/connections/rules.ts';
import type { Connection } from '#lib/connections/view.ts';
import type { Looked } from '#lib/connections/window.ts';
import { dashboardHref, filtersSet } from './dashboard-address.ts';
import { gapsOf } from './directions.ts';

type Props = { query: DashboardQuery; looked: Looked | null };

/** What stands in place of the list or the picture when it is empty; each has its own words and next step. */
export function NoConnections({ query, looked }: Props) {
  const t = useTranslations('connections.dashboard.empty');
  const start = <ButtonLink href={dashboardHref({ ...query, ...NO_FILTERS })}>{t('everybody')}</ButtonLink>;
  if (query.cursor) return <EndOfList query={query} />;
  if (looked?.further) {
    return (
      <EmptyState
        kind="hidden"
        title={t('windowTitle')}
        action={
          <>
            <FurtherLink query={query} from={looked.further} />
            {start}
          </>
        }
      >
        {t('window', { count: FILTER_WINDOW })}
      </EmptyState>
    );
  }
  if (filtersSet(query) > 0 || looked?.before) {
    const part = looked?.before ? 'rest' : 'filtered';
    return (
      <EmptyState kind="hidden" title={t(`${part}Title`)} action={start}>
        {t(part)}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="nothing"
      title={t('nothingTitle')}
      action={
        <>
          <ButtonLink href="/discover" variant="primary">
            {t('findAsk')}
          </ButtonLink>
          <ButtonLink href="/write">{t('write')}</ButtonLink>
        </>
      }
    >
      {t('nothing')}
    </EmptyState>
  );
}

const NO_FILTERS = {
  relation: undefined,
  follow: undefined,
  period: undefined,
  topic: undefined,
  q: undefined,
};

function EndOfList({ query }: { query: DashboardQuery }) {
  const t = useTranslations('connections.dashboard');
  return (
    <EmptyState
      kind="nothing"
      title={t('empty.endTitle')}
      action={<ButtonLink href={dashboardHref(query)}>{t('pages.first')}</ButtonLink>}
    >
      {t('empty.end')}
    </EmptyState>
  );
}

function FurtherLink({ query, from }: { query: DashboardQuery; from: string }) {
  const t = useTranslations('connections.dashboard.looked');
  return (
    <ButtonLink href={dashboardHref(query, { from })} variant="primary">
      {t('further')}
    </ButtonLink>
  );
}

/** Says what was looked at where that was not everybody, and leads on to the earlier contacts. */
export function WindowNote({ query, looked }: Props) {
  const t = useTranslations('connections.dashboard.looked');
  const locale = useLocale();
  if (!looked) return null;
  const { before, isFilterCut, isFull, further } = looked;
  const date = before?.toLocaleDateString(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const order = query.view ? 'drawn' : 'scored';
  const count = query.view ? PICTURE_WINDOW : SCORE_WINDOW;
  const place = date === undefined ? '' : further ? 'Before' : 'Rest';
  const found = isFilterCut || (!isFull && query.sort !== 'score' && !query.view);
  const sentences = [
    found && t(`filtered${place}`, { count: FILTER_WINDOW, date: date ?? '' }),
    isFull && found && t(query.view ? 'drawn' : 'scoredOfThose', { count }),
    !found && t(`${order}${place}`, { count, date: date ?? '' }),
  ];
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-soft">
      <span>{sentences.filter(Boolean).join(' ')}</span>
      {further && (
        <Link href={dashboardHref(query, { from: further })} className="link">
          {t('further')}
        </Link>
      )}
      {before && (
        <Link href={dashboardHref(query)} className="link">
          {t('start')}
        </Link>
      )}
    </p>
  );
}

/** Once above a list that shows something not on record: how unknown is read, and where that is explained. */
export function UnknownNote({ connections }: { connections: readonly Pick<Connection, 'gave' | 'got'>[] }) {
  const t = useTranslations('connections.dashboard');
  if (!connections.some((connection) => gapsOf(connection).length > 0)) return null;
  return (
    <p className="text-sm text-soft">
      {t.rich('unknownNote', {
        b: (chunks) => <b className="font-medium text-ink">{chunks}</b>,
        link: (chunks) => (
          <Link href="/about/score" className="link">
            {chunks}
          </Link>
        ),
      })}
    </p>
  );
}
