import type { Metadata } from 'next';
import { objectToScoringAction, withdrawObjectionAction } from '#app/actions/people.ts';
import { requireActor } from '#app/session.ts';
import { ObjectionForm } from '#components/people/objection-form.tsx';
import { SettingsTabs } from '#components/people/settings-tabs.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getOwnProfile } from '#lib/people/queries.ts';

export const metadata: Metadata = { title: 'Scores' };

export default async function ScoresPage() {
  const actor = await requireActor();
  const { objectedAt } = await getOwnProfile(actor);
  return (
    <Main width="reading">
      <PageHeader title="Settings" />
      <SettingsTabs current="scores" />
      <section aria-labelledby="left-out" className="grid gap-5 py-8">
        <div className="grid gap-2">
          <h2 id="left-out" className="text-xl">
            Being left out of scores
          </h2>
          <p className="max-w-measure text-soft">
            A score says how a connection rates on give and take. Whoever does not want to be part of that
            need not give a reason.
          </p>
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
