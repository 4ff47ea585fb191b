import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireActor } from '#app/session.ts';
import { CompareView } from '#components/posts/compare-view.tsx';
import { RevisionList } from '#components/posts/revision-list.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { compareTexts } from '#lib/posts/compare-view.ts';
import { listRevisions, listRevisionTexts } from '#lib/posts/queries.ts';

export const metadata: Metadata = { title: 'Versions' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ from?: string; to?: string }> };

export default async function RevisionsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const found = await listRevisions(actor, id);
  if (!found) notFound();
  const numbers = found.revisions.map(({ number }) => number);
  const [latest = 1, before = latest] = numbers;
  const wished = await searchParams;
  const pick = (value: string | undefined, fallback: number) =>
    numbers.includes(Number(value)) ? Number(value) : fallback;
  const [from, to] = [pick(wished.from, before), pick(wished.to, latest)];
  const texts = await listRevisionTexts(actor, id, [from, to]);
  const textOf = (number: number) => texts.find((text) => text.number === number)?.body ?? '';
  return (
    <Main>
      <PageHeader
        title="Versions"
        eyebrow={
          <Link href={`/posts/${id}`} className="link">
            {found.title || `A note by ${found.author.name}`}
          </Link>
        }
      />
      <RevisionList revisions={found.revisions} from={from} to={to} now={new Date()} />
      {found.isPartly && (
        <p className="mt-4 text-soft text-sm">Other versions were written for fewer people and are theirs.</p>
      )}
      <section aria-labelledby="compare-heading" className="mt-10">
        <h2 id="compare-heading" className="eyebrow mb-4">
          {from === to ? `Version ${to}` : `From version ${from} to version ${to}`}
        </h2>
        <CompareView paragraphs={compareTexts(textOf(from), textOf(to))} />
      </section>
    </Main>
  );
}
