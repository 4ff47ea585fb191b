import { percent } from './score-words.ts';

/** How far what passed between them and others counts, 0 … 1; nothing is said where all of it does. */
export function HeardNote({ trust = 1 }: { trust?: number }) {
  if (trust >= 1) return null;
  return (
    <p className="text-faint text-sm">
      {`What passed between you counts fully. What passed between them and others counts ${percent(trust)} here, and more as people known to help have to do with them.`}
    </p>
  );
}
