'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from '#components/posts/form-values.ts';
import { ActForm } from './act-form.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';

type Props = { people: readonly { id: string; handle: string; name: string }[]; unblock: FormAction };

/** Whom the reader has blocked, with a way to lift each block. */
export function BlockedList({ people, unblock }: Props) {
  const t = useTranslations('follows.live.inbox');
  const [state, submit] = useActionState(unblock, { status: 'idle' });
  if (people.length === 0 && state.status === 'idle') return null;
  return (
    <section id="blocked" aria-labelledby="blocked-heading" className="grid scroll-mt-24 gap-3 pt-10">
      <h2 id="blocked-heading" className="text-xl">
        {t('blocked')}
      </h2>
      <OutcomeNotice state={state} />
      <ul className="grid">
        {people.map(({ id, handle, name }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-3 border-line border-t py-3"
          >
            <span className="min-w-0 wrap-anywhere">
              {name} <span className="text-faint text-sm">{`@${handle}`}</span>
            </span>
            <ActForm
              submit={submit}
              fields={{ personId: id }}
              label={t('unblock')}
              spoken={t('unblockName', { name })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
