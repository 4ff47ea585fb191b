import type { DashboardQuery } from '#lib/connections/input.ts';

/** The address of the dashboard with something changed; any change but a cursor leads to the first page. */
export function dashboardHref(query: DashboardQuery, change: Partial<DashboardQuery> = {}): string {
  const { sort, cursor, ...filters } = { ...query, cursor: undefined, ...change };
  const search = new URLSearchParams();
  if (sort !== 'latest') search.set('sort', sort);
  for (const [name, value] of Object.entries({ ...filters, cursor })) {
    if (value) search.set(name, value);
  }
  const text = search.toString();
  return text ? `/dashboard?${text}` : '/dashboard';
}

/** How many filters are set, the order not counted. */
export function filtersSet({ relation, follow, period, topic, q }: DashboardQuery): number {
  return [relation, follow, period, topic, q].filter(Boolean).length;
}
