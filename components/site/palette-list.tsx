'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { PaletteGroup, PaletteItem } from './palette-items.ts';

type Props = {
  id: string;
  groups: readonly PaletteGroup[];
  chosen: PaletteItem | undefined;
  onChoose: (item: PaletteItem) => void;
  onPoint: (id: string) => void;
};

/** The choices of the palette by group; the focus stays in the field, which names the chosen one. */
export function PaletteList({ id, groups, chosen, onChoose, onPoint }: Props) {
  const t = useTranslations('site.live.palette');
  const list = useRef<HTMLDivElement>(null);
  const chosenId = chosen?.id;
  useEffect(() => {
    if (chosenId) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-labelledby={`${id}-title`}
      className="overflow-y-auto py-2"
    >
      {groups.map(({ name, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs, these are options
        <div
          key={name}
          role="group"
          aria-labelledby={name === 'search' ? undefined : `${id}-${name}`}
          className="px-2 pb-1"
        >
          {name !== 'search' && (
            <p id={`${id}-${name}`} className="eyebrow px-2 pt-2 pb-1">
              {t(name)}
            </p>
          )}
          {items.map((item) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field answers the keys
            <div
              key={item.id}
              id={`${id}-${item.id}`}
              role="option"
              aria-selected={item.id === chosenId}
              onClick={() => onChoose(item)}
              onPointerMove={() => item.id !== chosenId && onPoint(item.id)}
              className="flex min-h-10 cursor-pointer items-center gap-3 rounded-sm px-2 aria-selected:bg-accent-wash aria-selected:text-accent-deep"
            >
              <bdi className="truncate">{item.label}</bdi>
              {item.note && ' '}
              {item.note && (
                <bdi className="ms-auto max-w-2/5 shrink-0 truncate text-faint text-sm">{item.note}</bdi>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
