import type { DemoArticle } from './story.ts';

/** A row: slug, author, title, topics, day, then the days of later revisions. */
type Row = [
  slug: string,
  author: string,
  title: string,
  topics: string[],
  daysAgo: number,
  ...edits: number[],
];

const ROWS: Row[] = [
  ['a-book-that-opens-flat', 'mara', 'A book that opens flat', ['bookbinding'], 497.6],
  ['cutting-the-first-dovetail', 'tomas_k', 'Cutting the first dovetail', ['joinery'], 468.4],
  ['translating-a-kitchen', 'ines_c', 'Translating a kitchen', ['translation'], 430.3],
  ['night-shift-dough-temperature', 'oskar_b', 'A thermometer in the flour', ['bread baking'], 411.8],
  ['what-an-editor-cuts', 'mara', 'What an editor cuts', ['editing', 'essays'], 392.5],
  ['drawing-a-leaf-edge', 'yuki_h', 'Drawing a leaf edge', ['botanical drawing'], 372.2],
  ['the-last-second-of-the-day', 'dele_o', 'The last second of the day', ['programming'], 356.7],
  ['why-minus-times-minus', 'ruth_ac', 'Why minus times minus', ['maths teaching'], 335.6],
  ['the-north-window', 'pavlo_h', 'The north window', ['photography'], 318.4],
  [
    'reading-a-parish-register',
    'edda_t',
    'How to read a parish register',
    ['local history', 'archives'],
    300.5,
  ],
  ['the-fourth-that-waits', 'giulio_s', 'The fourth that waits', ['harmony', 'choir'], 284.3],
  ['where-the-line-ends', 'leila_q', 'Where the line ends', ['poetry'], 252.6],
  ['paring-leather', 'aoife_t', 'Paring leather', ['bookbinding', 'leather'], 239.4],
  ['the-average-rent', 'priya_n', 'The average rent nobody pays', ['data journalism'], 226.5],
  ['the-ferry-that-stopped', 'mara', 'The ferry that stopped', ['essays', 'local history'], 214.7, 172.3],
  ['sharpening-by-sound', 'tomas_k', 'Sharpening by sound', ['sharpening', 'joinery'], 205.5],
  ['watering-less', 'wanjiru', 'Watering less', ['gardening'], 190.6],
  ['footnotes-i-threw-away', 'ines_c', 'Footnotes I threw away', ['translation', 'essays'], 160.4, 118.2],
  ['twelve-greens', 'yuki_h', 'Twelve greens', ['botanical drawing'], 143.2],
  ['ten-verbs', 'sione_f', 'Ten verbs over the fence', ['language learning'], 132.5],
  ['rye-does-not-want-kneading', 'oskar_b', 'Rye does not want kneading', ['bread baking'], 96.8],
  [
    'a-log-line-for-a-tired-person',
    'dele_o',
    'A log line for a tired person',
    ['programming', 'editing'],
    88.6,
  ],
  ['the-wrong-answer-shelf', 'ruth_ac', 'The wrong-answer shelf', ['maths teaching'], 74.5],
  ['the-comma-i-took-out', 'hanneke', 'The comma I took out', ['editing', 'proofreading'], 62.4],
  ['my-first-stool', 'bram_t', 'My first stool', ['joinery', 'essays'], 53.6],
  ['a-boat-in-the-probate', 'edda_t', 'A boat in the probate', ['local history', 'archives'], 41.5],
  ['bread-on-the-fortieth-day', 'noor_e', 'Bread on the fortieth day', ['essays', 'bread baking'], 27.4],
  ['notebook-of-the-0712', 'mikkel_r', 'Notebook of the 07:12', ['essays'], 18.3],
  ['the-swimming-baths', 'mara', 'The deep end', ['essays'], 9.4],
  ['ask-the-clerk', 'priya_n', 'Ask the clerk', ['data journalism', 'editing'], 6.5],
];

/** Every article, oldest first. */
export const DEMO_ARTICLES: DemoArticle[] = ROWS.map(([slug, author, title, topics, daysAgo, ...edits]) => ({
  slug,
  author,
  title,
  topics,
  daysAgo,
  edits: edits.map((day) => ({ daysAgo: day })),
}));

/** The Markdown file of one revision (from 1) of an article, relative to this folder. */
export function articleFile(slug: string, revision: number): string {
  return revision === 1 ? `articles/${slug}.md` : `articles/${slug}.${revision}.md`;
}
