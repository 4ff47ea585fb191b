'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ComponentType, type MouseEvent, type ReactNode, useCallback, useEffect, useState } from 'react';
import { iconLink } from './bar-style.ts';
import type { PaletteActions } from './palette-items.ts';
import { areSingleKeysOn, isTyping } from './single-keys.ts';

type Props = PaletteActions & { handle: string };
type OpenerProps = Props & {
  /** Its drawing, rendered on the server. */
  icon: ReactNode;
};
type Shown = { Window: ComponentType<Props & { onClose: () => void; onKeys: () => void }> };

/**
 * A link to the search; with a script it opens the palette instead, as Ctrl or ⌘ K and `/` do, and `?` shows the keys.
 * Both windows are loaded when they are first asked for.
 */
export function PaletteOpener({ icon, ...props }: OpenerProps) {
  const t = useTranslations('site.live');
  const [shown, setShown] = useState<Shown | null>(null);
  const close = useCallback(() => setShown(null), []);

  const openPalette = useCallback(() => {
    import('./command-palette.tsx').then(
      ({ CommandPalette }) => setShown({ Window: CommandPalette }),
      // without the network the page of the search says so
      () => location.assign('/search'),
    );
  }, []);
  const openKeys = useCallback(() => {
    import('./keys-window.tsx').then(
      ({ KeysWindow }) => setShown({ Window: KeysWindow }),
      () => location.assign('/help'),
    );
  }, []);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const asked = whatIsAsked(event);
      if (!asked) return;
      event.preventDefault();
      if (asked === 'palette') openPalette();
      else openKeys();
    };
    // on the window, so that a page's own keys come first and can keep a key for themselves
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [openPalette, openKeys]);

  const click = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    openPalette();
  };
  return (
    <>
      <Link
        href="/search"
        prefetch={false}
        data-opens="palette"
        onClick={click}
        className={iconLink}
        title={t('search')}
      >
        {icon}
        <span className="sr-only">{t('search')}</span>
      </Link>
      {shown && <shown.Window {...props} onClose={close} onKeys={openKeys} />}
    </>
  );
}

function whatIsAsked(event: KeyboardEvent): 'palette' | 'keys' | null {
  if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return null;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' ? 'palette' : null;
  if (isTyping(event.target) || !areSingleKeysOn()) return null;
  if (event.key === '/') return 'palette';
  return event.key === '?' ? 'keys' : null;
}
