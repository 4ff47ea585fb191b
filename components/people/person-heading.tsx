import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import { type Interests, TOPIC_ROLES } from '#lib/people/rules.ts';

type Props = {
  person: { handle: string; name: string; bio: string; joinedAt: Date; community: string | null };
  now: Date;
  actions?: ReactNode;
};

/** Who somebody is. */
export function PersonHeading({ person, now, actions }: Props) {
  const t = useTranslations('people.page');
  const { handle, name, bio, joinedAt, community } = person;
  return (
    <header className="flex flex-wrap items-start gap-x-6 gap-y-4 pb-6">
      <Avatar handle={handle} size="large" />
      <div className="min-w-0 flex-1 basis-56">
        <h1 className="text-3xl">
          <bdi>{name}</bdi>
        </h1>
        <p className="mt-1 text-faint">
          @{handle}
          <span aria-hidden="true"> · </span>
          {community ? t('from', { community }) : `${t('since')} `}
          {!community && <Time at={joinedAt} now={now} />}
        </p>
        {bio && (
          <p dir="auto" className="mt-3 max-w-measure whitespace-pre-line font-read text-lg text-soft">
            {bio}
          </p>
        )}
        {actions && <div className="mt-4 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}

/** What somebody shares, seeks and offers; roles without a topic are left out. */
export function PersonTopics({ topics }: { topics: Interests }) {
  const t = useTranslations('people.page.said');
  const roles = TOPIC_ROLES.filter((role) => topics[role].length > 0);
  if (roles.length === 0) return null;
  return (
    <dl className="grid gap-3">
      {roles.map((role) => (
        <div key={role} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <dt className="w-32 text-sm text-soft first-letter:uppercase">{t(role)}</dt>
          <dd className="flex min-w-0 flex-1 flex-wrap gap-1.5">
            {topics[role].map((name) => (
              <Tag key={name}>{name}</Tag>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
