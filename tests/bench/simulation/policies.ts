import { combined, get, giveFit, type TopicVector, topicVector } from '#lib/scoring/index.ts';
import { Network } from './network.ts';
import { type PolicyName, type Settings, TOPICS } from './settings.ts';

/** What is seen of each other. Scores are ≥ 0 and compare only within one viewer. */
export type Policy = {
  /** What is read from now on is what stood before the gives of the round. */
  begin(round: number): void;
  /** How `other` looks to `viewer`. */
  score(viewer: number, other: number): number;
  gave(giver: number, receiver: number): void;
  /** The person leaves and comes back unknown. */
  forget(person: number): void;
};

/** Topics of everybody, 0 … 4; all 0 where anyone can help anyone. */
export function policyOf(settings: Settings, topics: readonly number[]): Policy {
  const make: Record<PolicyName, () => Policy> = {
    none: nothingSeen,
    count: () => lifetimeGives(topics.length),
    selfish: () => recentGives(topics.length),
    ours: () => connectionScores(settings, topics),
  };
  return make[settings.policy]();
}

/** Everybody looks the same. */
function nothingSeen(): Policy {
  return { begin: () => undefined, score: () => 0, gave: () => undefined, forget: () => undefined };
}

/** Gives received from the other, ever. */
function lifetimeGives(people: number): Policy {
  const counts = new Int32Array(people * people);
  return {
    begin: () => undefined,
    score: (viewer, other) => counts[other * people + viewer] ?? 0,
    gave: (giver, receiver) => {
      counts[giver * people + receiver] = (counts[giver * people + receiver] ?? 0) + 1;
    },
    forget: (person) => {
      for (let other = 0; other < people; other++) {
        counts[person * people + other] = 0;
        counts[other * people + person] = 0;
      }
    },
  };
}

/** Gives received from the other, faded: the library's `recent` sum of what I got. */
function recentGives(people: number): Policy {
  const network = new Network(people);
  return {
    begin: (round) => network.begin(round),
    score: (viewer, other) => network.pair(viewer, other).got.recent,
    gave: (giver, receiver) => network.gave(giver, receiver),
    forget: (person) => network.forget(person),
  };
}

/**
 * The connection score of the library: what I can give, and what comes back from them or through them. As on a
 * dashboard, my own rate of being answered is left out, and a person of whom nothing is known has the usual values.
 */
function connectionScores(settings: Settings, topics: readonly number[]): Policy {
  const network = new Network(topics.length);
  const interests = topics.map((topic) => interestsOf(settings, topic));
  return {
    begin: (round) => network.begin(round),
    score: (viewer, other) => {
      if (network.roundsSinceGiving(other) > settings.roundsOfPatience) return 0;
      const mine = interests[viewer] as Interests;
      const theirs = interests[other] as Interests;
      const give = giveFit({
        can: mine.can,
        need: theirs.need,
        openAsks: 0,
        unansweredAsks: 0,
        capacityLeft: 1,
      });
      const returns = {
        pair: network.pair(viewer, other),
        other: network.totals(other),
        me: null,
        rate: network.rate(viewer, other),
        now: network.now,
      };
      return combined(give.value, get({ returns, canOther: theirs.can, needMine: mine.need }).value);
    },
    gave: (giver, receiver) => network.gave(giver, receiver),
    forget: (person) => network.forget(person),
  };
}

type Interests = { can: TopicVector; need: TopicVector };

/** Where nobody can repay, what topic s can help with is what topic s + 1 needs. */
function interestsOf({ world }: Settings, topic: number): Interests {
  const only = (number: number) => topicVector([[`topic ${number % TOPICS}`, 1]]);
  return world === 'anyone' ? { can: only(0), need: only(0) } : { can: only(topic + 1), need: only(topic) };
}
