'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { AskFields } from './ask-fields.tsx';
import type { FormAction } from './form-values.ts';

type Props = {
  postId: string;
  people: readonly { handle: string; name: string }[];
  today: string;
  action: FormAction;
};

/** Asks for feedback on a post that is already published. */
export function AskForm({ postId, people, today, action }: Props) {
  const t = useTranslations('posts.live.ask');
  const [state, submit] = useActionState(action, { status: 'idle' });
  return (
    <Disclosure summary={t('summary')} open={state.status === 'refused' ? true : undefined} className="my-4">
      <form action={submit} className="grid max-w-measure gap-4 rounded-lg bg-well p-5">
        {state.status === 'refused' && <Notice kind="alert">{state.message}</Notice>}
        <input type="hidden" name="postId" value={postId} />
        <AskFields state={state} people={people} today={today} />
        <SubmitButton className="justify-self-start" pendingLabel={t('asking')}>
          {t('ask')}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
