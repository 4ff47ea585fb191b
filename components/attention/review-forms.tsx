'use client';

import { useTranslations } from 'next-intl';
import { ActForm } from '#components/follows/act-form.tsx';
import { ChangeReason } from '#components/follows/my-follow.tsx';
import { typed } from '#components/posts/form-values.ts';
import type { Reason } from '#lib/follows/rules.ts';
import { TICKED_FORM, useReviewDesk } from './review-desk.tsx';

type Person = { id: string; name: string };

/** What can be done about one follow in a review: keep it, say its reason anew, let go, or never be asked again. */
export function ReviewForms({ person, reason }: { person: Person; reason: Reason }) {
  const t = useTranslations('attention.live.review');
  const { keep, change, end, protect, changed } = useReviewDesk();
  const { id, name } = person;
  const isMine = typed(changed, 'personId') === id;
  return (
    <div className="flex flex-wrap items-start gap-2">
      <ActForm
        submit={keep}
        fields={{ personIds: id }}
        label={t('keep')}
        spoken={t('keepSpoken', { name })}
        variant="primary"
      />
      <ChangeReason
        personId={id}
        reason={reason}
        changed={isMine ? changed : { status: 'idle' }}
        submit={change}
      />
      <ActForm
        submit={end}
        fields={{ personId: id }}
        label={t('letGo')}
        spoken={t('letGoSpoken', { name })}
      />
      <ActForm
        submit={protect}
        fields={{ personId: id }}
        label={t('never')}
        spoken={t('neverSpoken', { name })}
        variant="quiet"
      />
    </div>
  );
}

/** Chooses a follow for keeping several at once. */
export function Tick({ person: { id, name } }: { person: Person }) {
  const t = useTranslations('attention.live.review');
  return (
    <label className="-m-2.5 inline-flex cursor-pointer p-2.5">
      <span className="sr-only">{t('select', { name })}</span>
      <input type="checkbox" name="personIds" value={id} form={TICKED_FORM} className="size-6" />
    </label>
  );
}

/** Lifts a protection. */
export function AskAgain({ person: { id, name } }: { person: Person }) {
  const t = useTranslations('attention.live.review');
  const { unprotect } = useReviewDesk();
  return (
    <ActForm
      submit={unprotect}
      fields={{ personId: id }}
      label={t('askAgain')}
      spoken={t('askAgainSpoken', { name })}
      variant="quiet"
    />
  );
}
