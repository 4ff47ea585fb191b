import type { ReactNode } from 'react';
import { currentActor } from '#app/session.ts';
import { SiteFrame } from '#app/site-frame.tsx';
import { RefreshWhenSignedIn, TellSignedIn } from '#components/site/signed-in.tsx';
import { AREAS, AREAS_FOR_EVERYBODY } from '#lib/words/catalogue.ts';

/**
 * Around the pages for people who are signed in; each of those asks who acts by itself. Whoever is not, and reads one
 * that is public, is spared the words of forms they are not shown.
 */
export default async function MemberLayout({ children }: { children: ReactNode }) {
  const isSignedIn = (await currentActor()) !== null;
  return (
    <SiteFrame areas={isSignedIn ? AREAS : AREAS_FOR_EVERYBODY}>
      {children}
      {isSignedIn ? <TellSignedIn /> : <RefreshWhenSignedIn />}
    </SiteFrame>
  );
}
