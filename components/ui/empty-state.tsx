import type { ReactNode } from 'react';

type Props = {
  /**
   * "nothing": there is none yet. "unknown": there may be, we cannot see. "hidden": there is, it is not shown.
   * "left-out": there is none, because somebody asked for that.
   */
  kind: 'nothing' | 'unknown' | 'hidden' | 'left-out';
  title: ReactNode;
  children?: ReactNode;
  /** The next step. */
  action?: ReactNode;
};

/** The four ways of having nothing to show, each with its own picture, words and next step. */
export function EmptyState({ kind, title, children, action }: Props) {
  return (
    <div className="grid content-start justify-items-start gap-2 border-line border-y py-8">
      <EmptyDrawing kind={kind} />
      <p className="mt-1 font-medium font-read text-xl">{title}</p>
      {children && <div className="max-w-measure text-soft">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}

/** Two bars about an axis: outlined, hatched, behind a screen, or with no line between them. */
function EmptyDrawing({ kind }: { kind: Props['kind'] }) {
  return (
    <svg
      viewBox="6 0 60 28"
      className="h-11 w-24 text-edge"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      {kind === 'nothing' && <path d="M34 7.5H12.5v5H34M38 15.5H59.5v5H38" strokeDasharray="2 3" />}
      {kind === 'unknown' && (
        <path d="M34 10H10M38 18H62" className="hatch" strokeWidth="7" strokeDasharray="1.5 3" />
      )}
      {kind === 'hidden' && (
        <>
          <path d="M34 10H14M38 18H58" strokeWidth="6" opacity="0.35" />
          <path d="M6 24 66 4" strokeWidth="1.5" />
        </>
      )}
      {kind === 'left-out' && <path d="M34 10H14M38 18H58" strokeWidth="6" opacity="0.6" />}
      <path
        d="M36 2V26"
        strokeWidth="1.5"
        strokeDasharray={kind === 'left-out' ? '1.5 3' : undefined}
        className="text-ink"
        stroke="currentColor"
      />
    </svg>
  );
}
