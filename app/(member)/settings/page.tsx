import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { reviseProfileAction } from '#app/actions/people.ts';
import { requireActor } from '#app/session.ts';
import { ProfileForm } from '#components/people/profile-form.tsx';
import { SettingsTabs } from '#components/people/settings-tabs.tsx';
import { Main } from '#components/site/main.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getOwnProfile } from '#lib/people/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function SettingsPage() {
  const actor = await requireActor();
  const profile = await getOwnProfile(actor);
  const t = await getTranslations('settings');
  return (
    <Main width="reading">
      <PageHeader
        title={t('title')}
        actions={<ButtonLink href={`/people/${profile.handle}`}>{t('yourPage')}</ButtonLink>}
      />
      <SettingsTabs current="profile" />
      <div className="flex flex-wrap items-center gap-4 py-6">
        <Avatar handle={profile.handle} size="large" />
        <div className="min-w-0 flex-1 basis-48">
          <p className="font-medium">@{profile.handle}</p>
          <p className="text-sm text-soft">{t('handleStays')}</p>
        </div>
      </div>
      <ProfileForm action={reviseProfileAction} profile={profile} />
    </Main>
  );
}
