import { contrast } from './contrast.ts';
import { SampleSection } from './sample-section.tsx';
import { readTokens, THEMES, type Theme } from './tokens.ts';

const TEXTS = ['ink', 'soft', 'faint', 'accent', 'accent-deep', 'gave-ink', 'received-ink', 'alert'];
const SHAPES = ['gave', 'received', 'edge', 'line'];
const GROUNDS = ['paper', 'sheet', 'well', 'accent-wash', 'gave-wash', 'received-wash', 'alert-wash', 'mark'];

type Props = { css: string };

/** Every colour in every theme, side by side, with its contrast on the page's ground. */
export function ColourSamples({ css }: Props) {
  return (
    <SampleSection id="colours" title="Colours">
      <p className="max-w-measure text-soft">
        Each number is the contrast on paper. Text has at least 4.5, with more contrast 7; shapes 3, with more
        contrast 4.5. Ochre and slate differ in lightness too, and never stand for good and bad.
      </p>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {THEMES.map((theme) => (
          <ThemePanel key={theme.name} theme={theme} tokens={readTokens(css)} />
        ))}
      </div>
    </SampleSection>
  );
}

function ThemePanel({ theme, tokens }: { theme: Theme; tokens: ReturnType<typeof readTokens> }) {
  const paper = tokens.colour('paper', theme);
  const ink = tokens.colour('ink', theme).css;
  const ratio = (name: string) => contrast(tokens.colour(name, theme).linear, paper.linear).toFixed(1);
  return (
    <div
      className="rounded-lg border p-4 text-sm"
      style={{ background: paper.css, color: ink, borderColor: tokens.colour('line', theme).css }}
    >
      <h3 className="mb-3 font-medium font-ui text-base">{theme.name}</h3>
      <ul className="grid gap-1">
        {TEXTS.map((name) => (
          <li
            key={name}
            className="flex justify-between gap-2"
            style={{ color: tokens.colour(name, theme).css }}
          >
            <span>{name}</span>
            <span className="figures">{ratio(name)}</span>
          </li>
        ))}
      </ul>
      <ul className="mt-3 grid gap-1">
        {SHAPES.map((name) => (
          <li key={name} className="flex items-center justify-between gap-2">
            <span className="flex items-center gap-2">
              <span className="h-3 w-10" style={{ background: tokens.colour(name, theme).css }} />
              {name}
            </span>
            <span className="figures">{ratio(name)}</span>
          </li>
        ))}
      </ul>
      <ul className="mt-3 grid grid-cols-2 gap-1">
        {GROUNDS.map((name) => (
          <li key={name} className="px-2 py-1" style={{ background: tokens.colour(name, theme).css }}>
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
