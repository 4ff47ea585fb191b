import { rereadConfig } from '#lib/config.ts';
import { type EmbeddedPostgres, ensureDatabase, startEmbedded } from '#lib/db/embedded.ts';
import { dataFolder, readEnvironmentFiles } from './project.ts';

/** A database that is there, embedded or not, and how to let go of it. */
export type OpenDatabase = {
  /** Also in `process.env.DATABASE_URL` from now on. Holds a password: not for logs. */
  url: string;
  /** Absent when `DATABASE_URL` named a database of one's own. */
  embedded?: EmbeddedPostgres;
  close(): Promise<void>;
};

/**
 * The database every script works on: `DATABASE_URL` when it is set, else the embedded one of this checkout, started or
 * joined. Sets `DATABASE_URL` so that `db()` finds it. Nothing is migrated here.
 *
 * @throws {LocalProblem} when the embedded one cannot start.
 */
export async function openDatabase(say: (sentence: string) => void = console.log): Promise<OpenDatabase> {
  readEnvironmentFiles();
  // scripts work through whole tables; the limit is for people who wait for a page
  process.env.DATABASE_STATEMENT_MS ||= '0';
  rereadConfig();
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, close: async () => {} };

  const embedded = await startEmbedded({ folder: dataFolder(), durable: true, say });
  await ensureDatabase(embedded, 'give_and_take');
  const url = embedded.url('give_and_take');
  process.env.DATABASE_URL = url;
  rereadConfig();
  return { url, embedded, close: embedded.stop };
}
