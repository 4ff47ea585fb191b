import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { setInterestsAction } from '#app/actions/people.ts';
import { requireActor } from '#app/session.ts';
import { InterestsForm } from '#components/people/interests-form.tsx';
import { SettingsTabs } from '#components/people/settings-tabs.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getOwnProfile, suggestTopics } from '#lib/people/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('tabs.interests') };
}

type Props = { searchParams: Promise<{ welcome?: string | string[] }> };

export default async function InterestsPage({ searchParams }: Props) {
  const actor = await requireActor();
  if ((await searchParams).welcome === '1') redirect('/welcome?step=topics');
  const { topics } = await getOwnProfile(actor);
  const suggestions = await suggestTopics();
  const t = await getTranslations('settings');
  return (
    <Main width="reading">
      <PageHeader title={t('title')} lead={t('interests.lead')} />
      <SettingsTabs current="interests" />
      <div className="pt-6">
        <InterestsForm action={setInterestsAction} interests={topics} suggestions={suggestions} />
      </div>
    </Main>
  );
}
