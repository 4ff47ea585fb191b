import { db } from '#lib/db/client.ts';
import { findDemoMember } from '#lib/people/queries.ts';

/** A screen in a state worth looking at; `for` says who looks. */
export type Screen = {
  name: string;
  for: 'nobody' | 'newcomer' | 'demo member';
  path: (ground: DemoGround) => string;
};

/** The demo member and what there is to look at for them. Tests must leave it as it is. */
export type DemoGround = {
  member: { personId: string; accountId: string; handle: string };
  /** Whom the demo member has the richest exchange with. */
  other: string;
  /** The posts with most comments: one of the member's own, and ones of others by kind. */
  posts: Record<'own' | 'article' | 'note' | 'question' | 'asking', string>;
};

/** Looks up what the demo network holds for its member. */
export async function demoGround(): Promise<DemoGround> {
  const member = await db().person.findUniqueOrThrow({
    where: { handle: (await findDemoMember()) ?? '' },
    select: { id: true, accountId: true, handle: true },
  });
  if (!member.accountId) throw new Error('The demo member has no account.');
  const [other] = await db().$queryRaw<{ handle: string }[]>`
    SELECT p.handle FROM connections c JOIN people p ON p.id = c.other_id WHERE c.owner_id = ${member.id}::uuid
    ORDER BY least(c.gave_count, c.got_count) DESC, p.handle LIMIT 1`;
  const rows = await db().$queryRaw<{ id: string; kind: string; own: boolean; asks: boolean }[]>`
    SELECT p.id, p.kind, p.author_id = ${member.id}::uuid AS own,
      EXISTS (SELECT 1 FROM asks a WHERE a.post_id = p.id AND a.withdrawn_at IS NULL) AS asks
    FROM posts p LEFT JOIN comments c ON c.post_id = p.id AND c.deleted_at IS NULL
    WHERE p.deleted_at IS NULL AND p.visibility = 'everyone'
    GROUP BY p.id ORDER BY count(c.id) DESC, p.revision DESC, p.id`;
  const pick = (fits: (row: (typeof rows)[number]) => boolean) => rows.find(fits)?.id ?? '';
  return {
    member: { personId: member.id, accountId: member.accountId, handle: member.handle },
    other: other?.handle ?? '',
    posts: {
      own: pick(({ own, kind }) => own && kind === 'article'),
      article: pick(({ own, kind }) => !own && kind === 'article'),
      note: pick(({ own, kind }) => !own && kind === 'note'),
      question: pick(({ own, kind }) => !own && kind === 'question'),
      asking: pick(({ own, asks }) => !own && asks),
    },
  };
}

