'use client';

import { useActionState } from 'react';
import { OutcomeNotice } from '#components/follows/outcome-notice.tsx';
import { useLatest } from '#components/follows/use-latest.ts';
import type { FormAction } from '#components/posts/form-values.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { GiveNextAct } from '#lib/connections/give-next.ts';
import { GiveNextItem } from './give-next-item.tsx';

type Props = { acts: readonly GiveNextAct[]; actions: { skip: FormAction; unskip: FormAction } };

const IDLE = { status: 'idle' } as const;

/** A few things I could give now, each with its reasons. One set aside can be brought back at once. */
export function GiveNextList({ acts, actions }: Props) {
  const [skipped, skip] = useActionState(actions.skip, IDLE);
  const [unskipped, unskip] = useActionState(actions.unskip, IDLE);
  const states = { skipped, unskipped };
  const latest = useLatest(states);
  return (
    <div className="grid gap-4">
      {latest && <OutcomeNotice state={states[latest]} undo={latest === 'skipped' ? unskip : undefined} />}
      {acts.length === 0 ? (
        <NothingToGive />
      ) : (
        <ol className="border-line border-b">
          {acts.map((act) => (
            <li key={act.act} className="border-line border-t py-5">
              <GiveNextItem act={act} skip={skip} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function NothingToGive() {
  return (
    <EmptyState
      kind="nothing"
      title="Nothing waits for you in particular."
      action={
        <>
          <ButtonLink href="/asks">See all asks</ButtonLink>
          <ButtonLink href="/settings/interests" variant="quiet">
            Say what you can help with
          </ButtonLink>
        </>
      }
    >
      When somebody asks for what you offer, it stands here with its reason.
    </EmptyState>
  );
}
