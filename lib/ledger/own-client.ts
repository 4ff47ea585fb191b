import { Client } from 'pg';
import { databaseUrl } from '#lib/config.ts';
import { log } from '#lib/log.ts';

/**
 * Lends `work` a connection of its own, for background work whose statements may take longer than those that somebody
 * waits for. `purpose` names it in PostgreSQL's list of connections.
 */
export async function withOwnClient<T>(purpose: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: databaseUrl(),
    application_name: `give-and-take-${purpose}`,
  });
  // the query under way fails too and is reported; unheard, the event itself would end the process
  client.on('error', (err) => log.warn({ err, purpose }, 'a database connection broke'));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs `work` in a transaction that `begin` begins; what it threw comes out after the rollback. */
export async function within<T>(client: Client, begin: string, work: () => Promise<T>): Promise<T> {
  await client.query(begin);
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (cause) {
    await client.query('ROLLBACK');
    throw cause;
  }
}
