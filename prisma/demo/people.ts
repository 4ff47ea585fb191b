import type { DemoInterest, DemoPerson } from './story.ts';

/** Shorthand for the three roles a topic can have for a person. */
function interests(by: { shares?: string[]; seeks?: string[]; offers?: string[] }): DemoInterest[] {
  return (['shares', 'seeks', 'offers'] as const).flatMap((role) =>
    (by[role] ?? []).map((name) => ({ name, role })),
  );
}

/** Everyone in the demo network, all invented. */
export const DEMO_PEOPLE: DemoPerson[] = [
  {
    handle: 'mara',
    name: 'Mara Veldhuizen',
    bio: 'Edits other people’s sentences by day, writes about shrinking places at night, and binds the ones worth keeping.',
    joinedDaysAgo: 545,
    interests: interests({
      shares: ['essays', 'bookbinding', 'bread baking'],
      seeks: ['joinery', 'botanical drawing', 'programming'],
      offers: ['editing', 'essays', 'bookbinding'],
    }),
  },
  {
    handle: 'tomas_k',
    name: 'Tomáš Kovařík-Blaha',
    bio: 'Joiner in a courtyard workshop in Brno, mostly drawers, sometimes a staircase.',
    joinedDaysAgo: 543,
    interests: interests({
      shares: ['joinery', 'sharpening'],
      seeks: ['editing', 'photography'],
      offers: ['joinery', 'sharpening'],
    }),
  },
  {
    handle: 'ines_c',
    name: 'Inês Caldeirão Prata',
    bio: 'Translates Portuguese fiction into English and keeps a list of words that refused.',
    joinedDaysAgo: 541,
    interests: interests({
      shares: ['translation', 'poetry'],
      seeks: ['editing', 'bread baking'],
      offers: ['translation', 'language learning'],
    }),
  },
  {
    handle: 'oskar_b',
    name: 'Oskar Bratvold',
    bio: 'Night baker in Trondheim; asleep when you read this.',
    joinedDaysAgo: 538,
    interests: interests({
      shares: ['bread baking'],
      seeks: ['photography', 'essays'],
      offers: ['bread baking'],
    }),
  },
  {
    handle: 'yuki_h',
    name: 'Yukiko Hatanoue',
    bio: 'Draws the weeds along one railway line in Chiba, leaf by leaf.',
    joinedDaysAgo: 530,
    interests: interests({
      shares: ['botanical drawing', 'gardening'],
      seeks: ['editing', 'bookbinding'],
      offers: ['botanical drawing'],
    }),
  },
  {
    handle: 'dele_o',
    name: 'Dele Ogunwale-Peters',
    bio: 'Maintains old payment software in Lagos and writes down what it taught him.',
    joinedDaysAgo: 526,
    interests: interests({ shares: ['programming'], seeks: ['editing', 'harmony'], offers: ['programming'] }),
  },
  {
    handle: 'ruth_ac',
    name: 'Ruth Abernethy-Cole',
    bio: 'Twenty-two years of teaching maths to thirteen-year-olds, still collecting their wrong answers.',
    joinedDaysAgo: 519,
    interests: interests({
      shares: ['maths teaching'],
      seeks: ['programming', 'bread baking'],
      offers: ['maths teaching'],
    }),
  },
  {
    handle: 'edda_t',
    name: 'Edda Þorbergsdóttir',
    bio: 'Reads parish registers from the Westfjords so that somebody has.',
    joinedDaysAgo: 512,
    interests: interests({
      shares: ['local history'],
      seeks: ['translation', 'data journalism'],
      offers: ['local history', 'archives'],
    }),
  },
  {
    handle: 'hanneke',
    name: 'Hanneke Oosterbrink',
    bio: 'Retired proofreader; I cannot leave a text alone and have stopped trying.',
    joinedDaysAgo: 505,
    interests: interests({
      shares: ['editing'],
      seeks: ['poetry', 'gardening'],
      offers: ['editing', 'proofreading'],
    }),
  },
  {
    handle: 'aoife_t',
    name: 'Aoife Tiernan-Roche',
    bio: 'Bookbinder in Galway, repairs first, fine bindings when the rent is paid.',
    joinedDaysAgo: 498,
    interests: interests({
      shares: ['bookbinding'],
      seeks: ['essays', 'sharpening'],
      offers: ['bookbinding', 'leather'],
    }),
  },
  {
    handle: 'leila_q',
    name: 'Leila Qaderpanah',
    bio: 'Poems in Persian and English, rarely the same poem in both.',
    joinedDaysAgo: 486,
    interests: interests({
      shares: ['poetry', 'translation'],
      seeks: ['bookbinding', 'editing'],
      offers: ['poetry'],
    }),
  },
  {
    handle: 'pavlo_h',
    name: 'Pavlo Hrytsaienko',
    bio: 'Photographs rooms after people have moved out of them.',
    joinedDaysAgo: 470,
    interests: interests({
      shares: ['photography'],
      seeks: ['local history', 'essays'],
      offers: ['photography'],
    }),
  },
  {
    handle: 'giulio_s',
    name: 'Giulio Santacroce-Weil',
    bio: 'Leads an amateur choir of forty and a very reluctant bass section.',
    joinedDaysAgo: 455,
    interests: interests({
      shares: ['harmony', 'choir'],
      seeks: ['maths teaching', 'essays'],
      offers: ['harmony', 'ear training'],
    }),
  },
  {
    handle: 'wanjiru',
    name: 'Wanjiru Kamothe',
    bio: 'Gardens on a dry slope near Nanyuki and counts every bucket.',
    joinedDaysAgo: 441,
    interests: interests({
      shares: ['gardening'],
      seeks: ['botanical drawing', 'photography'],
      offers: ['gardening'],
    }),
  },
  {
    handle: 'bram_t',
    name: 'Bram Tersteeghe',
    bio: 'Taking up woodwork, code and sourdough in the same year, questions welcome in both directions.',
    joinedDaysAgo: 420,
    interests: interests({
      shares: ['joinery'],
      seeks: ['joinery', 'programming', 'bread baking', 'editing'],
    }),
  },
  {
    handle: 'sione_f',
    name: 'Sione Faleafaga',
    bio: 'Grew up with three languages, is learning a fourth with flash cards and a patient neighbour.',
    joinedDaysAgo: 402,
    interests: interests({
      shares: ['language learning'],
      seeks: ['translation', 'maths teaching'],
      offers: ['language learning'],
    }),
  },
  {
    handle: 'anneli_k',
    name: 'Anneli Kuusiranta',
    bio: 'Allotment 14, Tampere; apples, mostly.',
    joinedDaysAgo: 396,
    interests: interests({ shares: ['gardening'], seeks: ['essays'] }),
  },
  {
    handle: 'stella_v',
    name: 'Stella Marchetti-Vance',
    bio: 'Helping creators find their spark every single day!',
    joinedDaysAgo: 350,
    interests: interests({ shares: ['creator growth'], offers: ['creator growth'] }),
  },
  {
    handle: 'rex_h',
    name: 'Rex Hollanderson',
    bio: 'Momentum coach, early riser, believer.',
    joinedDaysAgo: 349,
    interests: interests({ shares: ['creator growth', 'morning routines'] }),
  },
  {
    handle: 'zadie_m',
    name: 'Zadie Monteforte',
    bio: 'I write about writing about growth.',
    joinedDaysAgo: 347,
    interests: interests({ shares: ['creator growth'] }),
  },
  {
    handle: 'corin_b',
    name: 'Corin Bexley-Hart',
    bio: 'Storyteller, connector, always on.',
    joinedDaysAgo: 344,
    interests: interests({ shares: ['creator growth', 'morning routines'] }),
  },
  {
    handle: 'priya_n',
    name: 'Priya Nambisseri',
    bio: 'Data reporter at a regional paper, three budgets and one spreadsheet ahead of the council.',
    joinedDaysAgo: 310,
    interests: interests({
      shares: ['data journalism'],
      seeks: ['programming', 'editing'],
      offers: ['data journalism', 'archives'],
    }),
  },
  {
    handle: 'mikkel_r',
    name: 'Mikkel Ravnsbæk',
    bio: 'Posts from the 07:12 train, every working day.',
    joinedDaysAgo: 262,
    interests: interests({ shares: ['essays', 'photography'], seeks: ['poetry'] }),
  },
  {
    handle: 'noor_e',
    name: 'Noor El-Sayeghi',
    bio: 'Writes about what my grandmother cooked and what she would not say while cooking it.',
    joinedDaysAgo: 175,
    interests: interests({
      shares: ['essays', 'bread baking'],
      seeks: ['editing'],
      offers: ['bread baking'],
    }),
  },
  {
    handle: 'fritz_w',
    name: 'Fritz Wiedenhübel',
    bio: 'Curious about everything, so following everyone for now.',
    joinedDaysAgo: 120,
    interests: interests({ shares: ['photography'], seeks: ['essays', 'joinery', 'harmony', 'gardening'] }),
  },
  {
    handle: 'marisol_e',
    name: 'Marisol Echeverrigaray',
    bio: 'School librarian in Rosario with a cupboard full of books that have lost their spines.',
    joinedDaysAgo: 64,
    interests: interests({ shares: ['archives'], seeks: ['bookbinding'] }),
  },
  {
    handle: 'pat_o',
    name: 'Pat Osgoodby',
    bio: 'Just looking around.',
    joinedDaysAgo: 12,
    interests: [],
  },
];
