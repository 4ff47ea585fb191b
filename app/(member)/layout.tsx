import type { ReactNode } from 'react';
import { SiteFrame } from '#app/site-frame.tsx';

/** Around the pages for people who are signed in; each of those asks who acts by itself. */
export default function MemberLayout({ children }: { children: ReactNode }) {
  return <SiteFrame>{children}</SiteFrame>;
}
