import Link from 'next/link';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { LeftOutBy } from '#lib/connections/view.ts';
import { firstName } from './exchange-words.ts';

// Left out is neither empty nor unknown nor hidden: somebody asked for it, and what passed is all there.

type Props = { by: LeftOutBy; name: string };

/** Who asked to be left out, in a sentence. */
function leftOutWords({ by, name }: Props): string {
  return `${by === 'owner' ? 'You' : firstName(name)} asked to be left out of scores.`;
}

/** In place of the score of a row. The owner's own wish is said in full once, above the list. */
export function RowLeftOut({ by, name }: Props) {
  return (
    <p
      className={classNames(
        'text-sm leading-snug max-lg:col-start-2 max-lg:row-start-1 max-lg:max-w-28 max-lg:text-right max-lg:text-xs lg:pt-1',
        by === 'owner' ? 'text-faint' : 'text-soft',
      )}
    >
      {by === 'owner' ? 'left out' : leftOutWords({ by, name })}
    </p>
  );
}

/** In place of the score on the page of a connection, with the next step. */
export function ScoreLeftOut({ by, name }: Props) {
  return (
    <EmptyState
      kind="left-out"
      title={leftOutWords({ by, name })}
      action={
        by === 'owner' ? (
          <ButtonLink href="/settings/scores">Change it</ButtonLink>
        ) : (
          <>
            <ButtonLink href="#exchange-heading">See what passed</ButtonLink>
            <ButtonLink href="/about/score#object" variant="quiet">
              What that means
            </ButtonLink>
          </>
        )
      }
    >
      So nothing here is rated. What passed between you is the record of both, and stays as it is.
    </EmptyState>
  );
}

/** Above the list of somebody who asked to be left out: why no line has a score, and where to change it. */
export function OwnerLeftOutNote() {
  return (
    <Notice>
      You asked to be left out of scores. What passed is all here, and nothing is ordered by score.{' '}
      <Link href="/settings/scores" className="link">
        Change it
      </Link>
    </Notice>
  );
}
