import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { setNoticeSettingsAction } from '#app/actions/notices.ts';
import { requireActor } from '#app/session.ts';
import { NoticeSettingsForm } from '#components/notices/settings-form.tsx';
import { SettingsTabs } from '#components/people/settings-tabs.tsx';
import { Main } from '#components/site/main.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getNoticeSettings } from '#lib/bell/queries.ts';
import { clockOf, timeZones } from '#lib/bell/rules.ts';
import { config } from '#lib/config.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('settingsPage.title') };
}

export default async function NoticeSettingsPage() {
  const actor = await requireActor();
  const t = await getTranslations('notices.settingsPage');
  const { digest, timeZone, quietFrom, quietUntil, email, isConfirmed } = await getNoticeSettings(actor);
  const clock = (minutes: number | null) => (minutes === null ? '' : clockOf(minutes));
  return (
    <Main width="reading">
      <PageHeader title={t('title')} lead={t('lead')} />
      <SettingsTabs current="notices" />
      <div className="grid gap-6 pt-6">
        {digest !== 'off' && !isConfirmed && (
          <Notice kind="note" title={t('confirm.title')}>
            {t('confirm.text', { email: email ?? '' })}
          </Notice>
        )}
        <NoticeSettingsForm
          action={setNoticeSettingsAction}
          settings={{ digest, timeZone, quietFrom: clock(quietFrom), quietUntil: clock(quietUntil) }}
          mailTo={config().mail && email}
          zones={timeZones()}
        />
      </div>
    </Main>
  );
}
