import type { DemoAsk } from './story.ts';

type Rest = Partial<Pick<DemoAsk, 'prompts' | 'byDaysAgo' | 'audience' | 'responses' | 'withdrawnDaysAgo'>>;

/** Every request for feedback. Authors withdraw what has been met, since a post holds one open ask at a time. */
export const DEMO_ASKS: DemoAsk[] = [
  ask('a-book-that-opens-flat', 497.5, 'Where does somebody who has never sewn a book get lost?', {
    withdrawnDaysAgo: 478.5,
    byDaysAgo: 490,
    responses: [promised('aoife_t', 496.9)],
  }),
  ask('cutting-the-first-dovetail', 468.3, 'Can a beginner follow it, and does the English hold?', {
    withdrawnDaysAgo: 452.6,
    audience: ['mara', 'aoife_t'],
    byDaysAgo: 460,
    responses: [promised('mara', 468.1)],
  }),
  ask('translating-a-kitchen', 430.2, 'Is the bit with the two letters a method or a trick?', {
    withdrawnDaysAgo: 391.3,
  }),
  ask('night-shift-dough-temperature', 411.7, 'Would you copy the sum out, or skip it?', {
    withdrawnDaysAgo: 401.7,
    audience: ['mara', 'giulio_s', 'ines_c'],
  }),
  ask('drawing-a-leaf-edge', 372.1, 'Please correct my English, and tell me where you stopped reading.', {
    withdrawnDaysAgo: 366.2,
    audience: ['mara', 'hanneke', 'wanjiru'],
    byDaysAgo: 365,
    responses: [promised('hanneke', 371.9), promised('mara', 371.6)],
  }),
  ask('the-last-second-of-the-day', 356.6, 'I want people who do not program to reach the last paragraph.', {
    withdrawnDaysAgo: 345.3,
    responses: [promised('mara', 356.2)],
  }),
  ask('q-drawer-slides', 329.6, 'Anything, before I take a plane to it.', { withdrawnDaysAgo: 325.9 }),
  ask('reading-a-parish-register', 300.4, 'Too many Icelandic words?', {
    withdrawnDaysAgo: 292.4,
    audience: ['ines_c', 'pavlo_h'],
  }),
  ask('the-fourth-that-waits', 284.2, 'Is it clear to somebody who does not sing?', {
    withdrawnDaysAgo: 275.8,
    audience: ['ruth_ac', 'dele_o'],
    responses: [promised('ruth_ac', 284)],
  }),
  ask('where-the-line-ends', 252.5, 'Do the three laws need the poem printed beside them?', {
    withdrawnDaysAgo: 238.6,
    audience: ['mara', 'ines_c'],
    byDaysAgo: 245,
  }),
  ask('paring-leather', 239.3, 'Would you cut yourself following this?', {
    withdrawnDaysAgo: 226.2,
    audience: ['mara', 'tomas_k', 'bram_t'],
    responses: [{ by: 'bram_t', what: 'declined', daysAgo: 238.9 }],
  }),
  ask('the-average-rent', 226.4, 'Check my reasoning about the two hills, please.', {
    withdrawnDaysAgo: 218.3,
    audience: ['dele_o', 'edda_t'],
    byDaysAgo: 220,
  }),
  ask('watering-less', 190.5, 'It was twice as long yesterday. What else can go?', {
    withdrawnDaysAgo: 184.7,
    responses: [promised('mara', 190.1)],
  }),
  ask('footnotes-i-threw-away', 160.3, 'Which of the three would you solve differently?', {
    withdrawnDaysAgo: 118.1,
    audience: ['mara', 'leila_q', 'hanneke'],
    byDaysAgo: 150,
    responses: [promised('mara', 160.1)],
  }),
  ask('ten-verbs', 132.4, 'Is my neighbour a person in this, or a teacher?', {
    withdrawnDaysAgo: 19.4,
    audience: ['ines_c', 'leila_q', 'mara'],
    responses: [{ by: 'mara', what: 'declined', daysAgo: 131.9 }],
  }),
  ask('n-leila-stitch', 99.5, 'Shall I confess about the thread in a colophon?', { withdrawnDaysAgo: 97.2 }),
  ask('rye-does-not-want-kneading', 96.7, 'Bake it and tell me what happened.', {}),
  ask(
    'a-log-line-for-a-tired-person',
    88.5,
    'One person outside computing, please: does it mean anything to you?',
    { withdrawnDaysAgo: 84.3, audience: ['mara'], byDaysAgo: 80, responses: [promised('mara', 88.2)] },
  ),
  ask('the-wrong-answer-shelf', 74.4, 'Do you have a box I am missing?', {}),
  ask('q-census-colours', 71.2, 'A sketch on a napkin is enough.', {
    withdrawnDaysAgo: 64.2,
    audience: ['priya_n'],
    responses: [promised('priya_n', 70.9)],
  }),
  ask('the-comma-i-took-out', 62.3, 'Is the ending too proud? I suspect it is.', {}),
  ask('my-first-stool', 53.5, 'Is it funny where it should be?', {
    audience: ['mara', 'tomas_k', 'oskar_b'],
    byDaysAgo: 45,
    responses: [promised('mara', 53.1)],
  }),
  ask('a-boat-in-the-probate', 41.4, 'How do I show a price that is too low?', { byDaysAgo: 30 }),
  ask(
    'q-cover-letter-poems',
    38.6,
    'Read the stool text with this question in mind and mark where I lost you.',
    { byDaysAgo: -2 },
  ),
  ask('n-aoife-flour', 36.4, 'Who has cooked it with rice flour? I’d like to know how it ages.', {}),
  ask(
    'what-an-editor-cuts',
    31.2,
    'I am to give this as a talk. Which of the headings would you leave out?',
    { byDaysAgo: 15, responses: [promised('hanneke', 30.8)] },
  ),
  ask('bread-on-the-fortieth-day', 27.3, 'How do I get the crust soft, and does the water tank stay?', {
    audience: ['oskar_b', 'leila_q'],
  }),
  ask('n-pavlo-yellow', 23.5, 'What would you want to know about this wall?', {}),
  ask('q-grandmother-tense', 21.2, 'Please read one page aloud and tell me which tense you believed.', {}),
  ask('notebook-of-the-0712', 18.2, 'Which of the five days is the weakest? I will cut it.', {
    prompts: ['Where did you stop reading?', 'Which day would you miss?', 'Which sentence sounds unlike me?'],
    byDaysAgo: -10,
  }),
  ask(
    'ten-verbs',
    16.3,
    'I am writing the second part. What did you still want to know after the first?',
    {},
  ),
  ask('q-library-spines', 14.5, 'Someone who has done this with children waiting for the books.', {
    audience: ['aoife_t', 'mara'],
    responses: [{ by: 'aoife_t', what: 'declined', daysAgo: 13.8 }],
  }),
  ask('twelve-greens', 12.5, 'Is the order of the greens clear without seeing the chart?', { byDaysAgo: -6 }),
  ask('the-swimming-baths', 9.3, 'Does the last paragraph end it or only stop it?', {
    prompts: ['What did you expect after the first paragraph?', 'Which paragraph could go?'],
    byDaysAgo: -5,
  }),
  ask('n-tomas-offcut', 8.5, 'Nine by four by two centimetres. What would you make?', {
    audience: ['aoife_t', 'mara'],
  }),
  ask('n-leila-blue', 7.2, 'Look only at the ends of the lines.', {
    audience: ['mara', 'ines_c'],
    byDaysAgo: -8,
    responses: [promised('ines_c', 6.1)],
  }),
  ask('ask-the-clerk', 6.4, 'An ending. Anything that is not a greeting card.', { byDaysAgo: -4 }),
  ask('n-dele-queue', 5.3, 'Half a page for people on the phone with an angry customer. Cut without mercy.', {
    audience: ['mara', 'priya_n'],
    byDaysAgo: -3,
  }),
  ask('q-ending-a-report', 4.5, 'One ending you have cut, and why.', {}),
];

function ask(postSlug: string, daysAgo: number, wanted: string, rest: Rest): DemoAsk {
  const id = `ask/${postSlug}/${Math.floor(daysAgo)}`;
  return { id, postSlug, daysAgo, wanted, audience: 'everyone', responses: [], ...rest };
}

function promised(by: string, daysAgo: number): DemoAsk['responses'][number] {
  return { by, what: 'promised', daysAgo };
}
