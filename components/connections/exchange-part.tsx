import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import type { ExchangeAct } from '#lib/connections/exchange.ts';
import type { ExchangeQuery } from '#lib/connections/input.ts';
import type { Connection } from '#lib/connections/view.ts';
import { exchangeHref } from './exchange-filters.tsx';
import { ExchangeTimeline } from './exchange-timeline.tsx';

type Props = {
  connection: Pick<Connection, 'person' | 'gave' | 'got'>;
  exchange: { acts: ExchangeAct[]; nextCursor: string | null };
  query: ExchangeQuery;
  now: Date;
};

/** One page of what passed, or why there is nothing to see, and the way to the other pages. */
export function ExchangePart({ connection, exchange, query, now }: Props) {
  const t = useTranslations('connections.exchange');
  const { handle, name } = connection.person;
  const { acts, nextCursor } = exchange;
  return (
    <>
      {acts.length > 0 ? (
        <ExchangeTimeline acts={acts} otherName={name} now={now} />
      ) : (
        <NoExchange connection={connection} query={query} />
      )}
      <Pagination
        label={t('pages')}
        previous={
          query.before
            ? { href: exchangeHref(handle, { ...query, before: undefined }), label: t('latest') }
            : null
        }
        next={
          nextCursor
            ? { href: exchangeHref(handle, { ...query, before: nextCursor }), label: t('earlier') }
            : null
        }
      />
    </>
  );
}

/** Left out by a filter, not on record, and nothing at all are three different things. */
function NoExchange({ connection: { person, gave, got }, query }: Pick<Props, 'connection' | 'query'>) {
  const t = useTranslations('connections.exchange');
  if (query.before) return <p className="text-soft">{t('nothingBefore')}</p>;
  if (query.direction || query.kind || query.period) {
    return (
      <EmptyState
        kind="hidden"
        title={t('filteredTitle')}
        action={<ButtonLink href={exchangeHref(person.handle, {})}>{t('showAll')}</ButtonLink>}
      >
        {t('filtered')}
      </EmptyState>
    );
  }
  if (gave.coverage === 'unknown' || got.coverage === 'unknown') {
    return (
      <EmptyState
        kind="unknown"
        title={t('unknownTitle')}
        action={<ButtonLink href="/about/score#unknown">{t('unknownMore')}</ButtonLink>}
      >
        {t('unknown')}
      </EmptyState>
    );
  }
  return (
    <EmptyState kind="nothing" title={t('nothingTitle')}>
      {t('nothing')}
    </EmptyState>
  );
}
