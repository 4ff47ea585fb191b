import type { FeedbackRow } from '../story.ts';

/** Answers to questions, first part. */
export const FEEDBACK_ANSWERS_FIRST: FeedbackRow[] = [
  [
    'q-which-first-plane',
    'tomas_k',
    519.8,
    'suggestion',
    'Number 4, old, heavy, with a flat sole. A block plane is for edges and you have faces. Beech at 30 cm needs a sharp iron and a very small mouth; send me a picture of the mouth before you pay.',
    {
      answer: { what: 'helped', daysAgo: 517.9, thanks: 'Bought one for 30 euros after you saw its mouth.' },
    },
  ],
  [
    'q-word-for-saudade',
    'mara',
    477.3,
    'suggestion',
    'Eleven times is the problem, more than the word. Could it be a different English word each time, and “saudade” only where somebody says it aloud to somebody else?',
    {
      answer: {
        what: 'changed',
        daysAgo: 474.6,
        thanks: 'It is said aloud exactly once. I had not seen that.',
      },
    },
  ],
  [
    'q-word-for-saudade',
    'leila_q',
    475.8,
    'suggestion',
    'We have “deltangi”, tightness of the heart. I translate the body, never the feeling: his collar was too small that evening.',
    { answer: { what: 'helped', daysAgo: 474.5, thanks: 'The collar is in chapter six now.' } },
  ],
  [
    'q-oven-steam',
    'oskar_b',
    415.8,
    'suggestion',
    'Forget the ice. A cast-iron pot with a lid, heated for 40 minutes, dough in, lid on for 20, lid off. The dough makes its own steam and the fan cannot steal it.',
    {
      replies: [
        {
          by: 'oskar_b',
          daysAgo: 412.9,
          body: 'It tears because it was shaped loosely. Drag it towards you on the table until the skin is tight.',
        },
      ],
    },
  ],
  [
    'q-glue-for-spines',
    'mara',
    403.9,
    'suggestion',
    'Paste, and thin. The creak is the 120 g paper if it was folded across the grain: bend one sheet both ways and you will know. If it is across, trim the next forty from larger sheets. Bring the first three to me, I’ll take the spines off without pain.',
    { answer: { what: 'helped', daysAgo: 400.8, thanks: 'It was across. You saved fifty-seven books.' } },
  ],
  [
    'q-glue-for-spines',
    'aoife_t',
    403.2,
    'suggestion',
    'Paste first and one thin coat of PVA after it is dry, if they will live in handbags. Paste alone lets go when it gets damp.',
    { answer: { what: 'thought', daysAgo: 400.7 } },
  ],
  [
    'q-timezone-tests',
    'mara',
    387.4,
    'suggestion',
    'Keep the customer who was charged twice, and the hour that did not exist. Cut all names of zones. I marked up your page: 340 words became 160, and “UTC” is gone without anyone missing it.',
    {
      answer: { what: 'changed', daysAgo: 384.9, thanks: 'They read it to the end. They asked a question!' },
    },
  ],
  [
    'q-wet-on-dry',
    'yuki_h',
    365.8,
    'suggestion',
    'Dry to the touch is not dry. Put the back of your hand close to it: if it is cool, there is still water. Also 200 g paper has little size; make the second wash in one stroke, do not go back.',
    {
      answer: {
        what: 'helped',
        daysAgo: 363.6,
        thanks: 'The back of the hand. I use it for paste as well now.',
      },
    },
  ],
  [
    'q-proof-or-pattern',
    'dele_o',
    340.6,
    'suggestion',
    'Two lines: `total = 0.1 + 0.2` and `print(total == 0.3)`. Let them predict in writing first. Then ask which of 0.1, 0.25 and 0.5 the computer can write exactly; they will find the halves by themselves.',
    {
      answer: {
        what: 'helped',
        daysAgo: 337.7,
        thanks: 'Four of them stayed in over lunch. One accused the computer of rounding “with an attitude”.',
      },
    },
  ],
  [
    'q-proof-or-pattern',
    'priya_n',
    208.7,
    'suggestion',
    'Old thread, but: add 0.1 ten times in a spreadsheet and show thirty decimals. Everyone in my newsroom went quiet.',
    { answer: { what: 'thought', daysAgo: 206.8 } },
  ],
  [
    'q-drawer-slides',
    'tomas_k',
    328.9,
    'suggestion',
    'Nothing wrong, it is wood. Pine of 40 cm moves 4 or 5 mm between your seasons. Wait until August, plane it when it is at its widest, and leave 1 mm. In winter it will rattle a bit and this is right.',
  ],
  [
    'q-register-abbreviation',
    'hanneke',
    311.2,
    'suggestion',
    'My husband kept accounts. In old Dutch ledgers a hook with dots closed the sum, so that no one could add a digit behind it. Yours may be the same: a lock and not a letter.',
    {
      answer: {
        what: 'helped',
        daysAgo: 308.5,
        thanks: 'A lock! It stands only after totals in money. I believe you.',
      },
    },
  ],
  [
    'q-thrips',
    'yuki_h',
    295.1,
    'suggestion',
    'Hard water spray in the fold of the leaves, early morning, three days in a row. On day one you wash adults, on day three those that hatched. I drew them afterwards, they have fringes on the wings.',
    {
      answer: {
        what: 'helped',
        daysAgo: 291.2,
        thanks: 'On the third morning there were none. The water was from the washing up.',
      },
    },
  ],
  [
    'q-choir-third',
    'ruth_ac',
    281.1,
    'suggestion',
    'Give each pair a rope of one metre for the semitone and ask them to fold off a seventh. Fourteen centimetres: everyone can show you fourteen centimetres with two fingers. Then sing and lower by that.',
    {
      answer: {
        what: 'changed',
        daysAgo: 277.4,
        thanks: 'Forty adults with ropes. The third has been low and sweet since.',
      },
    },
  ],
  [
    'q-north-light-indoors',
    'pavlo_h',
    257.2,
    'suggestion',
    'Put the drawing flat beside the window and a white board on the far side. Meter from a grey card lying on the drawing. The grey side is the side with no board, it is always so.',
    {
      answer: {
        what: 'helped',
        daysAgo: 254.3,
        thanks: 'The pale yellow came back. I used the lid of a cake box.',
      },
    },
  ],
];
