import { PostList } from '#components/posts/post-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import type { PostCard } from '#lib/posts/queries.ts';

type Props = {
  person: { handle: string; name: string; isMe: boolean };
  posts: { items: readonly PostCard[]; nextCursor: string | null };
  isFirstPage: boolean;
  now: Date;
};

/** What somebody wrote, as far as the viewer may read it. */
export function PersonPosts({ person, posts, isFirstPage, now }: Props) {
  const { handle, name, isMe } = person;
  const { items, nextCursor } = posts;
  return (
    <section aria-labelledby="writing" className="mt-10">
      <h2 id="writing" className="mb-4 text-xl">
        Writing
      </h2>
      {items.length > 0 && <PostList posts={items} now={now} authorHidden />}
      {items.length === 0 && (
        <EmptyState
          kind="nothing"
          title={isMe ? 'You have not published anything yet.' : `Nothing by ${name} that you can read.`}
          action={isMe && <ButtonLink href="/write">Write something</ButtonLink>}
        >
          {isMe
            ? 'A note, an article or a question: others can only give you something where you share something.'
            : 'They may not have published yet, or only for people they are connected with.'}
        </EmptyState>
      )}
      <Pagination
        label={`Pages of what ${name} wrote`}
        previous={isFirstPage ? null : { href: `/people/${handle}`, label: 'Newest' }}
        next={nextCursor ? { href: `/people/${handle}?after=${encodeURIComponent(nextCursor)}` } : null}
      />
    </section>
  );
}
