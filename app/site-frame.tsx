import type { ReactNode } from 'react';
import { SiteFooter } from '#components/site/site-footer.tsx';
import { SiteHeader } from '#components/site/site-header.tsx';
import { getViewerProfile } from '#lib/people/queries.ts';
import { chooseLanguageAction } from './actions/language.ts';
import { signOutAction } from './actions/people.ts';
import { chooseTheme } from './actions/theme.ts';
import { chosenTheme, currentActor } from './session.ts';

/** The masthead and the foot around every page. It shows who looks, and decides nothing. */
export async function SiteFrame({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const viewer = actor && (await getViewerProfile(actor));
  const theme = await chosenTheme();
  return (
    <>
      <SiteHeader
        viewer={viewer}
        counts={viewer ?? undefined}
        theme={theme}
        themeAction={chooseTheme}
        signOutAction={signOutAction}
      />
      {children}
      <SiteFooter theme={theme} themeAction={chooseTheme} languageAction={chooseLanguageAction} />
    </>
  );
}
