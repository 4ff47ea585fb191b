import type { Results } from '#components/discover/search-results.tsx';
import { MAX_SEARCH_LENGTH, NOTHING_FOUND, pageNumber, type Search } from '#lib/db/search.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { searchPeople, searchTopics } from '#lib/people/search.ts';
import { searchPosts } from '#lib/posts/search.ts';
import { cleanLine } from '#lib/text/clean.ts';

export const TABS = ['all', 'posts', 'people', 'topics'] as const;
export const PER_PAGE = 20;
const PAGES = 20;
const OF_EACH = 5;
const TOPICS_OF_ALL = 8;
const TOPICS = 60;

export type SearchAddress = Partial<Record<'q' | 'in' | 'page', string | string[]>>;

/** What an address asks for; whatever is no search of ours counts as absent. */
export function readAddress({ q, in: tab, page }: SearchAddress) {
  return {
    q: typeof q === 'string' ? cleanLine(q.slice(0, 2_000), MAX_SEARCH_LENGTH) : '',
    tab: TABS.find((name) => name === tab) ?? 'all',
    page: pageNumber(page, PAGES),
  };
}

/** What is shown on one tab: a little of everything, or a page of one kind; one statement for each kind. */
export async function findAll(
  actor: PersonActor,
  search: Search,
  tab: 'all' | keyof Results,
  page: number,
): Promise<Results> {
  const isAll = tab === 'all';
  const cut = isAll ? { limit: OF_EACH } : { limit: PER_PAGE, page };
  const [posts, people, topics] = await Promise.all([
    isAll || tab === 'posts' ? searchPosts(actor, search, cut) : NOTHING_FOUND,
    isAll || tab === 'people' ? searchPeople(actor, search, cut) : NOTHING_FOUND,
    isAll || tab === 'topics' ? searchTopics(actor, search, { limit: isAll ? TOPICS_OF_ALL : TOPICS }) : [],
  ]);
  return { posts, people, topics };
}
