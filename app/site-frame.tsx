import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { SiteFooter } from '#components/site/site-footer.tsx';
import { SiteHeader } from '#components/site/site-header.tsx';
import { parseTheme, THEME_COOKIE } from '#components/site/theme.ts';
import { getViewerProfile } from '#lib/people/queries.ts';
import { signOutAction } from './actions/people.ts';
import { chooseTheme } from './actions/theme.ts';
import { currentActor } from './session.ts';

/** The masthead and the foot around every page. It shows who looks, and decides nothing. */
export async function SiteFrame({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const viewer = actor && (await getViewerProfile(actor));
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <>
      <SiteHeader viewer={viewer} counts={viewer ?? undefined} signOutAction={signOutAction} />
      {children}
      <SiteFooter theme={theme} themeAction={chooseTheme} />
    </>
  );
}
