'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useRef } from 'react';
import type { FormAction } from '#components/posts/form-values.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { Time } from '#components/ui/time.tsx';

type Props = {
  /** Since when they are left out; null: they take part. */
  since: Date | null;
  now: Date;
  object: FormAction;
  withdraw: FormAction;
};

const MEANING = ['goes', 'when', 'stays', 'told'] as const;

/** The right to object: what it means, and one button that does it or takes it back. */
export function ObjectionForm({ since, now, object, withdraw }: Props) {
  const [objected, submitObjection] = useActionState(object, { status: 'idle' });
  const [withdrawn, submitWithdrawal] = useActionState(withdraw, { status: 'idle' });
  const standing = useRef<HTMLDivElement>(null);
  // the button that was pressed gives way to the other one: who pressed it goes on from what came of it
  useEffect(() => {
    if (objected.status === 'done' || withdrawn.status === 'done') standing.current?.focus();
  }, [objected, withdrawn]);
  const current = since ? withdrawn : objected;
  const t = useTranslations('settings.live.objection');
  return (
    <div className="grid gap-6">
      <div ref={standing} tabIndex={-1} className="grid gap-4 empty:hidden">
        {since && (
          <Notice kind={objected.status === 'done' ? 'status' : 'note'} title={t('isOut')}>
            {t.rich('since', { time: () => <Time at={since} now={now} /> })}
          </Notice>
        )}
        {!since && withdrawn.status === 'done' && <Notice kind="status">{withdrawn.message}</Notice>}
        {current.status === 'refused' && <Notice kind="alert">{current.message}</Notice>}
      </div>
      {/* not where the other button was: a second press in haste takes nothing back */}
      {since && (
        <form action={submitWithdrawal} className="justify-self-start">
          <SubmitButton variant="secondary" pendingLabel={t('takingIn')}>
            {t('back')}
          </SubmitButton>
        </form>
      )}
      <dl className="grid border-line border-b">
        {MEANING.map((part) => (
          <div
            key={part}
            className="grid gap-x-6 gap-y-1 border-line border-t py-3.5 sm:grid-cols-[9rem_1fr]"
          >
            <dt className="font-medium">{t(`meaning.${part}.part`)}</dt>
            <dd className="text-soft">{t(`meaning.${part}.words`)}</dd>
          </div>
        ))}
      </dl>
      {!since && (
        <form action={submitObjection} className="grid justify-items-start gap-2">
          <SubmitButton variant="secondary" pendingLabel={t('leavingOut')}>
            {t('out')}
          </SubmitButton>
          <p className="text-faint text-sm">
            {t('takeBack')}{' '}
            <Link href="/about/score" className="link">
              {t('how')}
            </Link>
          </p>
        </form>
      )}
    </div>
  );
}
