import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '#app/session.ts';
import { RevisionsScreen } from '#components/posts/revisions-screen.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { listLedTo } from '#lib/feedback/answering.ts';
import { attribute } from '#lib/feedback/attribution.ts';
import { compareTexts } from '#lib/posts/compare-view.ts';
import { listRevisions, listRevisionTexts } from '#lib/posts/queries.ts';
import { pickTwo } from '#lib/posts/rules.ts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ from?: string; to?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('posts.versions'))('title') };
}

export default async function RevisionsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const found = (await listRevisions(actor, id)) ?? notFound();
  const two = pickTwo(
    found.revisions.map(({ number }) => number),
    await searchParams,
  );
  const [t, texts, ledTo] = await Promise.all([
    getTranslations('posts'),
    listRevisionTexts(actor, id, [two.from, two.to]),
    listLedTo(actor, id, two),
  ]);
  const to = texts.find(({ number }) => number === two.to) ?? notFound();
  const from = texts.find(({ number }) => number === two.from) ?? to;
  const paragraphs = compareTexts(from.body, to.body);
  return (
    <Main>
      <PageHeader
        title={t('versions.title')}
        eyebrow={
          <Link href={`/posts/${id}`} className="link" lang={found.language} dir="auto">
            {found.title || t('aNoteBy', { name: found.author.name })}
          </Link>
        }
      />
      <RevisionsScreen
        found={found}
        from={from}
        to={to}
        title={compareTexts(from.title, to.title)}
        paragraphs={paragraphs}
        now={new Date()}
        {...attribute(from.body, paragraphs, ledTo)}
      />
    </Main>
  );
}
