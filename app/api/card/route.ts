import { networkOfRequest } from '#app/client-address.ts';
import { isWithinLimit } from '#app/limits.ts';
import { say, sayRefusal } from '#app/say.ts';
import { drawShareCard } from '#app/share-card.tsx';
import { REFUSALS, type RefusalCode } from '#lib/outcome.ts';
import { findPublicPost } from '#lib/posts/public-view.ts';

/** Pictures kept, of some 40 kB each: those asked for last. */
const KEPT = 100;
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The picture of a post that is open to the world, `?post=` its id; absent for every other. */
export async function GET(request: Request): Promise<Response> {
  const post = await findPublicPost(new URL(request.url).searchParams.get('post') ?? '');
  if (!post) return refused('post-not-found');
  const { author, kind, title, excerpt } = post;
  const card = {
    kind: await say([`open.kind.${kind}`]),
    title: title || excerpt,
    author: author.name,
    handle: author.handle,
  };
  const key = JSON.stringify(card);
  if (!kept.has(key) && !(await isWithinLimit('card', networkOfRequest(request.headers)))) {
    return refused('too-many');
  }
  return new Response(await pictureOf(key, () => drawShareCard(card)), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=300' },
  });
}

/** Drawn once however many ask at the same time; one that failed is drawn anew for the next. */
function pictureOf(key: string, draw: () => Promise<Uint8Array<ArrayBuffer>>) {
  const drawing = kept.get(key) ?? draw();
  kept.delete(key);
  kept.set(key, drawing);
  drawing.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest) kept.delete(oldest);
  return drawing;
}

async function refused(code: RefusalCode): Promise<Response> {
  return new Response(await sayRefusal(code), { status: REFUSALS[code] });
}
