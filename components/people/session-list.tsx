'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from '#components/posts/form-values.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { Time } from '#components/ui/time.tsx';
import { FormComplaint } from './form-complaint.tsx';

type Session = { id: string; browser: string | null; startedAt: Date; lastUsedAt: Date; isThisOne: boolean };

type Props = {
  sessions: readonly Session[];
  now: Date;
  endOne: FormAction;
  endAll: FormAction;
};

/** The browsers somebody is signed in with, each with a button that signs it out, and one for all. */
export function SessionList({ sessions, now, endOne, endAll }: Props) {
  const [oneEnded, submitOne] = useActionState(endOne, { status: 'idle' });
  const [allEnded, submitAll] = useActionState(endAll, { status: 'idle' });
  const t = useTranslations('settings.live.sessions');
  return (
    <div className="grid gap-4">
      <FormComplaint state={oneEnded} />
      <FormComplaint state={allEnded} />
      <ul className="grid">
        {sessions.map(({ id, browser, startedAt, lastUsedAt, isThisOne }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-t py-3"
          >
            <div className="min-w-0">
              <p className="font-medium">
                {browser ?? t('unnamed')}
                {isThisOne && <span className="ml-2 font-normal text-accent text-sm">{t('thisOne')}</span>}
              </p>
              <p className="text-faint text-sm">
                {t.rich('times', {
                  start: () => <Time at={startedAt} now={now} />,
                  last: () => <Time at={lastUsedAt} now={now} />,
                })}
              </p>
            </div>
            {!isThisOne && (
              <form action={submitOne}>
                <input type="hidden" name="sessionId" value={id} />
                <SubmitButton
                  variant="secondary"
                  size="small"
                  aria-label={browser ? t('endOf', { browser }) : t('endUnnamed')}
                >
                  {t('end')}
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form action={submitAll}>
        <SubmitButton variant="secondary" pendingLabel={t('ending')}>
          {t('endAll')}
        </SubmitButton>
      </form>
    </div>
  );
}
