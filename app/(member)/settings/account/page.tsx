import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { changePasswordAction, endSessionAction, signOutEverywhereAction } from '#app/actions/people.ts';
import { chooseTheme } from '#app/actions/theme.ts';
import { chosenTheme, requireActor, sessionToken } from '#app/session.ts';
import { PasswordForm } from '#components/people/password-form.tsx';
import { SessionList } from '#components/people/session-list.tsx';
import { SettingsTabs } from '#components/people/settings-tabs.tsx';
import { Main } from '#components/site/main.tsx';
import { ThemeSwitch } from '#components/site/theme-switch.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getOwnProfile, listSessions } from '#lib/people/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('tabs.account') };
}

export default async function AccountPage() {
  const actor = await requireActor();
  const { email, hasPassword } = await getOwnProfile(actor);
  const sessions = await listSessions(actor, await sessionToken());
  const t = await getTranslations('settings');
  return (
    <Main width="reading">
      <PageHeader title={t('title')} />
      <SettingsTabs current="account" />
      <section aria-labelledby="sessions" className="grid gap-4 py-8">
        <h2 id="sessions" className="text-xl">
          {t('sessions')}
        </h2>
        <SessionList
          sessions={sessions}
          now={new Date()}
          endOne={endSessionAction}
          endAll={signOutEverywhereAction}
        />
      </section>
      {hasPassword && (
        <section aria-labelledby="password" className="grid gap-4 border-line border-t py-8">
          <h2 id="password" className="text-xl">
            {t('password')}
          </h2>
          <div className="max-w-md">
            <PasswordForm action={changePasswordAction} email={email ?? ''} />
          </div>
        </section>
      )}
      <section aria-labelledby="colours" className="grid gap-3 border-line border-t py-8">
        <h2 id="colours" className="text-xl">
          {t('colours')}
        </h2>
        <ThemeSwitch current={await chosenTheme()} action={chooseTheme} />
      </section>
    </Main>
  );
}
