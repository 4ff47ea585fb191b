import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { objectToScoringAction, withdrawObjectionAction } from '#app/actions/people.ts';
import { requireActor } from '#app/session.ts';
import { ObjectionForm } from '#components/people/objection-form.tsx';
import { SettingsTabs } from '#components/people/settings-tabs.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getOwnProfile } from '#lib/people/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('tabs.scores') };
}

export default async function ScoresPage() {
  const actor = await requireActor();
  const { objectedAt } = await getOwnProfile(actor);
  const t = await getTranslations('settings');
  return (
    <Main width="reading">
      <PageHeader title={t('title')} />
      <SettingsTabs current="scores" />
      <section aria-labelledby="left-out" className="grid gap-5 py-8">
        <div className="grid gap-2">
          <h2 id="left-out" className="text-xl">
            {t('leftOut.title')}
          </h2>
          <p className="max-w-measure text-soft">{t('leftOut.text')}</p>
        </div>
        <ObjectionForm
          since={objectedAt}
          now={new Date()}
          object={objectToScoringAction}
          withdraw={withdrawObjectionAction}
        />
      </section>
    </Main>
  );
}
