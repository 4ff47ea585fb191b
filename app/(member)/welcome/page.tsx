import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { leaveWelcomeAction } from '#app/actions/people.ts';
import { requireActor } from '#app/session.ts';
import { WelcomeSteps } from '#components/discover/welcome-steps.tsx';
import { StepForm } from '#components/posts/step-form.tsx';
import { Main } from '#components/site/main.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { findFirstSteps } from '#lib/connections/first-steps.ts';
import { meet } from './meet.tsx';
import { pickTopics } from './pick-topics.tsx';

type Props = { searchParams: Promise<{ step?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('discover.welcome'))('title') };
}

export default async function WelcomePage({ searchParams }: Props) {
  const actor = await requireActor();
  const { step } = await searchParams;
  const steps = await findFirstSteps(actor);
  if (!steps) return null;
  const current = step === 'topics' || (step !== 'people' && steps.topics === 0) ? 'topics' : 'people';
  const isDone = current === 'people' && (steps.follows > 0 || steps.hasHelped);
  const t = await getTranslations('discover.welcome');
  return (
    <Main width="reading">
      <WelcomeSteps steps={steps} current={current} />
      <PageHeader
        eyebrow={t('eyebrow', { name: steps.name })}
        title={t(current === 'topics' ? 'topicsTitle' : 'meetTitle')}
        lead={t(current === 'topics' ? 'topicsLead' : 'meetLead')}
      />
      {current === 'topics' ? await pickTopics(actor) : await meet(actor, steps, new Date())}
      <div className="mt-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-6">
        {isDone ? (
          <StepForm
            action={leaveWelcomeAction}
            fields={{}}
            label={t('finish')}
            variant="primary"
            size="regular"
          />
        ) : (
          <>
            <ButtonLink href="/today">{t('notNow')}</ButtonLink>
            <p className="text-faint text-sm">{t('notNowNote')}</p>
            <StepForm action={leaveWelcomeAction} fields={{}} label={t('never')} variant="quiet" />
          </>
        )}
      </div>
    </Main>
  );
}
