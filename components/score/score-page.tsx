import Link from 'next/link';
import type { ReactNode } from 'react';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

type Props = {
  /** The page it belongs to. */
  above: { href: string; title: string };
  title: string;
  lead: string;
  children: ReactNode;
};

/** A page below the one about the score: one of its parts in full. */
export function ScorePage({ above, title, lead, children }: Props) {
  return (
    <Main>
      <PageHeader
        eyebrow={
          <Link href={above.href} className="link">
            {above.title}
          </Link>
        }
        title={title}
        lead={lead}
      />
      {children}
    </Main>
  );
}
