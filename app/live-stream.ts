import { getNoticeSettings, seesPost } from '#lib/bell/queries.ts';
import { isQuiet } from '#lib/bell/rules.ts';
import { type About, type Watcher, watch } from '#lib/live/hub.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { runningSessions } from '#lib/people/running-view.ts';

/** Messages that wait in a stream whose reader takes none, before it is ended. */
const MOST_WAITING = 50;

type Wanted = { actor: PersonActor; token: string; postId: string | null };

/**
 * A stream of server-sent events that says when something changed for somebody, never what: `you`, `post`, or `quiet`
 * when a page should be brought up to date without a word. Refused when there are too many.
 */
export async function liveStream(
  { actor, token, postId }: Wanted,
  gone: AbortSignal,
): Promise<ReadableStream<Uint8Array> | 'too-many' | 'unavailable'> {
  const { timeZone, quietFrom, quietUntil } = await getNoticeSettings(actor);
  const hours = { timeZone: timeZone ?? 'UTC', quietFrom, quietUntil };
  const encoder = new TextEncoder();
  let stop = () => {};
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  const end = () => {
    stop();
    const open = controller;
    controller = undefined;
    open?.close();
  };
  const write = (text: string) => {
    if (!controller) return;
    if ((controller.desiredSize ?? 0) < -MOST_WAITING) end();
    else controller.enqueue(encoder.encode(text));
  };
  const watcher: Watcher = {
    personId: actor.personId,
    postId,
    token,
    tell: (about) => write(`event: change\ndata: ${spoken(about, isQuiet(hours, new Date()))}\n\n`),
    beat: () => write(': still here\n\n'),
    end,
    stillSees: () => (postId ? seesPost(actor, postId) : Promise.resolve(false)),
  };

  const watched = watch(watcher, runningSessions);
  if (typeof watched === 'string') return watched;
  stop = watched;
  gone.addEventListener('abort', end, { once: true });
  return new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened;
      // something at once, so that the answer leaves and whatever stands between knows what it is
      write('event: open\ndata: open\n\n');
      if (gone.aborted) end();
    },
    cancel() {
      controller = undefined;
      stop();
    },
  });
}

function spoken(about: About, quiet: boolean): 'you' | 'post' | 'quiet' {
  return about === 'anything' || quiet ? 'quiet' : about;
}
