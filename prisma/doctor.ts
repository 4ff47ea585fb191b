import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Client } from 'pg';
import { databaseUrl } from '#lib/config.ts';
import { ledgerVersion } from '#lib/ledger/version.ts';
import { whyUnfit } from './local/fitness.ts';
import { connected } from './local/migrations.ts';
import { dataFolder, readEnvironmentFiles } from './local/project.ts';
import { reporting } from './local/report.ts';

// `npm run doctor`: whether this environment and its database may serve people. Changes nothing; ends with 1 if not.

const ASKED = ['fsync', 'synchronous_commit', 'full_page_writes', 'server_version', 'cluster_name'];

async function asked(client: Client) {
  const { rows } = await client.query<{ name: string; value: string }>(
    'SELECT name, current_setting(name) AS value FROM pg_settings WHERE name = ANY($1)',
    [ASKED],
  );
  const { rows: tables } = await client.query(`SELECT 1 WHERE to_regclass('public.site_facts') IS NOT NULL`);
  return { rows, ledger: tables.length > 0 ? await ledgerVersion(client) : null };
}

await reporting(async () => {
  readEnvironmentFiles();
  const client = await connected(databaseUrl());
  const { rows, ledger } = await asked(client).finally(() => client.end());
  const settings: Record<string, string> = Object.fromEntries(rows.map(({ name, value }) => [name, value]));

  const file = join(dataFolder(), 'secrets.env');
  const reasons = whyUnfit({
    env: process.env,
    localSecret: existsSync(file) ? parseEnv(readFileSync(file, 'utf8')).AUTH_SECRET : undefined,
    settings,
    isEmbedded: settings.cluster_name === 'give-and-take-embedded',
    ledger,
  });
  for (const reason of reasons) console.log(`✗ ${reason}`);
  if (reasons.length > 0) process.exitCode = 1;
  else console.log('✓ Nothing speaks against serving people from here.');
});
