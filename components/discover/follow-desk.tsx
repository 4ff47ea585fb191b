'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, use, useActionState, useEffect, useRef } from 'react';
import type { FormAction } from '#components/posts/form-values.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { UndoNotice } from '#components/ui/undo-notice.tsx';

const Submit = createContext<(form: FormData) => void>(() => {});
const IDLE = { status: 'idle' } as const;

type Props = { follow: FormAction; unfollow: FormAction; children: ReactNode };

/**
 * Around a list of people to follow. Who is followed leaves the list, so what came of it is said here, with its undo, and
 * the focus is led here as well.
 */
export function FollowDesk({ follow, unfollow, children }: Props) {
  const [followed, submit] = useActionState(follow, IDLE);
  const [undone, undo] = useActionState(unfollow, IDLE);
  const place = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever a form came back, and not before
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else place.current?.focus();
  }, [followed, undone]);
  return (
    <Submit value={submit}>
      <div ref={place} tabIndex={-1} className="grid gap-2 outline-none not-empty:mb-4">
        <Outcome followed={followed} undone={undone} undo={undo} />
      </div>
      {children}
    </Submit>
  );
}

type State = Awaited<ReturnType<FormAction>>;

function Outcome({
  followed,
  undone,
  undo,
}: {
  followed: State;
  undone: State;
  undo: (form: FormData) => void;
}) {
  const t = useTranslations('discover.live');
  if (followed.status === 'idle' && undone.status === 'idle') return null;
  if (undone.status !== 'idle' && 'message' in undone && undone.message !== undefined)
    return <Notice kind={undone.status === 'refused' ? 'alert' : 'status'}>{undone.message}</Notice>;
  if (followed.status === 'refused') return <Notice kind="alert">{followed.message}</Notice>;
  if (followed.status !== 'done') return null;
  const personId = followed.undo?.personId ?? followed.undo?.followerId;
  if (!personId) return <Notice kind="status">{followed.message}</Notice>;
  return (
    <UndoNotice action={undo} fields={{ personId }} label={t('undo')}>
      {followed.message}
    </UndoNotice>
  );
}

type ButtonProps = {
  personId: string;
  name: string;
  reason: { kind: string; text: string };
  /** The reason as it is read. */
  reasonWords: string;
};

/** Follows with the reason shown beside it, in one press. */
export function FollowButton({ personId, name, reason, reasonWords }: ButtonProps) {
  const t = useTranslations('discover.live');
  const submit = use(Submit);
  return (
    <form action={submit}>
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="reasonKind" value={reason.kind} />
      <input type="hidden" name="reasonText" value={reason.text} />
      <SubmitButton
        size="small"
        variant="secondary"
        pendingLabel={t('following')}
        aria-label={t('followSpoken', { name, reason: reasonWords })}
      >
        {t('follow')}
      </SubmitButton>
    </form>
  );
}
