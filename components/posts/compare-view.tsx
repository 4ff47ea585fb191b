import type { Change, ParagraphChange } from '#lib/posts/compare-view.ts';

/** Two versions as one text: what went struck through, what came underlined; neither by colour alone. */
export function CompareView({ paragraphs }: { paragraphs: readonly ParagraphChange[] }) {
  return (
    <div className="writing">
      {paragraphs.map(({ runs, kind }, i) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: the comparison is shown once and never reordered
          key={i}
          className={`whitespace-pre-line ${kind === 'changed' ? 'border-edge border-l-2 pl-4' : ''}`}
        >
          {runs.map((run, j) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Run key={j} run={run} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Run({ run: { kind, text } }: { run: Change }) {
  if (kind === 'gone') return <del className="bg-well text-faint">{text}</del>;
  if (kind === 'new')
    return <ins className="bg-mark underline decoration-edge underline-offset-4">{text}</ins>;
  return text;
}
