'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, startTransition, useId, useMemo, useState } from 'react';
import { Kbd } from '#components/ui/kbd.tsx';
import {
  fixedGroups,
  foundGroups,
  matchingGroups,
  type PaletteActions,
  type PaletteGroup,
  type PaletteItem,
} from './palette-items.ts';
import { PaletteList } from './palette-list.tsx';
import { useFinds } from './use-finds.ts';
import { ModalWindow } from './window.tsx';

type Props = PaletteActions & { handle: string; onClose: () => void; onKeys: () => void };

/** Goes anywhere and does the common things by a few letters: places and acts at once, people and writing as found. */
export function CommandPalette({ onClose, onKeys, ...props }: Props) {
  const t = useTranslations('site.live.palette');
  const id = useId();
  const [typed, setTyped] = useState('');
  const { groups, finding } = useGroups(typed, props);
  const items = groups.flatMap((group) => group.items);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = items.find((item) => item.id === chosenId) ?? items[0];
  const choose = useChoose(onClose, onKeys);

  const press = (event: KeyboardEvent) => {
    const index = chosen ? items.indexOf(chosen) : -1;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1 }[event.key];
    if (to !== undefined && items.length > 0) {
      event.preventDefault();
      setChosenId(items[(to + items.length) % items.length]?.id ?? null);
    } else if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(chosen);
    }
  };
  return (
    <ModalWindow labelledBy={`${id}-title`} onClose={onClose} className="palette">
      <h2 id={`${id}-title`} className="sr-only">
        {t('title')}
      </h2>
      <input
        role="combobox"
        type="text"
        aria-labelledby={`${id}-title`}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen && `${id}-${chosen.id}`}
        // biome-ignore lint/a11y/noAutofocus: the window was opened to type here
        autoFocus
        autoComplete="off"
        enterKeyHint="go"
        spellCheck={false}
        maxLength={120}
        value={typed}
        placeholder={t('hint')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosenId(null);
        }}
        onKeyDown={press}
        className="min-h-13 w-full border-line border-b bg-transparent px-4 text-lg outline-none"
      />
      <PaletteList id={id} groups={groups} chosen={chosen} onChoose={choose} onPoint={setChosenId} />
      <div className="flex items-center justify-between gap-4 border-line border-t px-4 py-2 text-faint text-sm">
        <p role="status">
          {finding === 'found' || finding === 'idle' ? t('count', { count: items.length }) : t(finding)}
        </p>
        <p aria-hidden="true" className="flex items-center gap-1.5 max-sm:hidden">
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd> {t('move')} <Kbd>Enter</Kbd> {t('open')} <Kbd>Esc</Kbd> {t('leave')}
        </p>
        <button type="button" onClick={onClose} className="min-h-8 px-2 text-accent sm:hidden">
          {t('close')}
        </button>
      </div>
    </ModalWindow>
  );
}

function useGroups(typed: string, props: PaletteActions & { handle: string }) {
  const t = useTranslations('site.live');
  const { finds, state } = useFinds(typed);
  const fixed = useMemo(() => fixedGroups(props, t), [props, t]);
  const words = typed.trim();
  const groups: PaletteGroup[] = [...matchingGroups(fixed, words), ...foundGroups(finds)];
  if (words !== '') {
    const label = t('palette.searchFor', { words });
    groups.push({
      name: 'search',
      items: [{ id: 'search', label, href: `/search?q=${encodeURIComponent(words)}` }],
    });
  }
  return { groups, finding: state };
}

function useChoose(onClose: () => void, onKeys: () => void): (item: PaletteItem) => void {
  const router = useRouter();
  return ({ href, send, showsKeys }) => {
    if (showsKeys) return onKeys();
    onClose();
    if (href) return router.push(href);
    if (!send) return;
    const form = new FormData();
    for (const [name, value] of Object.entries(send.fields)) form.set(name, value);
    startTransition(() => send.action(form));
  };
}
