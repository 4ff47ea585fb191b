import type { PersonActor } from '#lib/people/rules.ts';
import { type CourseMonth, listCourses } from './course.ts';
import type { DashboardQuery } from './input.ts';
import { listPoints, type PointsPage } from './points.ts';
import { type ConnectionPage, listConnections } from './queries.ts';

// Beside queries.ts: what the dashboard shows for an address, as a list or as points.

/** The list with the year of each of its lines; or the points of the picture and of the table. */
export type DashboardView =
  | ({ kind: 'list'; courses: Map<string, CourseMonth[]> } & ConnectionPage)
  | ({ kind: 'points' } & PointsPage);

/** Three statements for a list, two for points, whatever the size of the network. */
export async function viewDashboard(
  actor: PersonActor,
  query: DashboardQuery,
  now = new Date(),
): Promise<DashboardView> {
  if (query.view) return { kind: 'points', ...(await listPoints(actor, query, now)) };
  const page = await listConnections(actor, query, now);
  const courses = await listCourses(
    actor,
    page.connections.map(({ person }) => person.id),
    now,
  );
  return { kind: 'list', ...page, courses };
}
