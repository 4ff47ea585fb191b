import { log } from '#lib/log.ts';
import type { Change } from './announce.ts';
import { type Listening, listen } from './listen.ts';

/** What changed for whoever watches: their notices, the post they look at, or anything: a change was missed, or taken back. */
export type About = 'you' | 'post' | 'anything';

/** One open page that wants to hear of changes. */
export type Watcher = {
  personId: string;
  /** The post it shows; null: none. */
  postId: string | null;
  /** What the session goes by. */
  token: string;
  tell(about: About): void;
  /** Says nothing, so that both ends and everything between know that it lives. */
  beat(): void;
  end(): void;
  /** Whether the person sees the post at this moment. */
  stillSees(): Promise<boolean>;
};

/** Which of these sessions still run. */
type AskSessions = (tokens: string[]) => Promise<Set<string>>;

export const MOST_PER_PERSON = 8;
export const MOST_HERE = 2_000;
const BEAT_MS = 20_000;
/** Of those who watch a post that changed, so many are looked up at a time: a much read post leaves the database to others. */
export const ASKED_AT_ONCE = 10;
/** Once nobody watches, the connection stays for the next page of whoever goes from one to another. */
const LINGER_MS = 10_000;

type Hub = {
  watchers: Set<Watcher>;
  /** Those whose post changed, until it is asked whether they see it still. */
  toAsk: Set<Watcher>;
  isAsking: boolean;
  listening: Listening | null;
  beat: NodeJS.Timeout | undefined;
  linger: NodeJS.Timeout | undefined;
  isClosed: boolean;
};

// on the global object, because Next loads this module once per bundle: each copy would listen for itself
const place = globalThis as { giveAndTakeLive?: Hub };

function hub(): Hub {
  place.giveAndTakeLive ??= {
    watchers: new Set(),
    toAsk: new Set(),
    isAsking: false,
    listening: null,
    beat: undefined,
    linger: undefined,
    isClosed: false,
  };
  return place.giveAndTakeLive;
}

/** How many pages this instance keeps up to date. */
export function watching(): number {
  return hub().watchers.size;
}

/**
 * From now on `watcher` hears what concerns its person, until the returned function is called. Refused when the person or
 * the instance has as many as it may, and once the instance is going down.
 */
export function watch(watcher: Watcher, askSessions: AskSessions): (() => void) | 'too-many' | 'unavailable' {
  const { watchers, isClosed } = hub();
  if (isClosed || watchers.size >= MOST_HERE) return 'unavailable';
  const own = [...watchers].filter(({ personId }) => personId === watcher.personId);
  if (own.length >= MOST_PER_PERSON) return 'too-many';
  watchers.add(watcher);
  begin(askSessions);
  return () => {
    if (watchers.delete(watcher) && watchers.size === 0) rest();
  };
}

/** Ends every stream and takes no new one: the instance is asked to stop, and browsers go to another. */
export async function endAll(): Promise<void> {
  const live = hub();
  live.isClosed = true;
  for (const watcher of live.watchers) watcher.end();
  live.watchers.clear();
  await stopListening();
}

/** Has this process end all streams once it is asked to stop: they would keep it from stopping until it is killed. */
export function endAllOnSignals(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void endAll());
}

/** As on the first day: for tests, which end and begin in one process. */
export async function forgetAll(): Promise<void> {
  await endAll();
  place.giveAndTakeLive = undefined;
}

function begin(askSessions: AskSessions): void {
  const live = hub();
  clearTimeout(live.linger);
  live.listening ??= listen({ heard, missed });
  live.beat ??= setInterval(() => {
    for (const watcher of live.watchers) watcher.beat();
    endOver(askSessions).catch((err: unknown) => log.warn({ err }, 'could not ask which sessions still run'));
  }, BEAT_MS).unref();
}

function rest(): void {
  hub().linger = setTimeout(() => {
    if (hub().watchers.size === 0) void stopListening();
  }, LINGER_MS).unref();
}

async function stopListening(): Promise<void> {
  const live = hub();
  clearInterval(live.beat);
  clearTimeout(live.linger);
  const { listening } = live;
  live.listening = null;
  live.beat = undefined;
  await listening?.stop();
}

/** Ends the streams of sessions that are over. One statement for all of them. */
export async function endOver(askSessions: AskSessions): Promise<void> {
  const { watchers } = hub();
  const running = await askSessions([...new Set([...watchers].map(({ token }) => token))]);
  for (const watcher of watchers) if (!running.has(watcher.token)) watcher.end();
}

function missed(): void {
  for (const watcher of hub().watchers) watcher.tell('anything');
}

/** Passes a change on to those it concerns and who may know of it; not to whoever made it. */
function heard({ to, untold, post, by }: Change): void {
  const { watchers, toAsk } = hub();
  for (const watcher of watchers) {
    if (watcher.personId === to) watcher.tell('you');
    else if (watcher.personId === untold) watcher.tell('anything');
    else if (post && watcher.postId === post && watcher.personId !== by) toAsk.add(watcher);
  }
  if (!hub().isAsking) void askAll();
}

/** Several changes of one post that come meanwhile are told as one. */
async function askAll(): Promise<void> {
  const live = hub();
  live.isAsking = true;
  while (live.toAsk.size > 0) {
    const next = [...live.toAsk].slice(0, ASKED_AT_ONCE);
    for (const watcher of next) live.toAsk.delete(watcher);
    await Promise.all(next.filter((watcher) => live.watchers.has(watcher)).map(tellOfPost));
  }
  live.isAsking = false;
}

async function tellOfPost(watcher: Watcher): Promise<void> {
  try {
    if (await watcher.stillSees()) watcher.tell('post');
  } catch (err) {
    log.warn({ err }, 'could not ask who sees a post that changed');
  }
}