/** Every screen, full of life as the demo member sees it, and empty as somebody new does. */
export const SCREENS: readonly Screen[] = [
  { name: 'welcome', for: 'nobody', path: () => '/' },
  { name: 'sign-up', for: 'nobody', path: () => '/sign-up' },
  { name: 'sign-in', for: 'nobody', path: () => '/sign-in?next=/inbox' },
  { name: 'score', for: 'nobody', path: () => '/about/score' },
  { name: 'score-try', for: 'nobody', path: () => '/about/score/try' },
  { name: 'score-measured', for: 'nobody', path: () => '/about/score/measured' },
  { name: 'score-giving', for: 'nobody', path: () => '/about/score/giving' },
  { name: 'score-chances', for: 'nobody', path: () => '/about/score/chances' },
  { name: 'help', for: 'nobody', path: () => '/help' },
  { name: 'public-post', for: 'nobody', path: ({ posts }) => `/posts/${posts.own}` },
  { name: 'public-person', for: 'nobody', path: ({ member }) => `/people/${member.handle}` },
  { name: 'unsubscribe', for: 'nobody', path: () => '/unsubscribe' },
  { name: 'confirm', for: 'nobody', path: () => '/confirm' },
  { name: 'not-found', for: 'nobody', path: () => '/nothing-here' },
  { name: 'offline', for: 'nobody', path: () => '/offline' },
  { name: 'today', for: 'demo member', path: () => '/today' },
  { name: 'dashboard', for: 'demo member', path: () => '/dashboard' },
  { name: 'dashboard-picture', for: 'demo member', path: () => '/dashboard?view=picture' },
  { name: 'dashboard-picture-log', for: 'demo member', path: () => '/dashboard?view=picture&scale=log' },
  { name: 'dashboard-table', for: 'demo member', path: () => '/dashboard?view=table' },
  { name: 'inbox', for: 'demo member', path: () => '/inbox' },
  { name: 'decided', for: 'demo member', path: () => '/inbox/decided' },
  { name: 'inbox-searched', for: 'demo member', path: () => '/inbox?q=essays' },
  { name: 'decided-passed', for: 'demo member', path: () => '/inbox/decided?decision=passed' },
  { name: 'discover', for: 'demo member', path: () => '/discover' },
  { name: 'asks', for: 'demo member', path: () => '/discover?view=asks' },
  { name: 'own-asks', for: 'demo member', path: () => '/discover?view=yours' },
  { name: 'search', for: 'demo member', path: () => '/search' },
  { name: 'search-found', for: 'demo member', path: () => '/search?q=bread' },
  { name: 'search-people', for: 'demo member', path: () => '/search?q=kov&in=people' },
  { name: 'search-nothing', for: 'demo member', path: () => '/search?q=quokka' },
  { name: 'connection', for: 'demo member', path: ({ other }) => `/connections/${other}` },
  { name: 'review', for: 'demo member', path: () => '/review' },
  { name: 'reading', for: 'demo member', path: () => '/reading' },
  { name: 'person', for: 'demo member', path: ({ other }) => `/people/${other}` },
  { name: 'own-page', for: 'demo member', path: ({ member }) => `/people/${member.handle}` },
  { name: 'post', for: 'demo member', path: ({ posts }) => `/posts/${posts.article}` },
  { name: 'own-post', for: 'demo member', path: ({ posts }) => `/posts/${posts.own}` },
  { name: 'asking-post', for: 'demo member', path: ({ posts }) => `/posts/${posts.asking}` },
  { name: 'note', for: 'demo member', path: ({ posts }) => `/posts/${posts.note}` },
  { name: 'question', for: 'demo member', path: ({ posts }) => `/posts/${posts.question}` },
  { name: 'edit', for: 'demo member', path: ({ posts }) => `/posts/${posts.own}/edit` },
  { name: 'answering', for: 'demo member', path: ({ posts }) => `/posts/${posts.own}/answer` },
  { name: 'revisions', for: 'demo member', path: ({ posts }) => `/posts/${posts.own}/revisions` },
  { name: 'write-note', for: 'demo member', path: () => '/write' },
  { name: 'write-article', for: 'demo member', path: () => '/write?kind=article&ask=1' },
  { name: 'write-question', for: 'demo member', path: () => '/write?kind=question' },
  { name: 'settings', for: 'demo member', path: () => '/settings' },
  { name: 'interests', for: 'demo member', path: () => '/settings/interests' },
  { name: 'scores', for: 'demo member', path: () => '/settings/scores' },
  { name: 'account', for: 'demo member', path: () => '/settings/account' },
  { name: 'notices', for: 'demo member', path: () => '/notices' },
  { name: 'notice-settings', for: 'demo member', path: () => '/settings/notices' },
  { name: 'today-new', for: 'newcomer', path: () => '/today' },
  { name: 'dashboard-new', for: 'newcomer', path: () => '/dashboard' },
  { name: 'dashboard-nothing-fits', for: 'newcomer', path: () => '/dashboard?relation=exchange&q=nobody' },
  { name: 'dashboard-picture-new', for: 'newcomer', path: () => '/dashboard?view=picture' },
  { name: 'inbox-new', for: 'newcomer', path: () => '/inbox' },
  { name: 'decided-new', for: 'newcomer', path: () => '/inbox/decided' },
  { name: 'inbox-nothing-found', for: 'newcomer', path: () => '/inbox?q=nobody' },
  { name: 'notices-new', for: 'newcomer', path: () => '/notices' },
  { name: 'welcome-topics', for: 'newcomer', path: () => '/welcome' },
  { name: 'welcome-people', for: 'newcomer', path: () => '/welcome?step=people' },
  { name: 'discover-new', for: 'newcomer', path: () => '/discover' },
  { name: 'discover-topic', for: 'newcomer', path: () => '/discover?topic=editing' },
  { name: 'review-new', for: 'newcomer', path: () => '/review' },
  { name: 'reading-new', for: 'newcomer', path: () => '/reading' },
  { name: 'missing-post', for: 'newcomer', path: () => '/posts/00000000-0000-4000-8000-000000000000' },
];
