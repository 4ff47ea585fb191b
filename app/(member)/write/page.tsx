import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { publishPostAction } from '#app/actions/posts.ts';
import { requireActor } from '#app/session.ts';
import { WriteForm } from '#components/posts/write-form.tsx';
import { languageChoices } from '#components/posts/writing-language.ts';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { suggestTopics } from '#lib/people/queries.ts';
import { listPeopleToAsk } from '#lib/posts/queries.ts';
import { earliestAskDay, isPostKind, POST_KINDS } from '#lib/posts/rules.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('posts.write'))('title') };
}

type Props = { searchParams: Promise<{ kind?: string; ask?: string }> };

export default async function WritePage({ searchParams }: Props) {
  const actor = await requireActor();
  const { kind: wished, ask } = await searchParams;
  const kind = isPostKind(wished) ? wished : 'note';
  const [people, knownTopics, t, locale] = await Promise.all([
    listPeopleToAsk(actor),
    suggestTopics(),
    getTranslations('posts'),
    getLocale(),
  ]);
  return (
    <Main>
      <PageHeader title={t('write.title')} lead={t(`write.lead.${kind}`)} />
      <TabLinks
        label={t('write.what')}
        tabs={POST_KINDS.map((value) => ({
          href: `/write?kind=${value}`,
          label: t(`kinds.${value}`),
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
          languages={languageChoices(locale, locale)}
          language={locale}
          asks={ask !== undefined}
          action={publishPostAction}
        />
      </div>
    </Main>
  );
}
