import { decayFactor, RECENT_HALF_LIFE_DAYS } from '#lib/scoring/index.ts';
import { below, type Random, sample, seededRandom, shuffled, weightedIndex } from '../random.ts';
import { timeOf } from './network.ts';
import { type Policy, policyOf } from './policies.ts';
import { type Settings, STRATEGIES, type Strategy, TOPICS } from './settings.ts';

/** One person of the model. */
type Person = {
  strategy: Strategy;
  /** The round in which the strategy, or the identity, was taken up. */
  since: number;
  /** Whom this person follows, and how each looked when people last looked; ≥ 0. */
  links: Map<number, number>;
  topic: number;
  /** Net pay-off, a fading sum with a half-life of ten rounds: what others see of how this person fares. */
  lately: number;
};

/** What happened in a run. Rows per strategy in the order of STRATEGIES, one column per round. */
export type Course = {
  /** Sum of net pay-offs of those who followed the strategy in that round. */
  net: Float64Array[];
  /** How many followed it. */
  people: Int32Array[];
  /** Gives in each round. */
  gives: Int32Array;
};

export type Give = { giver: number; receiver: number };

/** Called after each round with the gives of it: for what is measured along the way. */
export type Watcher = (round: number, gives: readonly Give[], strategies: readonly Strategy[]) => void;

/**
 * One run. The same settings and seed give the same course.
 *
 * All gives of a round happen at one time: nobody knows of the others' before choosing.
 */
export function runSociety(settings: Settings, seed: number, watch?: Watcher): Course {
  return new Society(settings, seededRandom(seed)).run(watch);
}

/** What of a fading sum is left after one round. */
const LEFT_PER_ROUND = decayFactor(timeOf(1) - timeOf(0), RECENT_HALF_LIFE_DAYS);

class Society {
  readonly #settings: Settings;
  readonly #random: Random;
  readonly #people: Person[];
  /** For each topic, whom a person of it can help. */
  readonly #helpable: number[][];
  readonly #policy: Policy;

