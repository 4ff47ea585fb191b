import { SampleSection } from './sample-section.tsx';

const SIZES = [
  ['text-4xl', 'The welcome page alone'],
  ['text-3xl', 'The title of a page'],
  ['text-2xl', 'Figures, parts of a long page'],
  ['text-xl', 'Sections, names of people'],
  ['text-lg', 'Writing to be read'],
  ['text-base', 'Controls and running words'],
  ['text-sm', 'What stands beside'],
  ['text-xs', 'Tags and running heads'],
] as const;

/** The two faces in all their sizes. */
export function TypeSamples() {
  return (
    <SampleSection id="type" title="Type">
      <p className="max-w-measure text-soft">
        Newsreader is for what people wrote and for headings, Instrument Sans for everything that works. Sizes
        are in rem, so they follow the browser’s own; lines are at most 66 characters long.
      </p>
      <div className="grid gap-5">
        {SIZES.map(([size, use]) => (
          <div key={size} className="grid items-baseline gap-x-6 gap-y-1 sm:grid-cols-[11rem_1fr_1fr]">
            <p className="text-faint text-sm">
              <code className="font-mono">{size}</code>
              <br />
              {use}
            </p>
            <p className={`font-read ${size}`}>What did it change?</p>
            <p className={size}>What did it change?</p>
          </div>
        ))}
      </div>
      <div className="writing">
        <h2>Writing</h2>
        <p>
          Long writing is set in one column, with <em>emphasis</em>, <strong>weight</strong>,{' '}
          <a href="#type">links</a>, <code>code</code> and <mark>a marked passage</mark>.
        </p>
        <blockquote>
          <p>A quotation stands off by a line at its side.</p>
        </blockquote>
        <ul>
          <li>Lists are short.</li>
          <li dir="rtl" lang="ar">
            وتُكتب العربية من اليمين إلى اليسار.
          </li>
        </ul>
      </div>
    </SampleSection>
  );
}

const SPACES = [
  ['1', 'w-1'],
  ['2', 'w-2'],
  ['3', 'w-3'],
  ['4', 'w-4'],
  ['6', 'w-6'],
  ['8', 'w-8'],
  ['12', 'w-12'],
  ['16', 'w-16'],
] as const;
const CORNERS = [
  ['sm', 'rounded-sm'],
  ['md', 'rounded-md'],
  ['lg', 'rounded-lg'],
  ['full', 'rounded-full'],
] as const;

/** Distances, corners and lines. */
export function SpaceSamples() {
  return (
    <SampleSection id="space" title="Space, corners, movement">
      <p className="max-w-measure text-soft">
        Distances are steps of 4 px. Closer is related; a rule above a group says more than a box around it.
        Targets are at least 36 px high, 44 px where they stand alone.
      </p>
      <div className="grid gap-1.5">
        {SPACES.map(([step, width]) => (
          <div key={step} className="flex items-center gap-4">
            <span className="figures w-8 text-right text-faint text-sm">{step}</span>
            <span className={`h-3 bg-accent ${width}`} />
          </div>
        ))}
      </div>
      <div className="flex flex-wrap gap-4">
        {CORNERS.map(([name, corner]) => (
          <span
            key={name}
            className={`inline-flex h-12 min-w-20 items-center justify-center border border-edge text-sm ${corner}`}
          >
            {name}
          </span>
        ))}
        <span className="inline-flex h-12 items-center rounded-lg bg-sheet px-4 text-sm shadow-lift">
          lift
        </span>
      </div>
      <p className="max-w-measure text-soft">
        <code className="font-mono text-sm">--motion-quick</code> (120 ms) answers a hand,{' '}
        <code className="font-mono text-sm">--motion-calm</code> (240 ms) shows where something went; both are
        0 where less motion is asked for.
      </p>
    </SampleSection>
  );
}
