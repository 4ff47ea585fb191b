/** Where a browser keeps that it has fetched the typefaces: a key of its local storage. */
const KEY = 'typefaces';

/** What every page is set in, as `document.fonts.load` asks for it. The rest comes when a text needs it. */
const EVERYDAY_FACES = ['1em "Newsreader Variable"', '1em "Instrument Sans Variable"'];

/**
 * Says on the document that the typefaces are there, and `app/globals.css` reads it. A script of its own in the head,
 * since it has to run before anything is painted. A stylesheet that came over the network tells that what was kept here
 * is gone, or older than this build; then the page reads in the stand-ins and they are fetched again. One that was only
 * asked about (304) came without its body.
 */
export const SHOW_TYPEFACES = `try{
if(localStorage.${KEY}&&!performance.getEntriesByType('resource').some(e=>e.name.endsWith('.css')&&e.transferSize>e.encodedBodySize))
document.documentElement.dataset.typefaces=1}catch{}`;

/** The same where a document was made in the browser, which runs no script in it: the page about what is not there. */
export function showKeptTypefaces(): void {
  try {
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const isNew = files.some(
      (file) => file.name.endsWith('.css') && file.transferSize > file.encodedBodySize,
    );
    if (localStorage.getItem(KEY) && !isNew) document.documentElement.dataset.typefaces = '1';
  } catch {
    // a browser that keeps nothing for a site reads in the stand-ins
  }
}

/** The same for a page that came without a new document, where it can be seen whether they are there. */
export function showTypefaces(): void {
  if (EVERYDAY_FACES.every((face) => document.fonts.check(face)))
    document.documentElement.dataset.typefaces = '1';
}

/** Fetches them, unless they are in use. */
export async function fetchTypefaces(): Promise<void> {
  if (document.documentElement.dataset.typefaces) return;
  try {
    await Promise.all(EVERYDAY_FACES.map((face) => document.fonts.load(face)));
    localStorage.setItem(KEY, '1');
  } catch {
    // without the network or a place to keep it, the next page asks again
  }
}
