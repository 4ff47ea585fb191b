'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';

type Props = {
  /** A few words; a help, never the only place where something is said. */
  text: string;
  /** The button or link it belongs to. */
  children: ReactElement;
};

/** A few words on hover and focus. */
export function Tooltip({ text, children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6}>
          <Base.Popup className="max-w-xs rounded-sm bg-ink px-2.5 py-1.5 text-paper text-sm shadow-lift">
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
