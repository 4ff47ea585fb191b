'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { FormState } from '#app/form-state.ts';
import { dayWords } from '#components/ui/day-words.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { MyFollow as Follow } from '#lib/follows/queries.ts';
import type { Reason } from '#lib/follows/rules.ts';
import { ActForm } from './act-form.tsx';
import { ButtonDisclosure } from './button-disclosure.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { useReasonLine } from './reason-words.ts';

type Send = (form: FormData) => void;
type Props = {
  personId: string;
  follow: Follow;
  /** What changing the reason came to. */
  changed: FormState;
  send: Record<'still' | 'change' | 'protect' | 'unprotect' | 'end', Send>;
};

/** Why I follow, asked again after half a year, and what I keep about it. */
export function MyFollow({ personId, follow, changed, send }: Props) {
  const t = useTranslations('follows.live.mine');
  const unfollow = useTranslations('follows.live.panel')('unfollow');
  const reasonLine = useReasonLine();
  const language = useLocale();
  const fields = { personId };
  const when = dayWords(follow.saidAt, 'long', language);
  return (
    <div className="grid gap-3">
      <p className="text-sm text-soft">
        {t('reason', { reason: reasonLine(follow.reason) })}{' '}
        <span className="whitespace-nowrap text-faint">({t('said', { when })})</span>
      </p>
      {follow.isReasonDue && (
        <div className="grid gap-3 rounded-sm border-accent border-l-3 bg-accent-wash px-4 py-3">
          <p className="text-sm">{t('due')}</p>
          <div className="flex flex-wrap gap-2">
            <ActForm submit={send.still} fields={fields} label={t('stillTrue')} />
            <ActForm submit={send.end} fields={fields} label={t('letGo')} variant="quiet" />
          </div>
        </div>
      )}
      {follow.isProtected && <p className="text-sm text-soft">{t('protected')}</p>}
      <div className="flex flex-wrap items-start gap-2">
        <ChangeReason {...{ personId, changed }} reason={follow.reason} submit={send.change} />
        <ActForm submit={send.end} fields={fields} label={unfollow} />
        {follow.isProtected ? (
          <ActForm submit={send.unprotect} fields={fields} label={t('unprotect')} />
        ) : (
          <ActForm submit={send.protect} fields={fields} label={t('protect')} />
        )}
      </div>
    </div>
  );
}

type ChangeProps = Pick<Props, 'personId' | 'changed'> & { reason: Reason; submit: Send };

/** The reason as it is kept, to say it anew. */
export function ChangeReason({ personId, reason, changed, submit }: ChangeProps) {
  const t = useTranslations('follows.live.mine');
  const isRefused = changed.status === 'refused';
  return (
    <ButtonDisclosure summary={t('change')} open={isRefused || undefined}>
      <form action={submit} className="grid gap-4">
        <input type="hidden" name="personId" value={personId} />
        <ReasonFields state={changed} suggested={reason} />
        {isRefused && !changed.fields && <OutcomeNotice state={changed} />}
        <SubmitButton size="small" className="justify-self-start" pendingLabel={t('keeping')}>
          {t('keepReason')}
        </SubmitButton>
      </form>
    </ButtonDisclosure>
  );
}
