import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { publishPostAction } from '#app/actions/posts.ts';
import { requireActor } from '#app/session.ts';
import { WriteForm } from '#components/posts/write-form.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { suggestTopics } from '#lib/people/queries.ts';
import { listPeopleToAsk } from '#lib/posts/queries.ts';
import { earliestAskDay, isPostKind, POST_KIND_LABELS, POST_KINDS, type PostKind } from '#lib/posts/rules.ts';

export const metadata: Metadata = { title: 'Write' };

const LEADS: Record<PostKind, string> = {
  note: 'A thought, a find, a line worth passing on.',
  article: 'Something you made or learned, told so that others can use it.',
  question: 'Ask what you want to understand. Answering is one of the best things to give.',
};

type Props = { searchParams: Promise<{ kind?: string; ask?: string }> };

export default async function WritePage({ searchParams }: Props) {
  const actor = await requireActor();
  const { kind: wished, ask } = await searchParams;
  const kind = isPostKind(wished) ? wished : 'note';
  const [people, knownTopics] = await Promise.all([listPeopleToAsk(actor), suggestTopics()]);
  return (
    <Main width="reading">
      <PageHeader title="Write" lead={LEADS[kind]} />
      <TabLinks
        label="What to write"
        tabs={POST_KINDS.map((value) => ({
          href: `/write?kind=${value}`,
          label: POST_KIND_LABELS[value],
          isCurrent: value === kind,
        }))}
      />
      <div className="pt-6">
        <WriteForm
          personId={actor.personId}
          kind={kind}
          submitKey={randomUUID()}
          people={people}
          knownTopics={knownTopics}
          today={earliestAskDay(new Date())}
          asks={ask !== undefined}
          action={publishPostAction}
        />
      </div>
    </Main>
  );
}
