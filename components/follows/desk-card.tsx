'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDesk } from './inbox-desk.tsx';
import { BULK_FORM } from './use-decisions.ts';

type Props = {
  follower: { id: string; name: string };
  /** The heading that names the card. */
  headingId: string;
  children: ReactNode;
};

/** The place of a card on the desk: it can be selected, and leaves at the moment it is decided. */
export function DeskCard({ follower: { id, name }, headingId, children }: Props) {
  const t = useTranslations('follows.live.inbox');
  const { leaving, selected, select } = useDesk();
  return (
    <article
      data-card={id}
      tabIndex={-1}
      hidden={leaving.has(id)}
      aria-labelledby={headingId}
      className="relative min-w-0 scroll-my-24 rounded-lg border border-line bg-sheet has-[[data-select]:checked]:border-accent has-[[data-select]:checked]:bg-accent-wash"
    >
      <div className="absolute top-3 right-3 grid size-9 place-items-center sm:top-4 sm:right-4">
        <input
          type="checkbox"
          name="followerId"
          value={id}
          form={BULK_FORM}
          data-select=""
          className="size-6"
          aria-label={t('selectName', { name })}
          checked={selected.has(id)}
          onChange={(event) => select([id], event.currentTarget.checked)}
        />
      </div>
      {children}
    </article>
  );
}
