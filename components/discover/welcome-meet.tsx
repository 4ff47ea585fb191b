import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FormAction } from '#components/posts/form-values.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { HelpfulAct, MetPerson } from '#lib/connections/discover.ts';
import type { FirstSteps } from '#lib/connections/first-steps.ts';
import type { Attention } from '#lib/follows/attention-view.ts';
import { ActRow } from './act-row.tsx';
import { FollowDesk } from './follow-desk.tsx';
import { PersonRows } from './for-you.tsx';

type Props = {
  steps: FirstSteps;
  people: readonly MetPerson[];
  /** Of the one who looks. */
  attention: Attention;
  acts: readonly HelpfulAct[];
  follow: FormAction;
  unfollow: FormAction;
  now: Date;
};

/** A few people and two things to help with, for somebody's first minutes. */
export function WelcomeMeet({ steps, people, attention, acts, follow, unfollow, now }: Props) {
  const t = useTranslations('discover.welcome');
  const none = useTranslations('discover.noTopics');
  const hasTopics = steps.topics > 0;
  const fits = acts.some(({ offered, shared }) => offered.length + shared.length > 0);
  return (
    <div className="grid gap-12">
      <Part
        id="people"
        title={t('peopleTitle')}
        lead={steps.follows > 0 ? t('doneFollow', { count: steps.follows }) : t('peopleLead')}
      >
        <FollowDesk follow={follow} unfollow={unfollow}>
          {people.length > 0 ? (
            <PersonRows people={people} attention={attention} />
          ) : (
            <EmptyState
              kind="nothing"
              title={hasTopics ? t('peopleNone') : none('title')}
              action={
                <ButtonLink href="/welcome?step=topics">
                  {hasTopics ? t('changeTopics') : none('pick')}
                </ButtonLink>
              }
            >
              {hasTopics ? t('peopleNoneText') : none('text')}
            </EmptyState>
          )}
        </FollowDesk>
      </Part>
      <Part
        id="help"
        title={t('actsTitle')}
        lead={steps.hasHelped ? t('doneHelp') : fits || acts.length === 0 ? t('actsLead') : t('actsOther')}
      >
        {acts.length > 0 ? (
          <ul>
            {acts.map((act) => (
              <li key={act.act}>
                <ActRow act={act} now={now} />
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState
            kind="nothing"
            title={t('actsNone')}
            action={<ButtonLink href="/write">{t('write')}</ButtonLink>}
          >
            {t('actsNoneText')}
          </EmptyState>
        )}
      </Part>
    </div>
  );
}

function Part({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-label={title}>
      <h2 className="text-2xl">{title}</h2>
      <p className="mt-1 mb-4 max-w-measure text-soft">{lead}</p>
      {children}
    </section>
  );
}
