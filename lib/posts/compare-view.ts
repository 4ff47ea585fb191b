// A fifth file, beside the usual four: pure, what changed between two texts, for the rooms after this one too.

/** A run of text that two versions share, or that only the earlier (`gone`) or the later one (`new`) has. */
export type Change = { kind: 'same' | 'gone' | 'new'; text: string };

/** A paragraph of the comparison. */
export type ParagraphChange = { kind: 'same' | 'changed'; runs: Change[] };

/**
 * Pairs looked at for the longest common subsequence, at most; above it a stretch counts as replaced entirely, so
 * that a text made for it cannot keep the server busy (1,000,000 pairs take some 10 ms).
 */
const MOST_PAIRS = 1_000_000;

/**
 * How the Markdown of two versions differs, paragraph by paragraph and, inside changed ones, word by word. The
 * `same` and `gone` runs together are the earlier text, `same` and `new` the later one, but for blank lines.
 */
export function compareTexts(earlier: string, later: string): ParagraphChange[] {
  const paragraphs = (text: string) => (text === '' ? [] : text.split(/\n{2,}/));
  const steps = differences(paragraphs(earlier), paragraphs(later));
  return gather(steps).map((stretch) =>
    stretch.kind === 'same'
      ? { kind: 'same', runs: [{ kind: 'same', text: stretch.text }] }
      : { kind: 'changed', runs: compareWords(stretch.gone, stretch.new) },
  );
}

function compareWords(gone: string, added: string): Change[] {
  const words = (text: string) => text.match(/\s+|[\p{L}\p{M}\p{N}'’]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
  const runs: Change[] = [];
  for (const step of differences(words(gone), words(added))) {
    const last = runs.at(-1);
    if (last?.kind === step.kind) last.text += step.text;
    else runs.push({ ...step });
  }
  return readable(runs);
}

/** Below this share of common letters a paragraph reads better as replaced than as mended word by word. */
const LEAST_SHARED = 0.3;

/** What goes and comes in pieces, with nothing but spaces and signs between them, as one piece of each. */
function readable(runs: readonly Change[]): Change[] {
  const side = (kind: Change['kind']) => runs.filter((run) => run.kind !== kind).map(({ text }) => text);
  const [earlier, later] = [side('new').join(''), side('gone').join('')];
  if (earlier === '' || later === '') return [...runs];
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
  const shared = runs.reduce((sum, { kind, text }) => sum + (kind === 'same' ? letters(text) : 0), 0);
  if (shared < LEAST_SHARED * Math.max(letters(earlier), letters(later)))
    return [
      { kind: 'gone', text: earlier },
      { kind: 'new', text: later },
    ];
  return joined(runs);
}

function joined(runs: readonly Change[]): Change[] {
  const pieces: Change[] = [];
  let change = { gone: '', new: '' };
  const close = () => {
    if (change.gone !== '') pieces.push({ kind: 'gone', text: change.gone });
    if (change.new !== '') pieces.push({ kind: 'new', text: change.new });
    change = { gone: '', new: '' };
  };
  runs.forEach(({ kind, text }, i) => {
    const isInside = i > 0 && i < runs.length - 1;
    if (kind !== 'same') change[kind] += text;
    else if (isInside && !/[\p{L}\p{N}]/u.test(text) && change.gone !== '' && change.new !== '') {
      change.gone += text;
      change.new += text;
    } else {
      close();
      pieces.push({ kind, text });
    }
  });
  close();
  return pieces;
}

type Stretch = { kind: 'same'; text: string } | { kind: 'changed'; gone: string; new: string };

/** Neighbouring paragraphs that went or came, as one stretch; shared ones each by themselves. */
function gather(steps: readonly Change[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { kind, text } of steps) {
    const last = stretches.at(-1);
    if (kind === 'same') stretches.push({ kind, text });
    else if (last?.kind === 'changed') last[kind] += last[kind] === '' ? text : `\n\n${text}`;
    else stretches.push({ kind: 'changed', gone: '', new: '', [kind]: text });
  }
  return stretches;
}

/** The steps from one list of parts to another, keeping a longest common subsequence. */
function differences(from: readonly string[], to: readonly string[]): Change[] {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  ) {
    tail += 1;
  }
  const same = (text: string): Change => ({ kind: 'same', text });
  return [
    ...from.slice(0, head).map(same),
    ...middle(from.slice(head, from.length - tail), to.slice(head, to.length - tail)),
    ...from.slice(from.length - tail).map(same),
  ];
}

function middle(from: readonly string[], to: readonly string[]): Change[] {
  const gone = from.map((text): Change => ({ kind: 'gone', text }));
  const added = to.map((text): Change => ({ kind: 'new', text }));
  if (from.length === 0 || to.length === 0 || from.length * to.length > MOST_PAIRS)
    return [...gone, ...added];

  const shared = commonLengths(from, to);
  const width = to.length + 1;
  const at = (i: number, j: number) => shared[i * width + j] ?? 0;
  const steps: Change[] = [];
  for (let i = 0, j = 0; i < from.length || j < to.length; ) {
    const [left, right] = [from[i], to[j]];
    if (left !== undefined && left === right) {
      steps.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ kind: 'gone', text: left });
      i += 1;
    } else {
      steps.push({ kind: 'new', text: right ?? '' });
      j += 1;
    }
  }
  return steps;
}

/** Length of the longest common subsequence of every pair of ends, row by row. */
function commonLengths(from: readonly string[], to: readonly string[]): Uint32Array {
  const width = to.length + 1;
  const lengths = new Uint32Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const [below, beside] = [lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0];
      lengths[i * width + j] =
        from[i] === to[j] ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0) : Math.max(below, beside);
    }
  }
  return lengths;
}
