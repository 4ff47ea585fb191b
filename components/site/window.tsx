'use client';

import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  /** The id of its heading or what else names it. */
  labelledBy: string;
  onClose: () => void;
  className: string;
  children: ReactNode;
};

/** The browser's own modal window: keeps the focus, closes on Escape and beside it, gives the focus back. */
export function ModalWindow({ labelledBy, onClose, className, children }: Props) {
  const window = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = window.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the browser's
    <dialog
      ref={window}
      aria-labelledby={labelledBy}
      // React's strict mode closes and opens it once: only what stays closed counts
      onClose={(event) => !event.currentTarget.open && onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={`window ${className}`}
    >
      {children}
    </dialog>
  );
}
