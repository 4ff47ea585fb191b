import type { DashboardQuery } from '#lib/connections/input.ts';

type Change = Partial<Omit<DashboardQuery, 'sort'>> & { sort?: DashboardQuery['sort'] };

/**
 * The address of the dashboard with something changed. A change of place (`cursor`, `from`) keeps the rest; any other
 * change leads to the first page of the latest contacts.
 */
export function dashboardHref(query: DashboardQuery, change: Change = {}): string {
  const search = searchOf(query, change);
  return search ? `/dashboard?${search}` : '/dashboard';
}

/** The address of the file of everything that the filters let through, in the order of the list. */
export function csvHref(query: DashboardQuery): string {
  const search = searchOf(query, { view: undefined, scale: undefined });
  return search ? `/dashboard/export.csv?${search}` : '/dashboard/export.csv';
}

function searchOf(query: DashboardQuery, change: Change): string {
  const { sort, from, cursor, ...filters } = { ...query, from: undefined, cursor: undefined, ...change };
  const search = new URLSearchParams();
  if (sort !== 'latest') search.set('sort', sort);
  for (const [name, value] of Object.entries({ ...filters, from, cursor })) {
    if (value) search.set(name, value);
  }
  return search.toString();
}

/** How many filters are set, the order not counted. */
export function filtersSet({ relation, follow, period, topic, q }: DashboardQuery): number {
  return [relation, follow, period, topic, q].filter(Boolean).length;
}
