import type { Metadata } from 'next';
import Link from 'next/link';
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

type Props = { searchParams: Promise<{ welcome?: string }> };

export default async function InterestsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const isWelcome = (await searchParams).welcome === '1';
  const { name, topics } = await getOwnProfile(actor);
  const suggestions = await suggestTopics();
  const t = await getTranslations('settings');
  return (
    <Main width="reading">
      <PageHeader
        eyebrow={isWelcome ? t('interests.welcome', { name }) : undefined}
        title={isWelcome ? t('interests.question') : t('title')}
        lead={t('interests.lead')}
      />
      {!isWelcome && <SettingsTabs current="interests" />}
      <div className="pt-6">
        <InterestsForm
          action={setInterestsAction}
          interests={topics}
          suggestions={suggestions}
          isWelcome={isWelcome}
        />
      </div>
      {isWelcome && (
        <p className="mt-6 text-soft">
          <Link href="/today" className="link">
            {t('interests.notNow')}
          </Link>
        </p>
      )}
    </Main>
  );
}
