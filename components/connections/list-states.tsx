import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { DashboardQuery } from '#lib/connections/input.ts';
import { FILTER_WINDOW, SCORE_WINDOW } from '#lib/connections/rules.ts';
import { dashboardHref, filtersSet } from './dashboard-address.ts';

/** What stands in place of the list when it is empty: nothing yet, nothing that matches, or no further page. */
export function NoConnections({ query }: { query: DashboardQuery }) {
  if (query.cursor) {
    return (
      <EmptyState
        kind="nothing"
        title="The list ends here."
        action={<ButtonLink href={dashboardHref(query)}>First page</ButtonLink>}
      >
        Something may have changed since you opened the page before.
      </EmptyState>
    );
  }
  if (filtersSet(query) > 0) {
    return (
      <EmptyState
        kind="hidden"
        title="No connection matches."
        action={<ButtonLink href={dashboardHref({ sort: query.sort })}>Show everybody</ButtonLink>}
      >
        Your connections are still there; these filters show none of them.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="nothing"
      title="Nothing has passed yet."
      action={
        <>
          <ButtonLink href="/asks" variant="primary">
            Find an ask to answer
          </ButtonLink>
          <ButtonLink href="/write">Write something</ButtonLink>
        </>
      }
    >
      Follow somebody, or give feedback on their writing: from then on both directions are kept here.
    </EmptyState>
  );
}

/** Says that only the latest contacts were looked at, where there are more. */
export function WindowNote({ isWindow, isFilterCut }: { isWindow: boolean; isFilterCut: boolean }) {
  if (!isWindow && !isFilterCut) return null;
  const ordered = isFilterCut
    ? `The latest ${SCORE_WINDOW} of those are ordered by score.`
    : `Ordered by score among your ${SCORE_WINDOW} latest contacts.`;
  const sentences = [
    isFilterCut && `Found among your ${FILTER_WINDOW.toLocaleString('en-GB')} latest contacts.`,
    isWindow && ordered,
  ];
  return <p className="text-sm text-soft">{sentences.filter(Boolean).join(' ')}</p>;
}
