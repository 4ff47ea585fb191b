import { db } from '#lib/db/client.ts';
import { log } from '#lib/log.ts';

export const dynamic = 'force-dynamic';

/** For load balancers: 200 when requests can be answered, 503 while the database cannot be reached. Takes no input. */
export async function GET(): Promise<Response> {
  try {
    await db().$queryRaw`SELECT 1`;
    return Response.json({ live: true, ready: true });
  } catch (err) {
    log.warn({ err }, 'not ready: the database did not answer');
    return Response.json({ live: true, ready: false }, { status: 503, headers: { 'Retry-After': '5' } });
  }
}
