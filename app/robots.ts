import type { MetadataRoute } from 'next';
import { config } from '#lib/config.ts';

/** What is not public leads to the sign-in page; nothing there is worth a visit. */
export default function robots(): MetadataRoute.Robots {
  const { origin } = config();
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/preview'] },
    sitemap: `${origin}/sitemap.xml`,
  };
}
