import { liveStream } from '#app/live-stream.ts';
import { sayRefusal } from '#app/say.ts';
import { currentActor, sessionToken } from '#app/session.ts';
import { LiveInput } from '#lib/bell/input.ts';
import { seesPost } from '#lib/bell/queries.ts';
import { REFUSALS, type RefusalCode } from '#lib/outcome.ts';

export const dynamic = 'force-dynamic';

/** Says as it happens that something changed for whoever asks: their notices, and with `?post=` that post. */
export async function GET(request: Request): Promise<Response> {
  const [actor, token] = [await currentActor(), await sessionToken()];
  if (!actor || !token) return refused('signed-out');
  const input = LiveInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!input.success) return refused('invalid-input');
  const postId = input.data.post ?? null;
  if (postId && !(await seesPost(actor, postId))) return refused('post-not-found');
  const stream = await liveStream({ actor, token, postId }, request.signal);
  if (typeof stream === 'string') return refused(stream);
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-store, no-transform',
      // for proxies that would collect some before they pass anything on
      'X-Accel-Buffering': 'no',
      // an instance that stops waits for connections that may be used again
      Connection: 'close',
    },
  });
}

async function refused(code: RefusalCode): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store', 'Retry-After': '60', Connection: 'close' };
  return Response.json({ code, message: await sayRefusal(code) }, { status: REFUSALS[code], headers });
}
