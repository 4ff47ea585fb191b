import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { OfflineKeeper } from '#components/site/offline-keeper.tsx';
import { coloursOf, hasMoreContrast } from '#components/site/theme.ts';
import { TypefaceKeeper } from '#components/site/typeface-keeper.tsx';
import { SHOW_TYPEFACES } from '#components/site/typefaces.ts';
import { config } from '#lib/config.ts';
import { nonceOf } from './security-headers.ts';
import { chosenTheme } from './session.ts';
import './globals.css';

// every page is rendered per request: a prerendered one would carry scripts without the nonce of its response
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(config().origin),
    title: { default: 'Give & Take', template: '%s · Give & Take' },
    description: (await getTranslations('open'))('description'),
    applicationName: 'Give & Take',
    appleWebApp: { title: 'Give & Take', capable: true },
    icons: { icon: '/icon.svg', apple: '/icons/apple-touch-icon.png' },
  };
}

const PAPER = { light: '#f8f5ef', dark: '#1a1713' };
const PAPER_MORE_CONTRAST = { light: '#ffffff', dark: '#070605' };

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  const paper = hasMoreContrast(theme) ? PAPER_MORE_CONTRAST : PAPER;
  const colours = coloursOf(theme);
  const themeColor =
    colours === 'system'
      ? [
          { media: '(prefers-color-scheme: light)', color: paper.light },
          { media: '(prefers-color-scheme: dark)', color: paper.dark },
        ]
      : paper[colours];
  return { width: 'device-width', initialScale: 1, themeColor };
}

/**
 * The document. The theme comes from a cookie, so the first paint is right without a script; the words that are said in
 * the browser come with the frame around a page, but for those about a page that failed.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await chosenTheme();
  const { error } = (await getMessages()).site.live;
  return (
    <html
      lang={await getLocale()}
      data-theme={coloursOf(theme)}
      data-contrast={hasMoreContrast(theme) ? 'more' : undefined}
      suppressHydrationWarning // what the script below says on it
    >
      <head>
        <script nonce={nonceOf(await headers())} suppressHydrationWarning>
          {SHOW_TYPEFACES}
        </script>
      </head>
      <body className="flex min-h-dvh flex-col">
        <NextIntlClientProvider messages={{ site: { live: { error } } }}>
          {children}
          <OfflineKeeper />
          <TypefaceKeeper />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
