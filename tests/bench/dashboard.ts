import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { freePort } from '#lib/db/embedded-server.ts';
import { reporting } from '#prisma/local/report.ts';
import { startSite } from '#tests/support/site.ts';

// `npm run bench:dashboard [-- --blocks N]`: what one view of the dashboard costs the server in CPU time, for somebody
// with 50 connections and somebody with 5,000, in the built site. Blocks of requests alternate, so that both meet the
// same machine; Node and PostgreSQL are counted apart.

const DEGREES = [50, 5_000] as const;
const REQUESTS_IN_A_BLOCK = 20;
/** A tick of /proc/PID/stat, on every Linux that Node runs on. */
const TICK_MS = 10;
const ADDRESSES = [
  '/dashboard',
  '/dashboard?sort=gave',
  '/dashboard?relation=exchange',
  '/dashboard?sort=score',
  '/dashboard?view=picture',
  '/dashboard?view=table',
  '/dashboard/export.csv',
] as const;

await reporting(async () => {
  const at = process.argv.indexOf('--blocks');
  const blocks = at >= 0 ? Number(process.argv[at + 1]) : 5;
  if (!Number.isInteger(blocks) || blocks < 1) throw new RangeError('--blocks takes a whole number from 1.');
  const site = await startSite(await freePort());
  // loaded only now: they need the generated client and the address of the database
  const [{ newMember, sessionOf }, { disconnect }] = await Promise.all([
    import('#tests/e2e/members.ts'),
    import('#lib/db/client.ts'),
  ]);
  const client = new Client({ connectionString: site.databaseUrl });
  try {
    await client.connect();
    const cookies: string[] = [];
    for (const degree of DEGREES) {
      const member = await newMember('Mia');
      await connect(client, member.personId, degree);
      const { name, value } = await sessionOf(member, site.origin);
      cookies.push(`${name}=${value}`);
    }
    await client.query('ANALYZE');
    console.log(`CPU of one view in ms, ${blocks} blocks of ${REQUESTS_IN_A_BLOCK}; ratio of Node's\n`);
    console.log(
      'address                          Node at 50   at 5,000   ratio   PostgreSQL at 50   at 5,000',
    );
    for (const address of ADDRESSES) {
      const [few, many] = await measure(client, new URL(address, site.origin).href, cookies, blocks);
      console.log(
        [
          address.padEnd(33),
          few.node.toFixed(1).padStart(10),
          many.node.toFixed(1).padStart(11),
          (many.node / few.node).toFixed(2).padStart(8),
          few.postgres.toFixed(1).padStart(19),
          many.postgres.toFixed(1).padStart(11),
        ].join(''),
      );
    }
  } finally {
    await client.end();
    await disconnect();
    await site.stop();
  }
});

type Cost = { node: number; postgres: number };

