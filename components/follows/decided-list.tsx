import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Avatar } from '#components/ui/avatar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { dayWords } from '#components/ui/day-words.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Time } from '#components/ui/time.tsx';
import type { InboxQuery } from '#lib/follows/input.ts';
import type { DecidedFollower } from '#lib/follows/queries.ts';
import type { LaterDays } from '#lib/follows/rules.ts';
import { DecisionForms } from './decision-forms.tsx';
import { inboxAddress } from './inbox-address.ts';

type Props = { decided: readonly DecidedFollower[]; query: InboxQuery; days: LaterDays; now: Date };

/** What was decided, and the forms to change one's mind. Stands inside an InboxDesk. */
export function DecidedList({ decided, query, days, now }: Props) {
  const t = useTranslations('follows.decided');
  if (decided.length === 0) return <NothingDecided query={query} />;
  return (
    <ul className="grid border-line border-b">
      {decided.map((item) => (
        <li
          key={item.person.id}
          data-card={item.person.id}
          tabIndex={-1}
          className="flex scroll-my-24 flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-3"
        >
          <div className="flex min-w-0 items-center gap-3">
            <Avatar handle={item.person.handle} size="small" />
            <p className="min-w-0">
              <Link
                href={`/people/${item.person.handle}`}
                data-open=""
                className="font-medium underline-offset-4 hover:underline"
              >
                {item.person.name}
              </Link>{' '}
              <span className="text-soft">
                <Decision item={item} now={now} />
              </span>
            </p>
          </div>
          {item.state === 'mutual' ? (
            <p className="text-soft text-sm">
              {t.rich('mutual', {
                link: (chunks) => (
                  <Link href={`/people/${item.person.handle}`} className="link">
                    {chunks}
                  </Link>
                ),
              })}
            </p>
          ) : (
            <div className="has-[details[open]]:w-full">
              <DecisionForms
                follower={item.person}
                state={item.state}
                suggested={{ kind: 'similar-interests', text: '' }}
                days={days}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Decision({ item: { decision, laterUntil, decidedAt }, now }: { item: DecidedFollower; now: Date }) {
  const t = useTranslations('follows.decided');
  const language = useLocale();
  const time = () => <Time at={decidedAt} now={now} className="text-faint text-sm" />;
  if (decision === 'passed') return t.rich('wasPassed', { time });
  if (decision === 'followed-back') return t.rich('wasFollowedBack', { time });
  if (!laterUntil) return t.rich('putOffUntilTheyAct', { time });
  return t.rich('putOff', { time, day: dayWords(laterUntil, 'long', language) });
}

function NothingDecided({ query: { q, decision } }: { query: InboxQuery }) {
  const t = useTranslations('follows.decided');
  if (q || decision) {
    return (
      <EmptyState
        kind="nothing"
        title={t('notFound')}
        action={<ButtonLink href="/inbox/decided">{t('all')}</ButtonLink>}
      >
        {t('notFoundWhy')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="nothing"
      title={t('nothing')}
      action={<ButtonLink href="/inbox">{t('toInbox')}</ButtonLink>}
    >
      {t('nothingWhy')}
    </EmptyState>
  );
}

const DECISIONS = [undefined, 'followed-back', 'later', 'passed'] as const;

/** Links to the decisions of one sort. */
export function DecisionFilter({ query }: { query: InboxQuery }) {
  const t = useTranslations('follows.decided');
  return (
    <nav aria-label={t('filter')}>
      <ul className="flex flex-wrap gap-1.5">
        {DECISIONS.map((decision) => {
          const isCurrent = query.decision === decision;
          return (
            <li key={decision ?? 'all'}>
              <Link
                href={inboxAddress('/inbox/decided', { q: query.q, decision })}
                aria-current={isCurrent ? 'true' : undefined}
                className={classNames(
                  'inline-flex min-h-9 items-center rounded-full border px-3.5 text-sm',
                  isCurrent
                    ? 'border-accent bg-accent text-on-accent'
                    : 'border-edge bg-sheet hover:border-ink',
                )}
              >
                {t(decision ?? 'all')}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
