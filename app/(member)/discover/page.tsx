import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '#app/session.ts';
import { Main } from '#components/site/main.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { forYou } from './for-you.tsx';
import { openAsks } from './open-asks.tsx';

const VIEWS = ['forYou', 'asks', 'yours'] as const;
const HREFS = { forYou: '/discover', asks: '/discover?view=asks', yours: '/discover?view=yours' };

type Search = Partial<Record<'view' | 'topic' | 'page' | 'after', string | string[]>>;
type Props = { searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('discover'))('title') };
}

export default async function DiscoverPage({ searchParams }: Props) {
  const actor = await requireActor();
  const search = await searchParams;
  const one = (name: keyof Search) => (typeof search[name] === 'string' ? search[name] : null);
  const view = VIEWS.find((name) => name === one('view')) ?? 'forYou';
  const t = await getTranslations('discover');
  const now = new Date();
  return (
    <Main>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink href="/write?kind=article&ask=1">{t('askForFeedback')}</ButtonLink>}
      />
      <TabLinks
        label={t('views.label')}
        tabs={VIEWS.map((name) => ({
          href: HREFS[name],
          label: t(`views.${name}`),
          isCurrent: name === view,
        }))}
      />
      {view === 'forYou'
        ? await forYou(actor, { topic: one('topic'), page: one('page') }, now)
        : await openAsks(actor, { isYours: view === 'yours', after: one('after') }, now)}
    </Main>
  );
}
