import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LiveUpdates } from '#components/notices/live-updates.tsx';
import { SiteFooter } from '#components/site/site-footer.tsx';
import { SiteHeader } from '#components/site/site-header.tsx';
import { countUnread } from '#lib/bell/queries.ts';
import { getViewerProfile } from '#lib/people/queries.ts';
import { AREAS_FOR_EVERYBODY, liveWords, type Words } from '#lib/words/catalogue.ts';
import { chooseLanguageAction } from './actions/language.ts';
import { signOutAction } from './actions/people.ts';
import { chooseTheme } from './actions/theme.ts';
import { chosenTheme, currentActor } from './session.ts';

type Props = {
  /** Which words pages in it may say in the browser. */
  areas?: readonly (keyof Words)[];
  children: ReactNode;
};

/** The masthead and the foot around every page. It shows who looks, and decides nothing. */
export async function SiteFrame({ areas = AREAS_FOR_EVERYBODY, children }: Props) {
  const actor = await currentActor();
  const [viewer, unread] = actor
    ? await Promise.all([getViewerProfile(actor), countUnread(actor)])
    : [null, 0];
  const theme = await chosenTheme();
  return (
    <NextIntlClientProvider messages={liveWords(await getMessages(), areas)}>
      <SiteHeader
        viewer={viewer}
        counts={viewer ?? undefined}
        unread={unread}
        live={viewer && <LiveUpdates />}
        theme={theme}
        themeAction={chooseTheme}
        signOutAction={signOutAction}
      />
      {children}
      <SiteFooter theme={theme} themeAction={chooseTheme} languageAction={chooseLanguageAction} />
    </NextIntlClientProvider>
  );
}
