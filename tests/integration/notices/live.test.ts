import { afterEach, expect, test, vi } from 'vitest';
import { liveStream } from '#app/live-stream.ts';
import { setNoticeSettings } from '#lib/bell/commands.ts';
import { db } from '#lib/db/client.ts';
import { deleteComment } from '#lib/feedback/commands.ts';
import { CHANNEL } from '#lib/live/announce.ts';
import {
  ASKED_AT_ONCE,
  endAll,
  endOver,
  forgetAll,
  MOST_PER_PERSON,
  watch,
  watching,
} from '#lib/live/hub.ts';
import { runningSessions } from '#lib/people/running-view.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { block, comment, publish, value } from '../posts/network.ts';

afterEach(forgetAll);

/** An open page of somebody: every message as it came. */
async function page(actor: TestPerson, postId: string | null = null, token = 'a-session') {
  const gone = new AbortController();
  const stream = await liveStream({ actor, token, postId }, gone.signal);
  if (typeof stream === 'string') return { refused: stream };
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const said: string[] = [];
  let isOver = false;
  const reading = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const [, data] = /^data: (.*)$/m.exec(decoder.decode(part.value)) ?? [];
      if (data && data !== 'open') said.push(data);
    }
    isOver = true;
  })();
  return { said, reading, isOver: () => isOver, leave: () => gone.abort() };
}

async function opened(...about: Parameters<typeof page>) {
  const made = await page(...about);
  if ('refused' in made) throw new Error(`refused: ${made.refused}`);
  return made;
}

async function cast(): Promise<[TestPerson, TestPerson, TestPerson]> {
  const [ana, bo, cy] = await people('ana', 'bo', 'cy');
  if (!ana || !bo || !cy) throw new Error('all are needed');
  return [ana, bo, cy];
}

/** Until this instance listens: announcements before that are nobody's. */
async function listening(): Promise<void> {
  await vi.waitFor(async () => {
    const [found] = await db().$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE application_name = 'give-and-take-live'
        AND datname = current_database() AND query ~ '^LISTEN' AND state = 'idle'`;
    expect(found).toBeDefined();
  }, 5_000);
}

const untilSaid = (said: string[], ...expected: string[]) =>
  vi.waitFor(() => expect(said).toEqual(expected), 5_000);

test('an author hears of feedback, whoever looks at the post too; who gave it and others do not', async () => {
  const [ana, bo, cy] = await cast();
  const postId = await publish(ana);
  const [author, reader, giver, elsewhere] = [
    await opened(ana),
    await opened(cy, postId),
    await opened(bo, postId),
    await opened(cy),
  ];
  await listening();

  value(await deleteComment(bo, { commentId: await comment(bo, postId) }));

  // the notice; once it is taken back the page is brought up to date without a word
  await untilSaid(author.said, 'you', 'quiet');
  await untilSaid(reader.said, 'post', 'post');
  expect(giver.said).toEqual([]);
  expect(elsewhere.said).toEqual([]);
});

test('whoever no longer sees a post hears no more of it', async () => {
  const [ana, bo, cy] = await cast();
  const postId = await publish(ana);
  const [blocked, other] = [await opened(cy, postId), await opened(await someone('di'), postId)];
  await listening();
  await block(ana, cy);

  await comment(bo, postId);

  await untilSaid(other.said, 'post');
  expect(blocked.said).toEqual([]);
});

test('of the many who look at a post that changes, few are looked up at a time, and all hear of it', async () => {
  const [ana, bo] = await cast();
  const postId = await publish(ana);
  let [asking, most, told] = [0, 0, 0];
  const stillSees = async () => {
    most = Math.max(most, ++asking);
    await db().$queryRaw`SELECT 1`;
    asking -= 1;
    return true;
  };
  const rest = { postId, token: 'a-session', beat() {}, end() {}, stillSees };
  for (let n = 0; n < 3 * ASKED_AT_ONCE; n++)
    watch({ personId: `reader-${n}`, ...rest, tell: () => void told++ }, runningSessions);
  await listening();

  await comment(bo, postId);

  await vi.waitFor(() => expect(told).toBe(3 * ASKED_AT_ONCE), 5_000);
  expect(most).toBe(ASKED_AT_ONCE);
});

async function someone(handle: string): Promise<TestPerson> {
  const [made] = await people(handle);
  if (!made) throw new Error('somebody is needed');
  return made;
}

test('in quiet hours a page is brought up to date without a word', async () => {
  const [ana, bo] = await cast();
  const all = { quietFrom: 0, quietUntil: 24 * 60 - 1 };
  value(await setNoticeSettings(ana, { digest: 'off', timeZone: 'UTC', ...all }));
  const author = await opened(ana);
  await listening();
  vi.useFakeTimers({ now: new Date('2026-06-20T12:00:00Z'), toFake: ['Date'] });

  const postId = await publish(ana);
  await comment(bo, postId);

  await untilSaid(author.said, 'quiet').finally(() => vi.useRealTimers());
  expect(author.said).not.toContain('you');
});

test('a connection that breaks comes back, and says that something may have been missed', async () => {
  const [ana, bo] = await cast();
  const author = await opened(ana);
  await listening();

  await db().$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'give-and-take-live' AND datname = current_database()`;

  await untilSaid(author.said, 'quiet');
  await comment(bo, await publish(ana));
  await untilSaid(author.said, 'quiet', 'you');
});

test('what others write on the channel ends nothing', async () => {
  const [ana, bo] = await cast();
  const author = await opened(ana);
  await listening();

  for (const odd of ['', 'null', '[]', '{"to":1}', 'x', '{"to":{"$ne":null}}']) {
    await db().$executeRaw`SELECT pg_notify(${CHANNEL}, ${odd})`;
  }
  await comment(bo, await publish(ana));

  await untilSaid(author.said, 'you');
});

test('the stream of a session that ended is closed, others stay', async () => {
  const [ana, bo] = await cast();
  const [ended, running] = [await opened(ana, null, 'ended'), await opened(bo, null, 'running')];
  const stamps = { createdAt: new Date(), updatedAt: new Date() };
  await db().account.create({ data: { id: 'b', email: 'bo@example.org', name: 'Bo', ...stamps } });
  await db().person.update({ where: { id: bo.personId }, data: { accountId: 'b' } });
  const expiresAt = new Date(Date.now() + 86_400_000);
  await db().session.create({ data: { id: 's', accountId: 'b', token: 'running', expiresAt, ...stamps } });

  await endOver(runningSessions);
  await ended.reading;

  expect(running.isOver()).toBe(false);
  expect(watching()).toBe(1);
});

test('one person has so many streams and no more; one that is left makes room', async () => {
  const [ana, bo] = await cast();
  const first = await opened(ana);
  for (let n = 1; n < MOST_PER_PERSON; n++) await opened(ana);

  expect(await page(ana)).toEqual({ refused: 'too-many' });
  await opened(bo);
  first.leave();
  await first.reading;

  await opened(ana);
  expect(watching()).toBe(MOST_PER_PERSON + 1);
});

test('an instance that is asked to stop ends all streams, takes none and lets go of its connection', async () => {
  const [ana] = await cast();
  const author = await opened(ana);
  await listening();

  await endAll();
  await author.reading;

  expect(await page(ana)).toEqual({ refused: 'unavailable' });
  await vi.waitFor(async () => {
    const left = await db().$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE application_name = 'give-and-take-live' AND datname = current_database()`;
    expect(left).toEqual([]);
  }, 5_000);
});
