'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { buttonStyle } from './button-style.ts';

type Props = {
  title: ReactNode;
  description?: ReactNode;
  /** The button that opens it; leave out when `open` is held elsewhere. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  closeLabel?: string;
  children: ReactNode;
};

/** A window over the page for something that needs a script anyway; nothing essential lives only in one. */
export function Dialog({ title, description, trigger, open, onOpenChange, closeLabel, children }: Props) {
  const t = useTranslations('ui.live');
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 bg-[oklch(0.15_0.01_70/0.5)]" />
        <Base.Popup className="fixed inset-x-3 top-1/2 mx-auto max-h-[85dvh] max-w-lg -translate-y-1/2 overflow-y-auto rounded-lg border border-line bg-sheet p-6 text-ink shadow-lift">
          <div className="flex items-start justify-between gap-4">
            <Base.Title className="text-xl">{title}</Base.Title>
            <Base.Close className={buttonStyle('quiet', 'small', '-mt-1 -mr-2')}>
              {closeLabel ?? t('close')}
            </Base.Close>
          </div>
          {description && <Base.Description className="mt-1 text-soft">{description}</Base.Description>}
          <div className="mt-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
