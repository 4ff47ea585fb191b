/** How somebody gives. A word for a rule of this model; the product calls nobody so. */
export const STRATEGIES = ['giver', 'matcher', 'taker', 'faker'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export const POLICIES = ['none', 'count', 'selfish', 'ours'] as const;
/** What people can see of each other before they decide whom to give to and whom to follow. */
export type PolicyName = (typeof POLICIES)[number];

export const WORLDS = ['anyone', 'nobody-repays'] as const;
/** `anyone`: anyone can help anyone. `nobody-repays`: five topics, topic s can help only topic s + 1. */
export type World = (typeof WORLDS)[number];

export const WORLD_WORDS: Readonly<Record<World, string>> = {
  anyone: 'anyone can help anyone',
  'nobody-repays': 'nobody can repay',
};

export type Settings = {
  world: World;
  policy: PolicyName;
  rounds: number;
  people: Readonly<Record<Strategy, number>>;
  /** People each follows; gives go to them, but for those to strangers. */
  links: number;
  givesPerRound: number;
  /** What a give costs its giver, and what it is worth to its receiver. */
  cost: number;
  worth: number;
  /** The share of gives that go to a random stranger. */
  strangerShare: number;
  /** Every so many rounds each drops the `dropped` lowest-scored links and adds as many of `sampled` strangers. */
  rewireEvery: number;
  dropped: number;
  sampled: number;
  /** The chance that a taker gives one thing in a round. */
  takerGives: number;
  /** Rounds a faker gives before stopping for good. */
  fakerRounds: number;
  /** The chance, per round and person, of looking at somebody and perhaps doing as they do; 0: nobody changes. */
  imitation: number;
  /** Fermi rule: the chance to do as they do is 1 / (1 + e^(−slope · (their pay-off − mine))), net pay-off per round. */
  fermiSlope: number;
  /** Whether a matcher gives to somebody only with the chance of their score over the best among the links. */
  holdBack: boolean;
  /** A taker comes back under a new identity every so many rounds; 0: never. */
  newIdentityEvery: number;
  /**
   * Under `ours`, whoever is known and has given nothing to anybody for more rounds than this looks as bad as can be: no
   * part of the score, only the sharpest way of reading what the library shows. Infinity: nobody is read so.
   */
  roundsOfPatience: number;
};

/** The experiment as it is described: 200 people, 40 % matchers, 20 % givers, 30 % takers, 10 % fakers. */
export const SETTINGS: Settings = {
  world: 'anyone',
  policy: 'ours',
  rounds: 240,
  people: { giver: 40, matcher: 80, taker: 60, faker: 20 },
  links: 15,
  givesPerRound: 3,
  cost: 1,
  worth: 3,
  strangerShare: 0.1,
  rewireEvery: 5,
  dropped: 2,
  sampled: 8,
  takerGives: 0.05,
  fakerRounds: 20,
  imitation: 0,
  fermiSlope: 1,
  holdBack: false,
  newIdentityEvery: 0,
  roundsOfPatience: Number.POSITIVE_INFINITY,
};

/** The best there can be: everybody uses all their gives. Net pay-off per person and round. */
export function mostWelfare({ givesPerRound, worth, cost }: Settings): number {
  return givesPerRound * (worth - cost);
}

export const TOPICS = 5;
