import type { MetadataRoute } from 'next';
import { config } from '#lib/config.ts';
import { listPublicAddresses } from '#lib/posts/public-view.ts';

// as every page: what is public changes with each request
export const dynamic = 'force-dynamic';

/** How long the list is kept, so that asking for it often costs nothing; what was closed meanwhile answers as absent. */
const KEPT_MS = 300_000;
let kept: { at: number; addresses: ReturnType<typeof listPublicAddresses> } | undefined;

function addresses() {
  const now = Date.now();
  if (kept && now - kept.at < KEPT_MS) return kept.addresses;
  const fresh = { at: now, addresses: listPublicAddresses() };
  kept = fresh;
  fresh.addresses.catch(() => {
    if (kept === fresh) kept = undefined;
  });
  return fresh.addresses;
}

/** What is open to the world, for search engines. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { origin } = config();
  const open = await addresses();
  return [
    ...[
      '',
      '/about/score',
      '/about/score/try',
      '/about/score/giving',
      '/about/score/measured',
      '/about/score/chances',
      '/sign-up',
    ].map((path) => ({
      url: `${origin}${path}`,
    })),
    ...open.map(({ handle, postId, changedAt }) => ({
      url: postId ? `${origin}/posts/${postId}` : `${origin}/people/${handle}`,
      lastModified: changedAt,
    })),
  ];
}
