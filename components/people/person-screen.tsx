import { useTranslations } from 'next-intl';
import { type FollowActions, FollowPanel } from '#components/follows/follow-panel.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import type { Attention } from '#lib/follows/attention-view.ts';
import type { RelationView } from '#lib/follows/queries.ts';
import type { Reason } from '#lib/follows/rules.ts';
import type { PersonView } from '#lib/people/queries.ts';
import type { PostCard } from '#lib/posts/queries.ts';
import { PersonHeading, PersonTopics } from './person-heading.tsx';
import { PersonPosts } from './person-posts.tsx';

type Props = {
  person: PersonView;
  relation: RelationView | null;
  posts: { items: readonly PostCard[]; nextCursor: string | null };
  /** Of the one who looks: what a follow would add to. */
  attention: Attention;
  suggested: Reason;
  isFirstPage: boolean;
  now: Date;
  actions: FollowActions;
};

/** Somebody's page as a member sees it: who they are, how the two stand, what they wrote. */
export function PersonScreen({ person, relation, posts, attention, suggested, ...rest }: Props) {
  const t = useTranslations('people.page');
  const { isFirstPage, now, actions } = rest;
  // what is written elsewhere takes nobody knows how long
  const minutesPerWeek = person.community ? null : person.readingMinutesPerWeek;
  return (
    <>
      <PersonHeading
        person={person}
        now={now}
        actions={
          <ButtonLink href={person.isMe ? '/settings' : `/connections/${person.handle}`}>
            {t(person.isMe ? 'edit' : 'passed')}
          </ButtonLink>
        }
      />
      <PersonTopics topics={person.topics} />
      {relation && !person.isMe && (
        <Card tone="well" className="mt-8">
          <FollowPanel {...{ person, relation, suggested, actions }} cost={{ attention, minutesPerWeek }} />
        </Card>
      )}
      <PersonPosts {...{ person, posts, isFirstPage, now }} />
    </>
  );
}
