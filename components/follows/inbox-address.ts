import type { InboxQuery } from '#lib/follows/input.ts';

/** The address of a view of the inbox. */
export function inboxAddress(path: '/inbox' | '/inbox/decided', query: Partial<InboxQuery>): string {
  const said = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(said).toString();
  return search ? `${path}?${search}` : path;
}
