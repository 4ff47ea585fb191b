import type { FeedbackRow } from '../story.ts';

/** What passes on pieces about making things, without the demo member, second part. */
export const FEEDBACK_AMONG_MAKERS_SECOND: FeedbackRow[] = [
  [
    'the-fourth-that-waits',
    'ruth_ac',
    283.6,
    'suggestion',
    'A seventh of a semitone is fine for those who have a semitone in their hand. Before it, let them hear both thirds, three times each, and only then give the number.',
    {
      quote: 'by about a seventh of a semitone',
      answer: {
        what: 'changed',
        daysAgo: 280.2,
        thanks: 'I now begin with the hearing. The number came as a relief.',
      },
    },
  ],
  [
    'the-fourth-that-waits',
    'dele_o',
    282.9,
    'appreciation',
    'I do not read music, but I have been in meetings where the alto was right and apologised.',
    {
      quote: 'because they were apologising for it',
      answer: { what: 'helped', daysAgo: 281.4, thanks: 'Then you read music.' },
    },
  ],
  [
    'the-fourth-that-waits',
    'leila_q',
    278.8,
    'question',
    'Who laughs first, always the same person?',
    {
      quote: 'we hold until somebody laughs',
    },
  ],
  [
    'paring-leather',
    'tomas_k',
    238.7,
    'question',
    'Bevel up against the stone? Then the back is your reference and it must be as flat as a plane iron. Do you flatten it?',
    {
      quote: 'with the bevel up, and comes off the edge',
      answer: { what: 'helped', daysAgo: 237.1, thanks: 'I do not, and now I know why it skates.' },
    },
  ],
  [
    'paring-leather',
    'pavlo_h',
    234.5,
    'appreciation',
    'The stout label, backwards, on the stone under the skin: I would like to print that.',
    {
      quote: 'with half a label for stout still on it, backwards',
      answer: { what: 'helped', daysAgo: 232.8 },
    },
  ],
  [
    'paring-leather',
    'leila_q',
    228.3,
    'appreciation',
    'I trusted my eyes on the first, and the corner looks like a knee.',
    {
      quote: 'Your eyes will tell you it’s grand',
      answer: { what: 'helped', daysAgo: 227.1, thanks: 'Send it over, knees can be fixed.' },
    },
  ],
  [
    'sharpening-by-sound',
    'aoife_t',
    204.9,
    'suggestion',
    'Say which way you listen for a knife, as opposed to a plane iron. A curved edge never sings one note.',
    {
      quote: 'A plane iron on a fine stone makes a sound',
      answer: {
        what: 'thought',
        daysAgo: 202.7,
        thanks: 'True. A knife is a sentence and an iron is a word. I need to think.',
      },
    },
  ],
  [
    'sharpening-by-sound',
    'giulio_s',
    198.4,
    'appreciation',
    'I took one of my tenors to a knife grinder because of this. He hears pitch now, though only of steel.',
    { quote: 'close your eyes, ten strokes' },
  ],
  [
    'watering-less',
    'yuki_h',
    189.9,
    'appreciation',
    'I would like to draw this pot in section, with the roots, for your door.',
    {
      quote: 'They grow their roots around it like hair round a comb.',
      answer: { what: 'helped', daysAgo: 187.5, thanks: 'There is space beneath the numbers.' },
    },
  ],
  [
    'watering-less',
    'hanneke',
    188.4,
    'question',
    'Does the pot freeze where you are? Mine would be in pieces by January.',
    {
      quote: 'For tomatoes I bury a clay pot with no glaze',
    },
  ],
  [
    'twelve-greens',
    'wanjiru',
    141.7,
    'question',
    'Which of the twelve is a leaf with not enough water? I could hold your chart against the beans.',
    {
      quote: 'now there are twelve',
      answer: { what: 'thought', daysAgo: 138.9, thanks: 'I will paint a thirteenth for you, thirsty bean.' },
    },
  ],
  [
    'twelve-greens',
    'hanneke',
    140.2,
    'correction',
    'Three yellows times two blues is six, agreed. But in the first paragraph you announce “every green on my charts”, and the list has only three. Tell me the others are on the chart.',
    {
      quote: 'comes from two blues, three yellows and one red',
      answer: { what: 'changed', daysAgo: 137.8, thanks: 'Picture of the chart added below, with names.' },
    },
  ],
  [
    'rye-does-not-want-kneading',
    'noor_e',
    95.9,
    'appreciation',
    'The trowel! I thought my knife was at fault and bought a second knife.',
    {
      quote: 'the knife comes out looking like a trowel',
      answer: { what: 'helped', daysAgo: 94.8, thanks: 'Keep it for wheat.' },
    },
  ],
  [
    'rye-does-not-want-kneading',
    'wanjiru',
    93.2,
    'question',
    'At 1,900 metres my water boils at 93. Can the core ever reach 98?',
    {
      quote: 'and the core at 98',
      answer: { what: 'changed', daysAgo: 91.3, thanks: 'No! For you it ends around 92. I had to sit down.' },
    },
  ],
  [
    'a-log-line-for-a-tired-person',
    'priya_n',
    87.9,
    'appreciation',
    'Sent to the ministry with kind regards.',
    {
      quote: 'go back to sleep, restart something, or call someone',
    },
  ],
  [
    'my-first-stool',
    'tomas_k',
    52.9,
    'appreciation',
    'This is a correct description of how everybody does it. A jig costs one evening: a block of wood with the right hole, and you look at the wood instead of the gauge.',
    {
      quote: 'Each time I looked at the gauge I leaned.',
    },
  ],
  ['my-first-stool', 'oskar_b', 51.4, 'appreciation', 'Please write the same about your bread.', {}],
];