  constructor(settings: Settings, random: Random) {
    this.#settings = settings;
    this.#random = random;
    // people of one strategy are dealt to the topics in turn, so that every topic has the same mix
    const dealt = STRATEGIES.flatMap((strategy) =>
      new Array<Strategy>(settings.people[strategy]).fill(strategy),
    ).map((strategy, index) => ({ strategy, topic: settings.world === 'anyone' ? 0 : index % TOPICS }));
    this.#people = shuffled(random, dealt).map(({ strategy, topic }) => ({
      strategy,
      since: 0,
      links: new Map(),
      topic,
      lately: 0,
    }));
    const topics = this.#people.map(({ topic }) => topic);
    this.#helpable = Array.from({ length: TOPICS }, (_, topic) =>
      [...topics.keys()].filter(
        (other) => settings.world === 'anyone' || topics[other] === (topic + 1) % TOPICS,
      ),
    );
    this.#policy = policyOf(settings, topics);
    for (const index of this.#people.keys()) this.#followStrangers(index);
  }

  run(watch?: Watcher): Course {
    const { rounds, rewireEvery, imitation, newIdentityEvery } = this.#settings;
    const course: Course = {
      net: STRATEGIES.map(() => new Float64Array(rounds)),
      people: STRATEGIES.map(() => new Int32Array(rounds)),
      gives: new Int32Array(rounds),
    };
    for (let round = 0; round < rounds; round++) {
      this.#policy.begin(round);
      if (round > 0 && newIdentityEvery > 0 && round % newIdentityEvery === 0) this.#takeNewIdentities(round);
      if (round > 0 && round % rewireEvery === 0) this.#rewire();
      const gives = this.#people.flatMap((_, giver) => this.#givesOf(giver, round));
      for (const { giver, receiver } of gives) this.#policy.gave(giver, receiver);
      this.#account(gives, round, course);
      watch?.(
        round,
        gives,
        this.#people.map(({ strategy }) => strategy),
      );
      if (imitation > 0) this.#imitate(round + 1);
    }
    return course;
  }

  /** Whom this person gives to in this round: different people, in the order of choosing. */
  #givesOf(giver: number, round: number): Give[] {
    const person = this.#person(giver);
    const chosen = new Set<number>();
    const count = this.#numberOfGives(person, round);
    for (let give = 0; give < count; give++) {
      const receiver =
        this.#random() < this.#settings.strangerShare
          ? this.#anybody(giver, chosen)
          : this.#chooseLink(person, chosen);
      if (receiver !== undefined) chosen.add(receiver);
    }
    const given = [...chosen].filter((receiver) => !this.#holdsBack(person, receiver));
    return given.map((receiver) => ({ giver, receiver }));
  }

  #numberOfGives({ strategy, since }: Person, round: number): number {
    const { givesPerRound, takerGives, fakerRounds } = this.#settings;
    if (strategy === 'taker') return this.#random() < takerGives ? 1 : 0;
    return strategy === 'faker' && round - since >= fakerRounds ? 0 : givesPerRound;
  }

  /** Whether a matcher, after all, keeps what would have gone to somebody who looks worse than the best of the links. */
  #holdsBack({ links, strategy }: Person, receiver: number): boolean {
    if (!this.#settings.holdBack || strategy !== 'matcher') return false;
    const best = Math.max(...links.values());
    const score = links.get(receiver);
    return score !== undefined && best > 0 && this.#random() >= score / best;
  }

  /** A matcher gives in proportion to how people looked, others to all links alike. */
  #chooseLink({ links, strategy }: Person, chosen: ReadonlySet<number>): number | undefined {
    const open = [...links].filter(([other]) => !chosen.has(other));
    const index = weightedIndex(
      this.#random,
      open.map(([, score]) => (strategy === 'matcher' ? score : 1)),
    );
    return open[index]?.[0];
  }

  /** Each looks, drops the lowest-scored links and adds the best-scored of a few strangers; what is equal falls at random. */
  #rewire(): void {
    const { links: wanted, dropped, sampled } = this.#settings;
    const look = (viewer: number, others: Iterable<number>) =>
      shuffled(this.#random, [...others])
        .map((other): [number, number] => [other, this.#policy.score(viewer, other)])
        .sort(([, a], [, b]) => b - a);
    for (const [index, { links }] of this.#people.entries()) {
      const candidates = look(index, this.#strangersTo(index, sampled));
      const kept = look(index, links.keys()).slice(0, wanted - dropped);
      this.#person(index).links = new Map([...kept, ...candidates.slice(0, wanted - kept.length)]);
    }
  }

  #takeNewIdentities(round: number): void {
    for (const [index, person] of this.#people.entries()) {
      if (person.strategy !== 'taker') continue;
      person.since = round;
      this.#policy.forget(index);
      for (const other of this.#people) other.links.delete(index);
      this.#followStrangers(index);
    }
  }

  #account(gives: readonly Give[], round: number, course: Course): void {
    const { cost, worth } = this.#settings;
    const net = new Float64Array(this.#people.length);
    for (const { giver, receiver } of gives) {
      net[giver] = (net[giver] ?? 0) - cost;
      net[receiver] = (net[receiver] ?? 0) + worth;
    }
    for (const [index, person] of this.#people.entries()) {
      const gained = net[index] ?? 0;
      person.lately = person.lately * LEFT_PER_ROUND + gained;
      const row = STRATEGIES.indexOf(person.strategy);
      addTo(course.net[row], round, gained);
      addTo(course.people[row], round, 1);
    }
    course.gives[round] = gives.length;
  }

  /** Fermi rule (Szabó and Tőke, Phys. Rev. E 58, 1998): whoever fares better is likely to be followed. */
  #imitate(round: number): void {
    const { imitation, fermiSlope } = this.#settings;
    const perRound = 1 - LEFT_PER_ROUND;
    const before = this.#people.map(({ strategy, lately }) => ({ strategy, lately: lately * perRound }));
    for (const [index, person] of this.#people.entries()) {
      if (this.#random() >= imitation) continue;
      const mine = before[index];
      const theirs = before[below(this.#random, before.length)];
      if (!mine || !theirs || theirs.strategy === person.strategy) continue;
      if (this.#random() < 1 / (1 + Math.exp(-fermiSlope * (theirs.lately - mine.lately)))) {
        person.strategy = theirs.strategy;
        person.since = round;
      }
    }
  }

  /** Somebody at random whom this person can help, followed or not; not one of those chosen already. */
  #anybody(index: number, chosen: ReadonlySet<number>): number | undefined {
    const helpable = this.#helpable[this.#person(index).topic] ?? [];
    return sample(
      this.#random,
      helpable.filter((other) => other !== index && !chosen.has(other)),
      1,
    )[0];
  }

  /** Up to `count` people at random whom this person can help and does not follow. */
  #strangersTo(index: number, count: number): number[] {
    const { links, topic } = this.#person(index);
    const known = new Set([index, ...links.keys()]);
    const strangers = (this.#helpable[topic] ?? []).filter((other) => !known.has(other));
    return sample(this.#random, strangers, count);
  }

  /** Follows people at random and no others, of whom nothing has been seen yet. */
  #followStrangers(index: number): void {
    const person = this.#person(index);
    person.links = new Map();
    for (const other of this.#strangersTo(index, this.#settings.links)) person.links.set(other, 0);
  }

  #person(index: number): Person {
    return this.#people[index] as Person;
  }
}

function addTo(row: Float64Array | Int32Array | undefined, at: number, amount: number): void {
  if (row) row[at] = (row[at] ?? 0) + amount;
}
