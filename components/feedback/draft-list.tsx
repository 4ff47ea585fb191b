'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { OutcomeNotice } from '#components/follows/outcome-notice.tsx';
import { useLatest } from '#components/follows/use-latest.ts';
import type { FormAction } from '#components/posts/form-values.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { UndoNotice } from '#components/ui/undo-notice.tsx';

const IDLE = { status: 'idle' } as const;

type ListProps = {
  /** The drafts, each rendered on the server. */
  drafts: readonly {
    id: string;
    words: string;
    shown: ReactNode;
    edit: { href: string; label: string; spoken: string };
  }[];
  actions: Record<'deleteDraft' | 'keepDraft', FormAction>;
};

/** Comments that wait to be sent. Says above them what was thrown away, and brings it back. */
export function DraftList({ drafts, actions }: ListProps) {
  const t = useTranslations('feedback.live.drafts');
  const [thrown, throwAway] = useActionState(actions.deleteDraft, IDLE);
  const [restored, restore] = useActionState(actions.keepDraft, IDLE);
  const states = { thrown, restored };
  const latest = useLatest(states);
  if (drafts.length === 0 && !latest) return null;
  return (
    <div className="grid gap-3">
      {latest === 'thrown' && thrown.status === 'done' && thrown.undo ? (
        <UndoNotice action={restore} fields={thrown.undo} label={t('undo')}>
          {thrown.message}
        </UndoNotice>
      ) : (
        <OutcomeNotice state={latest ? states[latest] : IDLE} />
      )}
      {drafts.length > 0 && (
        <ul className="grid gap-3">
          {drafts.map(({ id, words, shown, edit }) => (
            <li key={id} className="grid gap-2 rounded-md border border-edge border-dashed px-4 pt-3 pb-2">
              {shown}
              <div className="flex flex-wrap gap-x-4">
                <Link
                  href={edit.href}
                  aria-label={edit.spoken}
                  className="inline-flex min-h-9 items-center rounded-sm font-medium text-accent text-sm hover:text-accent-deep"
                >
                  {edit.label}
                </Link>
                <form action={throwAway}>
                  <input type="hidden" name="draftId" value={id} />
                  <SubmitButton variant="quiet" size="small" aria-label={t('throwAwayThis', { words })}>
                    {t('throwAway')}
                  </SubmitButton>
                </form>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type BarProps = { postId: string; count: number; action: FormAction };

/** Along the lower edge while reading: how many comments wait, and the button that sends them together. */
export function DraftBar({ postId, count, action }: BarProps) {
  const t = useTranslations('feedback.live.drafts');
  const [state, send] = useActionState(action, IDLE);
  if (count === 0 && state.status === 'idle') return null;
  return (
    <div className="draft-bar">
      {state.status !== 'idle' && <OutcomeNotice state={state} />}
      {count > 0 && (
        <section
          aria-label={t('waiting', { count })}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-lg border border-edge bg-sheet py-2 pr-2 pl-4 shadow-lift"
        >
          <p className="text-sm">
            <span className="font-medium">{t('waiting', { count })}.</span>{' '}
            <a href="#drafts" className="link inline-block py-1">
              {t('look', { count })}
            </a>
          </p>
          <form action={send}>
            <input type="hidden" name="postId" value={postId} />
            <SubmitButton size="small" pendingLabel={t('sending')}>
              {t('send', { count })}
            </SubmitButton>
          </form>
        </section>
      )}
    </div>
  );
}