/** CPU per request for each cookie, after one block to warm up. */
async function measure(
  client: Client,
  address: string,
  cookies: string[],
  blocks: number,
): Promise<[Cost, Cost]> {
  const spent = cookies.map(() => ({ node: 0, postgres: 0 }));
  for (let block = 0; block <= blocks; block++) {
    for (const [index, cookie] of cookies.entries()) {
      const before = await cpuSoFar(client);
      for (let request = 0; request < REQUESTS_IN_A_BLOCK; request++) {
        const answer = await fetch(address, { headers: { cookie } });
        if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}.`);
        await answer.arrayBuffer();
      }
      const after = await cpuSoFar(client);
      const own = spent[index];
      if (block === 0 || !own) continue;
      own.node += since(before.node, after.node);
      own.postgres += since(before.postgres, after.postgres);
    }
  }
  const requests = blocks * REQUESTS_IN_A_BLOCK;
  const [few, many] = spent.map(({ node, postgres }) => ({
    node: node / requests,
    postgres: postgres / requests,
  }));
  if (!few || !many) throw new Error('there are two degrees');
  return [few, many];
}

/** CPU in ms by process. */
type Used = Map<number, number>;

/** What was used between two looks; a process that ended in between is left out, for nobody knows its last figure. */
function since(before: Used, after: Used): number {
  return [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);
}

/** CPU used so far: by the site with everything it started, and by the backends that answer its database. */
async function cpuSoFar(client: Client): Promise<{ node: Used; postgres: Used }> {
  const { rows } = await client.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  const backends = new Set(rows.map(({ pid }) => pid));
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? []);
  const ours = new Set([process.pid]);
  for (let size = 0; size !== ours.size; ) {
    size = ours.size;
    for (const { pid, parent } of processes) if (ours.has(parent)) ours.add(pid);
  }
  const used = { node: new Map<number, number>(), postgres: new Map<number, number>() };
  for (const { pid, name, ticks } of processes) {
    if (backends.has(pid)) used.postgres.set(pid, ticks * TICK_MS);
    else if (pid !== process.pid && ours.has(pid) && name !== 'postgres') used.node.set(pid, ticks * TICK_MS);
  }
  return used;
}

function statOf(pid: number): { pid: number; parent: number; name: string; ticks: number } | null {
  try {
    const [, name = '', rest = ''] =
      /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const fields = rest.split(' ').map(Number);
    // what ended children used stays with their parent
    const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + (fields[field] ?? 0), 0);
    return { pid, parent: fields[1] ?? 0, name, ticks };
  } catch {
    return null;
  }
}

/** Gives somebody so many connections, each with a past of a year; the same density whatever the number. */
async function connect(client: Client, me: string, degree: number): Promise<void> {
  const prefix = `d${degree}_`;
  await client.query(
    "INSERT INTO people (id, handle, name) SELECT gen_random_uuid(), $1 || n, 'Somebody ' || n FROM generate_series(1, $2::int) n",
    [prefix, degree],
  );
  await client.query(
    `INSERT INTO person_topics (person_id, topic_id, role)
     SELECT p.id, t.id, (ARRAY['shares', 'seeks', 'offers'])[1 + p.n % 3]
     FROM (SELECT id, substr(handle, length($1) + 1)::int AS n FROM people WHERE starts_with(handle, $1)) p
     CROSS JOIN LATERAL generate_series(0, 2) i
     JOIN (SELECT id, row_number() OVER (ORDER BY slug) - 1 AS nth, count(*) OVER () AS topics FROM topics) t
       ON t.nth = (p.n + i) % t.topics ON CONFLICT DO NOTHING`,
    [prefix],
  );
  await client.query(
    `INSERT INTO connections (owner_id, other_id, i_follow_since, they_follow_since, state_at,
       gave_count, gave_credits, gave_fast, gave_slow, gave_recent, gave_first_at, gave_last_at, gave_order,
       got_count, got_credits, got_fast, got_slow, got_recent, got_first_at, got_last_at, got_order)
     SELECT $2::uuid, id, now() - interval '1 year', now() - interval '1 year', now() - n * interval '1 hour',
       3, 6, 1, 1 + n % 5, 1, now() - interval '300 days', now() - n * interval '1 hour', -n,
       3, 6, 1, 1 + n % 7, 1, now() - interval '300 days', now() - n * interval '1 hour', -n
     FROM (SELECT id, substr(handle, length($1) + 1)::int % 1000 + 1 AS n FROM people WHERE starts_with(handle, $1)) p`,
    [prefix, me],
  );
  await client.query(
    `INSERT INTO contributions (id, giver_id, receiver_id, kind, at, credits, source, unfolded)
     SELECT gen_random_uuid(), CASE WHEN n % 2 = 0 THEN $2::uuid ELSE p.id END, CASE WHEN n % 2 = 0 THEN p.id ELSE $2::uuid END,
       'reply', now() - n * interval '50 days', 1, 'bench:' || p.id || n, false
     FROM people p, generate_series(1, 6) n WHERE starts_with(p.handle, $1)`,
    [prefix, me],
  );
}
