import { Button } from '#components/ui/button.tsx';

/** Says that what was typed before a reload is back, and offers to throw it away. */
export function DraftNotice({ isRestored, discard }: { isRestored: boolean; discard: () => void }) {
  return (
    <div role="status">
      {isRestored && (
        <p className="flex flex-wrap items-center gap-x-2 text-soft text-sm">
          This is what you typed earlier in this browser.
          <Button variant="quiet" size="small" onClick={discard}>
            Discard it
          </Button>
        </p>
      )}
    </div>
  );
}
