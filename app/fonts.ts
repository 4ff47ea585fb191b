/** The faces that every page begins with, as addresses of files of the build; the style sheet names the same files. */
export const FIRST_FACES: readonly string[] = [
  new URL(
    '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
    import.meta.url,
  ),
  new URL(
    '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    import.meta.url,
  ),
].map(({ pathname }) => pathname);
