'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { usePageKeys } from '#components/site/page-keys.ts';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Kbd } from '#components/ui/kbd.tsx';

const KEYS = [
  ['j', 'j'],
  ['k', 'k'],
  ['f', 'f'],
  ['l', 'l'],
  ['p', 'p'],
  ['z', 'z'],
  ['x', 'x'],
  ['o', 'o'],
  ['/', 'slash'],
  ['?', 'help'],
] as const;

/** What the keys do, and a switch for those whom single keys get in the way of. */
export function KeysHelp({ isOn, onSwitch }: { isOn: boolean; onSwitch: (isOn: boolean) => void }) {
  const t = useTranslations('follows.live.keys');
  const site = useTranslations('site.live');
  // the window that `?` opens on every page lists them too
  usePageKeys(
    useMemo(
      () => ({
        title: site('places.inbox'),
        keys: KEYS.filter(([key]) => key !== '?').map(([key, meaning]) => [key, t(meaning)]),
      }),
      [t, site],
    ),
  );
  return (
    <div data-keys-help="" className="noscript:hidden has-[details[open]]:w-full">
      <Disclosure summary={t('title')}>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1 text-sm sm:grid-cols-[auto_1fr_auto_1fr]">
          {KEYS.map(([key, meaning]) => (
            <div key={key} className="contents">
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
        <Checkbox
          label={t('use')}
          checked={isOn}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
      </Disclosure>
    </div>
  );
}
