import type { MetadataRoute } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';

/** What a phone or a desktop needs to keep the site like an application, in the language it is asked for. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations('site');
  const shortcuts = (['today', 'inbox', 'write'] as const).map((place) => ({
    name: t(`places.${place}`),
    url: `/${place}`,
  }));
  return {
    id: '/',
    name: 'Give & Take',
    short_name: 'Give & Take',
    description: (await getTranslations('open'))('description'),
    lang: await getLocale(),
    start_url: '/today',
    scope: '/',
    display: 'standalone',
    background_color: '#f8f5ef',
    theme_color: '#f8f5ef',
    categories: ['education', 'social'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts,
  };
}
