import { classNames } from './class-names.ts';

const CONTROL =
  'w-full min-w-0 rounded-md border border-edge bg-sheet px-3 py-2 text-base text-ink ' +
  'hover:border-soft focus-visible:border-accent focus-visible:outline-offset-0 ' +
  'aria-invalid:border-alert aria-invalid:bg-alert-wash disabled:bg-well disabled:text-soft';

/** The classes shared by text inputs, text areas and selects. */
export function controlStyle(...extra: (string | undefined)[]): string {
  return classNames(CONTROL, ...extra);
}
