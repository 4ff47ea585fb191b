'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { KeyList } from './key-list.tsx';
import { currentPageKeys } from './page-keys.ts';
import { switchSingleKeys, useSingleKeys } from './single-keys.ts';
import { ModalWindow } from './window.tsx';

/** The keys of the page that is open and of every page, and a switch for those whom single keys get in the way of. */
export function KeysWindow({ onClose }: { onClose: () => void }) {
  const t = useTranslations('site.live.keys');
  const id = useId();
  const page = currentPageKeys();
  const isOn = useSingleKeys();
  return (
    <ModalWindow labelledBy={`${id}-title`} onClose={onClose} className="p-6">
      <div className="flex items-start justify-between gap-4">
        <h2 id={`${id}-title`} className="text-xl">
          {t('title')}
        </h2>
        <button type="button" onClick={onClose} className={buttonStyle('quiet', 'small', '-mt-1 -me-2')}>
          {t('close')}
        </button>
      </div>
      {page && (
        <KeyList title={page.title} keys={page.keys.map(([key, meaning]) => ({ keys: [key], meaning }))} />
      )}
      <KeyList
        title={t('everywhere')}
        keys={[
          { keys: ['Ctrl K', 'Cmd K'], meaning: t('palette') },
          // where the page has another use for it, that one counts
          ...(page?.keys.some(([key]) => key === '/') ? [] : [{ keys: ['/'], meaning: t('search') }]),
          { keys: ['?'], meaning: t('help') },
          { keys: ['Esc'], meaning: t('escape') },
        ]}
      />
      <div className="mt-3 border-line border-t pt-2">
        <Checkbox
          label={t('single')}
          hint={t('singleHint')}
          checked={isOn}
          onChange={(event) => switchSingleKeys(event.currentTarget.checked)}
        />
        <Link href="/help" onClick={onClose} className="link inline-block py-2">
          {t('more')}
        </Link>
      </div>
    </ModalWindow>
  );
}
