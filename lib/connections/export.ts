import type { PersonActor } from '#lib/people/rules.ts';
import type { DashboardQuery } from './input.ts';
import { listConnections } from './queries.ts';
import { SCORE_WINDOW } from './rules.ts';
import type { Connection } from './view.ts';

// Beside queries.ts: all pages and windows of a list one after another, for a file.

/**
 * Every connection that the filters let through, in the order of the list and part by part, so that no more than one part is
 * held at a time: page after page, and after the last page of a window the window before it.
 */
export async function* everyConnection(
  actor: PersonActor,
  query: DashboardQuery,
  now = new Date(),
): AsyncGenerator<Connection[]> {
  let next: DashboardQuery | null = { ...query, cursor: undefined, from: undefined };
  while (next) {
    const { connections, nextCursor, looked } = await listConnections(actor, next, now, SCORE_WINDOW);
    yield connections;
    if (nextCursor) next = { ...next, cursor: nextCursor };
    else next = looked?.further ? { ...next, cursor: undefined, from: looked.further } : null;
  }
}
