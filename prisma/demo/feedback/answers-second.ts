import type { FeedbackRow } from '../story.ts';

/** Answers to questions, second part. */
export const FEEDBACK_ANSWERS_SECOND: FeedbackRow[] = [
  [
    'q-review-without-tests',
    'dele_o',
    243.1,
    'suggestion',
    'Do not read from the top. Find the place where it writes to the stock file and walk backwards from there. Before you change anything, save today’s output, so that you can compare after each change.',
  ],
  [
    'q-review-without-tests',
    'priya_n',
    242.4,
    'suggestion',
    'Print it. Truly. Nine hundred lines are fifteen pages, and with three coloured pencils for reads, writes and sums you will see its rooms in an evening.',
  ],
  [
    'q-map-copyright',
    'edda_t',
    230.6,
    'suggestion',
    'Look for lists that were made for another purpose: fire insurance, school enrolment, the waiting list for telephones. In our country it is the parcels book of the post office. Three initials and a phone number are a family.',
    {
      answer: {
        what: 'helped',
        daysAgo: 224.1,
        thanks: 'The telephone waiting list! They waited for eleven years. I have their name.',
      },
    },
  ],
  [
    'q-two-columns',
    'dele_o',
    218.6,
    'suggestion',
    'Normalise to a key (lower case, drop “and”, “&”, dots; sort the words), join on the key, and put everything that matches more than one row in a third list that you read with your own eyes. Never let the program merge; let it propose.',
    {
      answer: {
        what: 'helped',
        daysAgo: 216.2,
        thanks: 'The third list has 61 rows and two of them are the story.',
      },
    },
  ],
  [
    'q-alphabet-order',
    'ines_c',
    197.5,
    'suggestion',
    'Guess in pencil. Write your guess over the word, read to the end of the page, and only then look up three words, the ones where your guess annoyed you.',
    { answer: { what: 'helped', daysAgo: 194.8, thanks: 'Being annoyed is a very good teacher.' } },
  ],
  [
    'q-quiet-workshop',
    'mara',
    182.6,
    'suggestion',
    'Your beginning ends at “take the plane in your left hand”, page 4. Everything before it is you clearing your throat, except for the paragraph on your father’s box, which should be the last page.',
    {
      answer: {
        what: 'changed',
        daysAgo: 176.5,
        thanks: 'Three pages out. The box is at the end and my sister cried.',
      },
    },
  ],
  [
    'q-quiet-workshop',
    'hanneke',
    181.9,
    'suggestion',
    'Give the forty pages to the newest apprentice and watch where he picks up a tool. It begins there.',
    { answer: { what: 'helped', daysAgo: 176.4, thanks: 'Also page 4.' } },
  ],
  [
    'q-starter-travel',
    'oskar_b',
    165.4,
    'suggestion',
    'Dry it: spread it thin on baking paper, two days at room temperature, crumble, in an envelope. And take a second one as stiff dough, equal flour and half the water, in a jar with room to grow. One of the two will arrive.',
    {
      answer: {
        what: 'helped',
        daysAgo: 85.9,
        thanks: 'The stiff one arrived with a football team. The envelope is in the freezer, as insurance.',
      },
    },
  ],
  [
    'q-essay-length',
    'dele_o',
    148.7,
    'suggestion',
    'Fifteen lines of Python, I put them [here](https://example.org/near-repeats) with a comment on each. Change the 50 in line 4. It ignores words under five letters; you can be stricter than I dared.',
    {
      answer: {
        what: 'helped',
        daysAgo: 146.3,
        thanks: 'It ran. It found “quietly” eleven times in something I had called finished.',
      },
      replies: [
        { by: 'mara', daysAgo: 145.1, body: 'Changed 50 to 80 by myself. I am unbearable at home.' },
        { by: 'dele_o', daysAgo: 144.6, body: 'This is how it starts.' },
      ],
    },
  ],
  [
    'q-essay-length',
    'ruth_ac',
    147.9,
    'question',
    'What do you count as the same word? “Quiet” and “quietly” would be one for me, and the script will call them two.',
    { answer: { what: 'thought', daysAgo: 146.2, thanks: 'One. Now I must ask him for line sixteen.' } },
  ],
  [
    'q-ear-at-forty',
    'giulio_s',
    136.5,
    'suggestion',
    'Yes. For ten minutes sing only the bass of songs you know, no chords, no guitar. After two weeks you will hear where it goes before it gets there. Names come last.',
    {
      answer: {
        what: 'helped',
        daysAgo: 119.7,
        thanks: 'Day fifteen: I knew it was going to the fourth. I shouted in a taxi.',
      },
    },
  ],
  [
    'q-yeast-water',
    'oskar_b',
    120.9,
    'suggestion',
    'Ten hours is too long for that amount of leaven at kitchen heat. On school days use a third of the leaven and water straight from the tap, 10 degrees. The clock stays the same, the dough sleeps in.',
    {
      answer: {
        what: 'changed',
        daysAgo: 116.7,
        thanks: 'A proper loaf on a Tuesday. Year 8 got the leaven sums as homework.',
      },
    },
  ],
  [
    'q-burr',
    'tomas_k',
    108.6,
    'suggestion',
    'For leather 20, and then a very small second bevel at 25, two strokes only. At 15 the steel folds, you do not see it, you hear it: a tick each time it leaves the skin.',
    { answer: { what: 'helped', daysAgo: 105.8, thanks: 'I heard the tick! Forty minutes now.' } },
  ],
  [
    'q-stool-legs',
    'tomas_k',
    92.7,
    'suggestion',
    'Stand it on a table and look from above. Draw lines from each foot to the middle of the seat. Two angles will be about the same. The wrong leg is the one between the other two, and leave it, it is a good stool.',
  ],
  [
    'q-census-colours',
    'priya_n',
    70.4,
    'suggestion',
    'One row per auction, a dot for each price, on a log scale, the widow’s dots in another colour. Sort by the gap. The reader will see a comet’s tail and then the one farm that has none.',
    {
      answer: {
        what: 'changed',
        daysAgo: 65.8,
        thanks: 'The farm without a tail is the one where he bid her up. I got cold.',
      },
    },
  ],
  [
    'q-oskar-photo',
    'pavlo_h',
    56.7,
    'suggestion',
    'Steam needs light from behind and a dark wall. Switch off the tube over the table, leave on the one behind the rack, and stand so that the oven door is your background. Half a second is too long, 1/125 and more ISO.',
    { answer: { what: 'helped', daysAgo: 54.1, thanks: 'It looks like the loaves are thinking.' } },
  ],
];
