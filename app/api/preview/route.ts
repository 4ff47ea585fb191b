import { mayPreview, previewOf } from '#app/preview.ts';
import { sayRefusal } from '#app/say.ts';
import { currentActor } from '#app/session.ts';
import { REFUSALS, type RefusalCode } from '#lib/outcome.ts';
import { PreviewInput } from '#lib/posts/input.ts';

/** 100,000 characters of up to 4 bytes, escaped as JSON now and then. */
const MOST_BYTES = 512 * 1024;

/** Markdown as it will look, for whoever is writing: `{ body }` → `{ text: { root, plain }, minutes }`. Stores nothing. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused('signed-out');
  if (!request.headers.get('content-type')?.startsWith('application/json')) return refused('invalid-input');
  const input = PreviewInput.safeParse(await readJson(request));
  if (!input.success) return refused('invalid-input');
  if (!(await mayPreview(actor))) return refused('too-many');
  return Response.json(previewOf(input.data.body), { headers: { 'Cache-Control': 'no-store' } });
}

async function refused(code: RefusalCode): Promise<Response> {
  const message = await sayRefusal(code);
  return Response.json(
    { code, message },
    { status: REFUSALS[code], headers: { 'Cache-Control': 'no-store' } },
  );
}

/** The parsed body, or undefined when it is too long or no JSON. Bytes are counted as they come, whatever the header says. */
async function readJson(request: Request): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  try {
    return JSON.parse(text + decoder.decode());
  } catch {
    return undefined;
  }
}
