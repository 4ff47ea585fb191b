'use client';

import { useState } from 'react';
import type { FormState } from '#app/form-state.ts';

/**
 * Of several forms' states, the name of the one that changed last, so that one place can say what just happened.
 * Null while none has been sent. Without a script the page comes back with one state that is not idle: that one.
 */
export function useLatest<Name extends string>(states: Record<Name, FormState>): Name | null {
  const names = Object.keys(states) as Name[];
  const [seen, setSeen] = useState(() => ({
    states,
    latest: names.find((name) => states[name].status !== 'idle') ?? null,
  }));
  const changed = names.find((name) => states[name] !== seen.states[name]);
  if (changed === undefined) return seen.latest;
  setSeen({ states, latest: changed });
  return changed;
}
