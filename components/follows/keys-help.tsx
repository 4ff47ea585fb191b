'use client';

import { Checkbox } from '#components/ui/checkbox.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Kbd } from '#components/ui/kbd.tsx';

const KEYS = [
  ['j', 'next card'],
  ['k', 'card before'],
  ['f', 'follow back: choose a reason, Enter confirms'],
  ['l', 'later: choose when, Enter confirms'],
  ['p', 'pass, silently'],
  ['z', 'undo the last decision'],
  ['?', 'these keys'],
] as const;

/** What the keys do, and a switch for those whom single keys get in the way of. */
export function KeysHelp({ isOn, onSwitch }: { isOn: boolean; onSwitch: (isOn: boolean) => void }) {
  return (
    <div data-keys-help="">
      <Disclosure summary="Keys">
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1 text-sm">
          {KEYS.map(([key, meaning]) => (
            <div key={key} className="contents">
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <Checkbox
          label="Use these keys"
          checked={isOn}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
      </Disclosure>
    </div>
  );
}
