import type { MetadataRoute } from 'next';
import { config } from '#lib/config.ts';
import { listPublicAddresses } from '#lib/posts/public-view.ts';

// as every page: what is public changes with each request
export const dynamic = 'force-dynamic';

/** What is open to the world, for search engines. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { origin } = config();
  const open = await listPublicAddresses();
  return [
    ...['', '/about/score', '/sign-up'].map((path) => ({ url: `${origin}${path}` })),
    ...open.map(({ handle, postId, changedAt }) => ({
      url: postId ? `${origin}/posts/${postId}` : `${origin}/people/${handle}`,
      lastModified: changedAt,
    })),
  ];
}
