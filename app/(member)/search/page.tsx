import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { requireActor } from '#app/session.ts';
import { SearchForm } from '#components/discover/search-form.tsx';
import { AllResults, ResultsOfOneKind, searchAddress } from '#components/discover/search-results.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { MAX_SEARCH_LENGTH } from '#lib/db/search.ts';
import { findAll, PER_PAGE, readAddress, type SearchAddress, TABS } from './find-all.ts';

type Props = { searchParams: Promise<SearchAddress> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = readAddress(await searchParams);
  const t = await getTranslations('discover.search');
  return { title: q ? t('titleFor', { q }) : t('title') };
}

export default async function SearchPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { q, tab, page } = readAddress(await searchParams);
  const t = await getTranslations('discover.search');
  const results = q ? await findAll(actor, { typed: q, language: await getLocale() }, tab, page) : null;
  const shown = { q, now: new Date() };
  return (
    <Main width="reading">
      <PageHeader title={t('title')} />
      <SearchForm q={q} tab={tab} maxLength={MAX_SEARCH_LENGTH} />
      {results ? (
        <div className="pt-6">
          <TabLinks
            label={t('tabs.label')}
            tabs={TABS.map((name) => ({
              href: searchAddress(q, name),
              label: t(`tabs.${name}`),
              isCurrent: name === tab,
            }))}
          />
          {tab === 'all' && <AllResults {...shown} results={results} />}
          {tab !== 'all' && (
            <ResultsOfOneKind {...shown} kind={tab} page={page} perPage={PER_PAGE} results={results} />
          )}
        </div>
      ) : (
        <p className="max-w-measure pt-8 font-read text-lg text-soft">{t('startText')}</p>
      )}
    </Main>
  );
}
