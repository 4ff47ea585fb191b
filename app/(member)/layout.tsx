import type { ReactNode } from 'react';
import { currentActor } from '#app/session.ts';
import { SiteFrame } from '#app/site-frame.tsx';
import { RefreshOnReturn } from '#components/site/refresh-on-return.tsx';
import { AREAS } from '#lib/words/catalogue.ts';

/**
 * Around the pages for people who are signed in; each of those asks who acts by itself. Whoever is not, and reads one
 * that is public, is spared the words of forms they are not shown.
 */
export default async function MemberLayout({ children }: { children: ReactNode }) {
  if (await currentActor()) return <SiteFrame areas={AREAS}>{children}</SiteFrame>;
  return (
    <SiteFrame>
      {children}
      <RefreshOnReturn />
    </SiteFrame>
  );
}
