import type { Metadata } from 'next';
import Link from 'next/link';
import { setInterestsAction } from '#app/actions/people.ts';
import { requireActor } from '#app/session.ts';
import { InterestsForm } from '#components/people/interests-form.tsx';
import { SettingsTabs } from '#components/people/settings-tabs.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getOwnProfile, suggestTopics } from '#lib/people/queries.ts';

export const metadata: Metadata = { title: 'Interests' };

type Props = { searchParams: Promise<{ welcome?: string }> };

export default async function InterestsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const isWelcome = (await searchParams).welcome === '1';
  const { name, topics } = await getOwnProfile(actor);
  const suggestions = await suggestTopics();
  return (
    <Main width="reading">
      <PageHeader
        eyebrow={isWelcome ? `Welcome, ${name}` : undefined}
        title={isWelcome ? 'What do you give, what do you look for?' : 'Settings'}
        lead="Topics bring people together who have something for each other. What you name here stands on your page."
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
            Not now
          </Link>
        </p>
      )}
    </Main>
  );
}
