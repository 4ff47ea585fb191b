import type { FeedbackRow } from '../story.ts';

/** What passes on pieces about making things, without the demo member, first part. */
export const FEEDBACK_AMONG_MAKERS_FIRST: FeedbackRow[] = [
  [
    'n-tomas-beech',
    'oskar_b',
    535.8,
    'appreciation',
    'My peel is beech and I now understand why it sticks in the slot from June.',
    { answer: { what: 'helped', daysAgo: 534.1 } },
  ],
  [
    'n-dele-comment',
    'ruth_ac',
    516.8,
    'appreciation',
    'My classroom has a note saying “back in 5 minutes” from a colleague who retired.',
  ],
  [
    'n-oskar-crack',
    'ines_c',
    475.6,
    'question',
    'With which knife? Mine drags and the loaf looks as if it had been in a fight.',
    { answer: { what: 'helped', daysAgo: 474.1, thanks: 'Razor blade on a coffee stirrer, wet.' } },
  ],
  [
    'cutting-the-first-dovetail',
    'aoife_t',
    467.1,
    'appreciation',
    'The same is true of folding corners. You get one go, then you are only polishing your mistake.',
    {
      quote: 'Each time you press it together you polish it',
      answer: { what: 'helped', daysAgo: 465.4, thanks: 'Leather also?' },
      replies: [{ by: 'aoife_t', daysAgo: 464.9, body: 'Leather most of all.' }],
    },
  ],
  [
    'cutting-the-first-dovetail',
    'pavlo_h',
    460.3,
    'question',
    'Would you let me stand in the workshop for a day? I would like the moment of the shiny places on film.',
    {
      quote: 'Push it a third of the way, look for shiny places',
      answer: { what: 'helped', daysAgo: 458.2, thanks: 'Come on a Wednesday. Not near the glue.' },
    },
  ],
  [
    'cutting-the-first-dovetail',
    'hanneke',
    455.7,
    'correction',
    '“And then one time with glue” has no verb of its own and is leaning on “pare”. You do not want to pare with glue.',
    {
      quote: 'and then one time with glue',
      answer: { what: 'changed', daysAgo: 453.2, thanks: 'Correct. Put together, one time, with glue.' },
    },
  ],
  ['n-aoife-thread', 'leila_q', 422.1, 'question', 'Beeswax or candle?'],
  [
    'night-shift-dough-temperature',
    'ines_c',
    410.9,
    'question',
    'How do I find my friction if I knead by hand? I warm the dough, but I also get tired and cold.',
    {
      quote: 'Friction is what the mixer adds.',
      answer: { what: 'helped', daysAgo: 408.9, thanks: 'By hand call it 3. If you are angry, 5.' },
    },
  ],
  [
    'night-shift-dough-temperature',
    'ruth_ac',
    409.6,
    'appreciation',
    'Set this as a rearranging exercise for Year 9, with the ice as a negative answer. They asked whether you were real.',
    {
      quote: 'one week it gave 4 and I sent the boy for ice',
      answer: { what: 'helped', daysAgo: 407.8, thanks: 'At night, yes.' },
    },
  ],
  [
    'night-shift-dough-temperature',
    'giulio_s',
    404.8,
    'appreciation',
    'I have stood outside with those bus drivers. Nobody speaks.',
    {
      quote: 'at half past three the bus drivers are standing outside',
      answer: { what: 'helped', daysAgo: 403.4 },
    },
  ],
  [
    'n-wanjiru-comb',
    'yuki_h',
    377.9,
    'suggestion',
    'Please wash one and lay it on black cloth, I will draw it from a photograph. Roots are never in the books.',
    {
      answer: {
        what: 'helped',
        daysAgo: 375.2,
        thanks: 'Washed in 2 litres, which I then gave to the beans.',
      },
    },
  ],
  [
    'drawing-a-leaf-edge',
    'wanjiru',
    371.8,
    'appreciation',
    'I looked at my sweet potatoes: loops. At my nettles: teeth. Three years of looking and I had not seen it.',
    {
      quote: 'In some leaves it runs right into a tooth',
      answer: { what: 'helped', daysAgo: 370.2, thanks: 'Now you will not be able to stop.' },
    },
  ],
  [
    'drawing-a-leaf-edge',
    'pavlo_h',
    370.6,
    'question',
    'Do you ever use a photograph for the last twenty minutes, when it has wilted? I would not tell anybody.',
    {
      quote: 'You have about forty minutes in July.',
      answer: {
        what: 'not-for-me',
        daysAgo: 368.8,
        thanks: 'No, I pick the neighbour leaf. But I understand.',
      },
    },
  ],
  [
    'drawing-a-leaf-edge',
    'hanneke',
    369.9,
    'correction',
    '“Beginners draw the outline” and “I did it for six years”: delightful, but say “I drew it” or the outline is being done and not drawn.',
    {
      quote: 'I did it for six years.',
      answer: { what: 'changed', daysAgo: 368.6, thanks: 'Thank you for reading so exactly.' },
    },
  ],
  [
    'the-last-second-of-the-day',
    'priya_n',
    303.2,
    'suggestion',
    'Our election results page had the same disease in minutes. I would add a line for people who only have spreadsheets: count from, up to but without.',
    {
      quote: 'No last second is named, so none can be named wrongly.',
      answer: { what: 'changed', daysAgo: 300.7, thanks: 'Added, in your words.' },
    },
  ],
  [
    'the-last-second-of-the-day',
    'ruth_ac',
    354.9,
    'question',
    'Is there a day of 24.5 hours anywhere? Year 10 would like one very much.',
    {
      quote: 'One Sunday in March has 23 hours there',
      answer: {
        what: 'helped',
        daysAgo: 352.6,
        thanks: 'Lord Howe Island moves its clocks by half an hour. Tell them to check.',
      },
    },
  ],
  [
    'the-last-second-of-the-day',
    'giulio_s',
    353.8,
    'appreciation',
    'Bars lie against each other in the same way. The first beat belongs to the new one, and my basses breathe in the crack.',
    { quote: 'without a crack and without an overlap', answer: { what: 'helped', daysAgo: 351.9 } },
  ],
  [
    'n-tomas-angle',
    'aoife_t',
    320.6,
    'appreciation',
    'Three years of spirals. I want that man’s patience in my classes.',
  ],
];
