import {
  advancePair,
  combined,
  DEFAULT_BASE_RATES,
  flatRate,
  get,
  giveFit,
  type PersonTotals,
  type TopicVector,
  topicVector,
} from '#lib/scoring/index.ts';
import { Pairs, timeOf } from './pairs.ts';
import { type PolicyName, type Settings, TOPICS } from './settings.ts';

/** What is seen of each other. Scores are ≥ 0 and compare only within one viewer. */
export type Policy = {
  /** How `other` looks to `viewer` before anything is given in `round`. */
  score(viewer: number, other: number, round: number): number;
  gave(giver: number, receiver: number, round: number): void;
  /** What is summed over everybody, brought up to `round`; before links change, as a job of the product does. */
  refresh(round: number): void;
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
  return { score: () => 0, gave: () => undefined, refresh: () => undefined, forget: () => undefined };
}

/** Gives received from the other, ever. */
function lifetimeGives(people: number): Policy {
  const counts = new Int32Array(people * people);
  return {
    score: (viewer, other) => counts[other * people + viewer] ?? 0,
    gave: (giver, receiver) => {
      counts[giver * people + receiver] = (counts[giver * people + receiver] ?? 0) + 1;
    },
    refresh: () => undefined,
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
  const pairs = new Pairs(people);
  return {
    score: (viewer, other, round) => advancePair(pairs.between(viewer, other), timeOf(round)).got.recent,
    gave: (giver, receiver, round) => pairs.add(giver, receiver, round),
    refresh: () => undefined,
    forget: (person) => pairs.forget(person),
  };
}

/** Episodes at the usual rate of return that the site's own rate begins with. */
const SITE_PRIOR_EPISODES = 5;

/**
 * The connection score of the library: what I can give, and what comes back from them or through them. As on a
 * dashboard, my own rate of being answered is left out, and a person of whom nothing is known has the usual values.
 */
function connectionScores(settings: Settings, topics: readonly number[]): Policy {
  const pairs = new Pairs(topics.length);
  let known: (PersonTotals | null)[] = topics.map(() => null);
  const interests = topics.map((topic) => interestsOf(settings, topic));
  let siteRate: number = DEFAULT_BASE_RATES.acknowledgement;
  return {
    score: (viewer, other, round) => {
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
        pair: pairs.between(viewer, other),
        other: known[other] ?? null,
        me: null,
        rate: flatRate(siteRate),
        now: timeOf(round),
      };
      return combined(give.value, get({ returns, canOther: theirs.can, needMine: mine.need }).value);
    },
    gave: (giver, receiver, round) => pairs.add(giver, receiver, round),
    refresh: (round) => {
      let opened = SITE_PRIOR_EPISODES;
      let returned = SITE_PRIOR_EPISODES * DEFAULT_BASE_RATES.acknowledgement;
      const totals = pairs.totals(round);
      for (const { asInitiator } of totals) {
        opened += asInitiator.opened;
        returned += asInitiator.returned;
      }
      known = totals;
      siteRate = returned / opened;
    },
    forget: (person) => {
      pairs.forget(person);
      known[person] = null;
    },
  };
}

type Interests = { can: TopicVector; need: TopicVector };

/** Where nobody can repay, what topic s can help with is what topic s + 1 needs. */
function interestsOf({ world }: Settings, topic: number): Interests {
  const only = (number: number) => topicVector([[`topic ${number % TOPICS}`, 1]]);
  return world === 'anyone' ? { can: only(0), need: only(0) } : { can: only(topic + 1), need: only(topic) };
}
