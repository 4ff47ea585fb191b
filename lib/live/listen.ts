import { Client } from 'pg';
import { listenUrl } from '#lib/config.ts';
import { log } from '#lib/log.ts';
import { CHANNEL, type Change } from './announce.ts';

/** A connection that listens until it is told to stop. */
export type Listening = { stop(): Promise<void> };

type Ears = {
  heard(change: Change): void;
  /** The connection was away: changes may have been missed. */
  missed(): void;
};

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 15_000;
/** A connection that died without a word is found by asking it something. */
const PULSE_MS = 15_000;
const PULSE_PATIENCE_MS = 5_000;

/**
 * Listens for what all instances announce, on a connection of its own beside the pool: it must stay the same one, and it
 * would be idle there. When it breaks it comes back, each time after a longer wait and never all instances at once.
 */
export function listen({ heard, missed }: Ears): Listening {
  let client: Client | null = null;
  let pulse: NodeJS.Timeout | undefined;
  let again: NodeJS.Timeout | undefined;
  let [attempts, wasAway, isStopped] = [0, false, false];

  const lose = (lost: Client) => {
    if (lost !== client) return;
    client = null;
    clearInterval(pulse);
    lost.end().catch(() => {});
    if (isStopped) return;
    wasAway = true;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempts++) * (0.5 + Math.random() / 2);
    again = setTimeout(connect, wait).unref();
  };

  const connect = async () => {
    const fresh = new Client({
      connectionString: listenUrl(),
      application_name: 'give-and-take-live',
      connectionTimeoutMillis: PULSE_PATIENCE_MS,
      query_timeout: PULSE_PATIENCE_MS,
      keepAlive: true,
    });
    client = fresh;
    fresh.on('notification', ({ payload }) => {
      const change = parse(payload);
      if (change) heard(change);
    });
    fresh.on('error', (err) => {
      log.warn({ err }, 'the connection that listens for changes broke');
      lose(fresh);
    });
    fresh.on('end', () => lose(fresh));
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${CHANNEL}`);
    } catch (err) {
      log.warn({ err }, 'could not listen for changes');
      lose(fresh);
      return;
    }
    attempts = 0;
    pulse = setInterval(() => fresh.query('SELECT 1').catch(() => lose(fresh)), PULSE_MS).unref();
    if (wasAway) missed();
    wasAway = false;
  };

  void connect();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(again);
      clearInterval(pulse);
      await client?.end().catch(() => {});
    },
  };
}

/** What was announced; null for what is none of ours. */
function parse(payload = ''): Change | null {
  try {
    const { to, untold, post, by }: Record<string, unknown> = JSON.parse(payload);
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
    return {
      ...(text(to) && { to: text(to) }),
      ...(text(untold) && { untold: text(untold) }),
      ...(text(post) && { post: text(post) }),
      ...(text(by) && { by: text(by) }),
    } as Change;
  } catch {
    return null;
  }
}
