import { getTranslations } from 'next-intl/server';
import { type CsvWords, csvOf } from '#app/dashboard-csv.ts';
import { isWithinLimit } from '#app/limits.ts';
import { sayRefusal } from '#app/say.ts';
import { currentActor } from '#app/session.ts';
import { everyConnection } from '#lib/connections/export.ts';
import { DashboardQuery } from '#lib/connections/input.ts';
import { REFUSALS, type RefusalCode } from '#lib/outcome.ts';

/** Every connection that the dashboard's address lets through, as a file for a spreadsheet; read part by part as it is taken. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused('signed-out');
  if (!(await isWithinLimit('export', actor.personId))) return refused('too-many');
  const now = new Date();
  const query = DashboardQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const words: CsvWords = {
    csv: await getTranslations('connections.dashboard.csv'),
    relation: await getTranslations('connections.relation'),
  };
  return new Response(csvOf(everyConnection(actor, query, now), words), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="connections-${now.toISOString().slice(0, 10)}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

async function refused(code: RefusalCode): Promise<Response> {
  return new Response(await sayRefusal(code), {
    status: REFUSALS[code],
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
}
