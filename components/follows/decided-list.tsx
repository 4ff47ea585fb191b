import Link from 'next/link';
import { Avatar } from '#components/ui/avatar.tsx';
import { Time } from '#components/ui/time.tsx';
import type { DecidedFollower } from '#lib/follows/queries.ts';
import { laterWords } from '#lib/follows/rules.ts';
import { DecisionForms } from './decision-forms.tsx';

type Props = { decided: readonly DecidedFollower[]; days: { first: string; last: string }; now: Date };

/** What was decided, and the forms to change one's mind. Stands inside an InboxDesk. */
export function DecidedList({ decided, days, now }: Props) {
  return (
    <ul className="grid">
      {decided.map((item) => (
        <li
          key={item.person.id}
          data-card=""
          tabIndex={-1}
          className="grid scroll-mt-24 gap-2 border-line border-t py-4"
        >
          <div className="flex items-center gap-3">
            <Avatar handle={item.person.handle} size="small" />
            <p className="min-w-0">
              <Link
                href={`/people/${item.person.handle}`}
                className="font-medium underline-offset-4 hover:underline"
              >
                {item.person.name}
              </Link>{' '}
              <span className="text-soft">
                {decisionWords(item)} <Time at={item.decidedAt} now={now} className="text-faint text-sm" />
              </span>
            </p>
          </div>
          {item.state === 'mutual' ? (
            <p className="text-soft text-sm">
              You follow each other. To let go, unfollow on{' '}
              <Link href={`/people/${item.person.handle}`} className="text-accent underline">
                their page
              </Link>
              .
            </p>
          ) : (
            <DecisionForms
              follower={item.person}
              state={item.state}
              suggested={{ kind: 'similar-interests', text: '' }}
              days={days}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function decisionWords({ decision, laterUntil }: DecidedFollower): string {
  if (decision === 'later') return `put off, back ${laterWords(laterUntil)}; decided`;
  return decision === 'passed' ? 'passed, silently' : 'followed back';
}
