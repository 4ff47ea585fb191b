'use client';

import Link from 'next/link';
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

const MEANING = [
  {
    part: 'What goes',
    words:
      'Nothing that passed with you counts in anybody’s score, nobody has a score with you, and you see none yourself.',
  },
  {
    part: 'When',
    words:
      'At once, for all that people’s scores are summed from. What the site has learnt from everybody together, such as how often feedback is answered, is learnt anew without you within some ten minutes; until your connections are summed anew, usual values stand in for them.',
  },
  {
    part: 'What stays',
    words: 'Your account, your writing, your follows, and the record of what you and others gave each other.',
  },
  {
    part: 'Who learns of it',
    words:
      'Nobody is told; only where a score with you would stand, your connections read that you asked to be left out.',
  },
];

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
  return (
    <div className="grid gap-6">
      <div ref={standing} tabIndex={-1} className="grid gap-4 empty:hidden">
        {since && (
          <Notice kind={objected.status === 'done' ? 'status' : 'note'} title="You are left out of scores.">
            You asked for it <Time at={since} now={now} />. You can take part again whenever you like; nothing
            is lost.
          </Notice>
        )}
        {!since && withdrawn.status === 'done' && <Notice kind="status">{withdrawn.message}</Notice>}
        {current.status === 'refused' && <Notice kind="alert">{current.message}</Notice>}
      </div>
      {/* not where the other button was: a second press in haste takes nothing back */}
      {since && (
        <form action={submitWithdrawal} className="justify-self-start">
          <SubmitButton variant="secondary" pendingLabel="Taking you in …">
            Take part again
          </SubmitButton>
        </form>
      )}
      <dl className="grid border-line border-b">
        {MEANING.map(({ part, words }) => (
          <div
            key={part}
            className="grid gap-x-6 gap-y-1 border-line border-t py-3.5 sm:grid-cols-[9rem_1fr]"
          >
            <dt className="font-medium">{part}</dt>
            <dd className="text-soft">{words}</dd>
          </div>
        ))}
      </dl>
      {!since && (
        <form action={submitObjection} className="grid justify-items-start gap-2">
          <SubmitButton variant="secondary" pendingLabel="Leaving you out …">
            Leave me out of scores
          </SubmitButton>
          <p className="text-faint text-sm">
            You can take it back at any time; within some ten minutes all is as it was.{' '}
            <Link href="/about/score" className="link">
              How the score works
            </Link>
          </p>
        </form>
      )}
    </div>
  );
}
