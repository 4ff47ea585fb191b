/** What goes into a sentence: whole numbers, and per cent with one decimal where it is rare. */
type Values = Readonly<Record<string, number>>;

/** Every sentence an explanation can say, in English, without its full stop. Another language says the same by the names. */
const ENGLISH = {
  // terms of a chance
  'kind-answered': ({ percent }) => `Of such gives, ${percent} % are answered here`,
  'between-says-nothing': () => 'What passed between you last says nothing either way',
  'between-answered': ({ percent }) => `After what passed between you last, ${percent} % are answered`,
  'others-not-due': () => 'Nothing anybody gave them has had its two weeks yet',
  'others-answered': ({ answered, of }) => `Answered ${answered} of the ${of} things that anybody gave them`,
  'yours-not-due': () => 'Nothing of yours has had its two weeks for an answer yet',
  'yours-answered': ({ answered, of }) => `Answered ${answered} of your ${of}`,
  'theirs-waits': () => 'Something of theirs waits for you',
  'nothing-waits': () => 'Nothing of theirs waits for you',
  'nothing-passed': () => 'Nothing has passed between you yet',
  'last-passed': ({ days }) => `Something passed between you ${daysAgo(days)}`,
  'never-gave-you': () => 'Has not given to you yet',
  'last-gave-you': ({ days }) => `Last gave to you ${daysAgo(days)}`,
  'gave-you': ({ things }) => `Gave you ${gifts(things)} lately`,
  'gave-others': ({ things }) => `Gave others ${gifts(things)} lately`,
  'never-gave': () => 'Has not given to anybody yet',
  'last-gave': ({ days }) => `Last gave to anybody ${daysAgo(days)}`,
  'gave-and-received': ({ gave, received }) => `Gave ${gifts(gave)} and received ${gifts(received)} lately`,
  'gave-and-received-little': ({ gave, received }) =>
    `Gave ${gifts(gave)} and received ${gifts(received)} lately: not enough yet to say how they give and take`,
  'is-new': () => 'Is new here',
  'is-not-new': () => 'Is not new here',
  'you-are-answered': ({ answered, of }) => `Of your ${of} gives to anybody ${answered} were answered`,
  'you-are-unknown': () => 'How your gives usually land is not known yet',
  'not-on-record': () => 'What they gave you is not on record',
  'others-unknown': () => 'What they give to others is not known',
  // lines of a score
  'topics-meet': ({ percent }) => `What you can help with meets ${percent} % of what they look for`,
  'topics-unknown': () => 'What you can help with, or what they look for, is not known yet',
  'no-asks': () => 'No open ask of theirs meets what you offer',
  'asks-answered': ({ asks }) => `They ask for ${gifts(asks)}; somebody has answered`,
  'asks-unanswered': ({ asks }) => `They ask for ${gifts(asks)}; nobody has answered yet`,
  'asks-partly': ({ asks, unanswered }) => `They ask for ${gifts(asks)}; ${unanswered} without an answer`,
  'week-has-room': () => 'Your week has room',
  'week-left': ({ percent }) => `${percent} % of your week is left for giving`,
  'chance-of-return': ({ percent }) => `A ${percent} % chance that something comes back within two weeks`,
  'little-evidence': () => 'Little evidence so far',
  'chance-of-help': ({ percent }) =>
    `A ${percent} % chance that they help you in turn within two weeks. The score does not rest on it`,
  'chance-of-help-rare': () =>
    'A less than 0.1 % chance that they help you in turn within two weeks. The score does not rest on it',
  'chance-of-passing-on': ({ percent }) => `A ${percent} % chance that they help somebody this month`,
  'chance-of-passing-on-topics': ({ percent, topics }) =>
    `A ${percent} % chance that they help somebody this month; ${topics} % of it on what you look for`,
} as const satisfies Record<string, (values: Values) => string>;

export type SentenceId = keyof typeof ENGLISH;

/**
 * What a line says, apart from the language it is said in. `things`, `gave` and `received` count gives; −1 stands for less
 * than one. Rule X4.
 */
export type Sentence = { id: SentenceId; values: Values };

export function sentence(id: SentenceId, values: Values = {}): Sentence {
  return { id, values };
}

/** All names, for whoever says them in another language. */
export const SENTENCE_IDS = Object.keys(ENGLISH) as SentenceId[];

/** Sentences in English, each with its full stop. */
export function inEnglish(sentences: readonly Sentence[]): string {
  return sentences
    .map(({ id, values }) => `${(ENGLISH[id] as (values: Values) => string)(values)}.`)
    .join(' ');
}

/** A share in whole per cent. */
export function wholePercent(share: number): number {
  return Math.round(100 * share);
}

/** Gives as they are counted in a sentence: to the nearest whole, −1 for some that come to less than half of one. */
export function countedGives(gives: number): number {
  const count = Math.round(gives);
  return count === 0 && gives > 0 ? -1 : count;
}

function gifts(count: number | undefined): string {
  if (count === -1) return 'hardly anything';
  if (count === 0) return 'nothing';
  return count === 1 ? 'one thing' : `${count} things`;
}

function daysAgo(days: number | undefined): string {
  if (days === 0) return 'within a day';
  return days === 1 ? 'a day ago' : `${days} days ago`;
}
