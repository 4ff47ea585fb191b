import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';

const SIZE = { width: 1200, height: 630 };
const INK = '#2a221c';
const SOFT = '#6b6157';
const PAPER = '#f8f5ef';

/** What a share card says. */
export type ShareCard = { kind: string; title: string; author: string; handle: string };

/**
 * The picture that other sites show beside a link to a post: PNG, 1200 × 630. Letters that its typeface has not are left
 * out, so that nothing is ever fetched for them; a title of such letters alone gives way to `card.kind`.
 *
 * @throws when the typeface is not installed.
 */
export async function drawShareCard(card: ShareCard): Promise<Uint8Array<ArrayBuffer>> {
  const title = drawable(card.title) || drawable(card.kind);
  const author = drawable(card.author) || `@${card.handle}`;
  const picture = new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        background: PAPER,
        color: INK,
        // a typeface of its own for the letters of each subset
        fontFamily: 'latin, latin-ext',
      }}
    >
      <div style={{ display: 'flex', height: 14 }}>
        <div style={{ flex: 1, background: '#be7423' }} />
        <div style={{ flex: 1, background: '#335f91' }} />
      </div>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          flex: 1,
          padding: '64px 80px',
        }}
      >
        <div
          style={{
            fontSize: sizeFor(title),
            lineHeight: 1.12,
            letterSpacing: '-0.015em',
            maxHeight: 350,
            overflow: 'hidden',
          }}
        >
          {title}
        </div>
        <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 34, color: SOFT }}>
          <div style={{ display: 'flex' }}>{author}</div>
          <div style={{ display: 'flex' }}>Give &amp; Take</div>
        </div>
      </div>
    </div>,
    { ...SIZE, fonts: await typeface() },
  );
  return new Uint8Array(await picture.arrayBuffer());
}

/** Larger for few words; at most five lines in all. */
function sizeFor(title: string): number {
  if (title.length <= 40) return 92;
  return title.length <= 90 ? 72 : 56;
}

/** Basic Latin to Latin Extended-A, and the punctuation of running text: what every cut of the typeface has. */
const NOT_DRAWN = /[^\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2026]/g;
const LONGEST = 170;

function drawable(text: string): string {
  const drawn = text.normalize('NFC').replace(NOT_DRAWN, '').replace(/\s+/g, ' ').trim();
  // of a title in another script only spaces and points are left
  if (!/[\p{L}\p{N}]/u.test(drawn) || drawn.length < text.length / 2) return '';
  return drawn.length > LONGEST ? `${drawn.slice(0, LONGEST).trimEnd()}…` : drawn;
}

type Typeface = { name: string; data: Buffer; weight: 500; style: 'normal' }[];
let loaded: Promise<Typeface> | undefined;

/** Read once; of woff and woff2 the drawing understands the first alone. */
function typeface(): Promise<Typeface> {
  const folder = join(process.cwd(), 'node_modules', '@fontsource', 'newsreader', 'files');
  loaded ??= Promise.all(
    ['latin', 'latin-ext'].map(async (subset) => ({
      name: subset,
      data: await readFile(join(folder, `newsreader-${subset}-500-normal.woff`)),
      weight: 500 as const,
      style: 'normal' as const,
    })),
  );
  // what could not be read now may be there next time
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}
