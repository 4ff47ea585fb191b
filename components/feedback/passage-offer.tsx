'use client';

import { type ComponentProps, type ComponentType, useEffect, useState } from 'react';
import type { PassagePicker } from './passage-picker.tsx';

type PickerProps = ComponentProps<typeof PassagePicker>;

/**
 * Fetches the picker of passages when it is first wanted: words of the writing are selected, or a link marked
 * `data-choose-passage` is followed to choose without selecting.
 */
export function PassageOffer(props: Omit<PickerProps, 'begun'>) {
  const { proseId } = props;
  const [begun, setBegun] = useState(0);
  const [isWanted, setWanted] = useState(false);
  const [fetched, setFetched] = useState<{ Picker: ComponentType<PickerProps> } | null>(null);
  useEffect(() => {
    const press = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('a[data-choose-passage]')) return;
      event.preventDefault();
      setWanted(true);
      setBegun((times) => times + 1);
    };
    document.addEventListener('click', press);
    return () => document.removeEventListener('click', press);
  }, []);
  useEffect(() => {
    const look = () => isSelectedIn(document.getElementById(proseId)) && setWanted(true);
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [proseId]);
  useEffect(() => {
    if (!isWanted) return;
    import('./passage-picker.tsx').then(
      ({ PassagePicker }) => setFetched({ Picker: PassagePicker }),
      // without the network words can still be copied into the form; the next wish tries again
      () => setWanted(false),
    );
  }, [isWanted]);
  return fetched && <fetched.Picker {...props} begun={begun} />;
}

function isSelectedIn(prose: HTMLElement | null): boolean {
  const selection = getSelection();
  if (!prose || !selection || selection.isCollapsed || selection.rangeCount === 0) return false;
  return selection.getRangeAt(0).intersectsNode(prose);
}
