/** What one loading of a page came to. Scores 0–100; script bytes gzipped, beyond those of the framework. */
export type Loaded = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Movement of what was laid out already; no unit (web.dev/cls). */
  layoutShift: number;
  /** When the largest piece stood there, on the simulated phone; milliseconds. */
  largestPaintMs: number;
  /** How long the simulated phone was busy at a stretch, beyond 50 ms each; milliseconds. */
  blockingMs: number;
  scriptBytes: number;
};

export type Goals = { isPublic: boolean; mostScriptBytes?: number };

/** What is short of its goal, in words; nothing when all are reached. */
export function shortcomings(page: Loaded, { isPublic, mostScriptBytes }: Goals): string[] {
  const least = isPublic ? 98 : 95;
  const found = [
    page.performance < least && `performance ${page.performance} < ${least}`,
    page.accessibility < 100 && `accessibility ${page.accessibility} < 100`,
    page.bestPractices < 100 && `best practices ${page.bestPractices} < 100`,
    isPublic && page.seo < 100 && `SEO ${page.seo} < 100`,
    page.layoutShift > 0.02 && `layout shift ${page.layoutShift} > 0.02`,
    mostScriptBytes !== undefined &&
      page.scriptBytes > mostScriptBytes &&
      `scripts ${page.scriptBytes} > ${mostScriptBytes} bytes`,
  ];
  return found.filter((each) => each !== false);
}

/** The middle one of several loadings, figure by figure: a machine that does other things too spoils single ones. */
export function middle(loadings: readonly Loaded[]): Loaded {
  const [first] = loadings;
  if (!first) throw new RangeError('at least one loading is needed');
  const names = Object.keys(first) as (keyof Loaded)[];
  return Object.fromEntries(
    names.map((name) => {
      const sorted = loadings.map((loading) => loading[name]).toSorted((a, b) => a - b);
      return [name, sorted[Math.floor(sorted.length / 2)] ?? first[name]];
    }),
  ) as Loaded;
}
