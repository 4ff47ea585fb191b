import { useEffect, useState } from 'react';
import type { PaletteFinds } from './palette-items.ts';

const NOTHING: PaletteFinds = { people: [], posts: [] };
/** Fewer letters find everything and nothing. */
const MIN_LENGTH = 2;
/** Long enough not to ask at every letter, short enough not to be waited for. */
const WAIT_MS = 140;

export type Finding = { finds: PaletteFinds; state: 'idle' | 'looking' | 'found' | 'failed' };

/** People and posts for what was typed, a moment after the last letter; what was found before stays until then. */
export function useFinds(typed: string): Finding {
  const words = typed.trim();
  const [finding, setFinding] = useState<Finding>({ finds: NOTHING, state: 'idle' });
  useEffect(() => {
    if (words.length < MIN_LENGTH) return setFinding({ finds: NOTHING, state: 'idle' });
    const asking = new AbortController();
    setFinding(({ finds }) => ({ finds, state: 'looking' }));
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/api/palette?q=${encodeURIComponent(words)}`, { signal: asking.signal });
        if (!answer.ok) throw new Error(String(answer.status));
        setFinding({ finds: (await answer.json()) as PaletteFinds, state: 'found' });
      } catch {
        if (!asking.signal.aborted) setFinding({ finds: NOTHING, state: 'failed' });
      }
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [words]);
  return finding;
}
