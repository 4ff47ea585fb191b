import { getLocale } from 'next-intl/server';
import { isWithinLimit } from '#app/limits.ts';
import { sayRefusal } from '#app/say.ts';
import { currentActor } from '#app/session.ts';
import type { PaletteFinds } from '#components/site/palette-items.ts';
import { REFUSALS, type RefusalCode } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { searchPeople } from '#lib/people/search.ts';
import { type PostHit, searchPosts } from '#lib/posts/search.ts';

/** Of each kind; whoever looks for more goes on to the search. */
const LIMIT = 5;
const MAX_TITLE_LENGTH = 90;

/** People and posts by a few letters, for the palette: `?q=` → `{ people, posts }`. Only what the one who asks may see. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused('signed-out');
  const typed = new URL(request.url).searchParams.get('q')?.trim() ?? '';
  if (typed === '') return answered({ people: [], posts: [] });
  if (!(await isWithinLimit('palette', actor.personId))) return refused('too-many');
  return answered(await find(actor, typed));
}

async function find(actor: PersonActor, typed: string): Promise<PaletteFinds> {
  const search = { typed, language: await getLocale() };
  const [people, posts] = await Promise.all([
    searchPeople(actor, search, { limit: LIMIT }),
    searchPosts(actor, search, { limit: LIMIT }),
  ]);
  return {
    people: people.items.map(({ handle, name }) => ({ handle, name })),
    posts: posts.items.map((post) => ({ id: post.id, title: titleOf(post), author: post.author.name })),
  };
}

/** A note has no title: then how it begins. */
function titleOf({ title, passage }: PostHit): string {
  const whole = (title.length > 0 ? title : passage).map(({ text }) => text).join('');
  return whole.length > MAX_TITLE_LENGTH ? `${whole.slice(0, MAX_TITLE_LENGTH - 1).trimEnd()}…` : whole;
}

function answered(finds: PaletteFinds): Response {
  return Response.json(finds, { headers: { 'Cache-Control': 'no-store' } });
}

async function refused(code: RefusalCode): Promise<Response> {
  const message = await sayRefusal(code);
  return Response.json(
    { code, message },
    { status: REFUSALS[code], headers: { 'Cache-Control': 'no-store' } },
  );
}
