import type { ReactNode } from 'react';
import { SiteFrame } from '#app/site-frame.tsx';

/** Around the pages for everybody. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <SiteFrame>{children}</SiteFrame>;
}
