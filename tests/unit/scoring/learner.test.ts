import { expect, test } from 'vitest';
import {
  chanceOfReturn,
  emptyPair,
  type Features,
  flatRate,
  HALF_LOCAL_EPISODES,
  HEADS,
  Learner,
  type LearnerOptions,
  logit,
  sigmoid,
  TERM_IDS,
  UNCALIBRATED,
  USUAL_TERMS,
} from '#lib/scoring/index.ts';
import { type FitRows, fitLogistic } from '#lib/scoring/logistic.ts';

const START = HEADS.return;
const USUAL = TERM_IDS.map((id) => USUAL_TERMS[id]);

/** Numbers from 0 to 1 that look like chance and are the same each time: a linear congruential generator. */
function chancesFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (1_103_515_245 * state + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

type Episode = { features: Features; happened: boolean };

/** Episodes on a site where only the last term says anything, and it says the opposite of what every site begins with. */
function episodes(count: number, seed = 7): Episode[] {
  const next = chancesFrom(seed);
  return Array.from({ length: count }, () => {
    const z = TERM_IDS.map(() => Math.fround(2 * next() - 1));
    const happened = next() < sigmoid(-3 * (z.at(-1) ?? 0) - 0.5);
    return { features: { z, siteLogit: Math.fround(logit(0.4)) }, happened };
  });
}

function learnt(list: readonly Episode[], options: Partial<LearnerOptions> = {}): Learner {
  const learner = new Learner({ start: START, ...options });
  for (const { features, happened } of list) learner.learn(features, learner.say(features), happened);
  return learner;
}

const scoreWith = (weights: readonly number[], { z, siteLogit }: Features, shift = 0) =>
  weights.reduce((sum, weight, n) => sum + weight * ((z[n] ?? 0) - (USUAL[n] ?? 0)), siteLogit + shift);
const startWeights = TERM_IDS.map((id) => START.weights[id]);

function fittedTo(
  rows: readonly { x: readonly number[]; offset: number; happened: boolean }[],
  calibration: boolean,
) {
  const width = rows[0]?.x.length ?? 1;
  const all: FitRows = {
    width,
    size: rows.length,
    x: Float32Array.from(rows.flatMap(({ x }) => x)),
    offset: Float32Array.from(rows, ({ offset }) => offset),
    label: Uint8Array.from(rows, ({ happened }) => Number(happened)),
  };
  return calibration
    ? fitLogistic(all, { centre: [0, 1], ridge: [500, 500], middle: [0] })
    : fitLogistic(all, {
        centre: [0, ...startWeights],
        ridge: [1, ...TERM_IDS.map(() => 30)],
        middle: USUAL,
      });
}

/** Own weights as rule L2 has them after these episodes: fitted, and blended with those every site begins with. */
function ownWeights(list: readonly Episode[], count = list.length) {
  const rows = list.slice(0, count).map(({ features, happened }) => ({
    x: [...Array.from(features.z)],
    offset: features.siteLogit,
    happened,
  }));
  const [shift = 0, ...fitted] = fittedTo(rows, false);
  const share = count / (count + 1000);
  return {
    weights: startWeights.map((each, n) => (1 - share) * each + share * (fitted[n] ?? 0)),
    shift: share * shift,
  };
}

test('L1: before anything is learnt, a site says what every site begins with', () => {
  const learner = new Learner({ start: START });
  const [{ features } = { features: { z: USUAL, siteLogit: 0 } }] = episodes(1);

  expect(learner.model).toEqual({ weights: START.weights, calibration: UNCALIBRATED });
  expect([learner.learnt, learner.isLocal]).toEqual([0, false]);
  expect(learner.say(features).probability).toBeCloseTo(sigmoid(scoreWith(startWeights, features)), 12);
  expect(learner.say({ z: USUAL, siteLogit: logit(0.3) }).probability).toBeCloseTo(0.3, 12);
});

test('L2: nothing is fitted before 250 episodes; then half as much counts as a thousand would', () => {
  const list = episodes(250);
  const before = learnt(list.slice(0, 249), { calibrate: false });
  const after = learnt(list, { calibrate: false });
  const [probe = { z: USUAL, siteLogit: 0 }] = episodes(1, 99).map(({ features }) => features);

  expect(HALF_LOCAL_EPISODES).toBe(1000);
  expect(before.say(probe).local).toBe(before.say(probe).start);
  const { weights, shift } = ownWeights(list);
  expect(after.say(probe).local).toBeCloseTo(scoreWith(weights, probe, shift), 6);
  expect(after.say(probe).start).toBeCloseTo(scoreWith(startWeights, probe), 12);
});

test('L2: weights are fitted anew when a quarter more has been learnt', () => {
  const list = episodes(320);
  const [probe = { z: USUAL, siteLogit: 0 }] = episodes(1, 99).map(({ features }) => features);
  const localAfter = (count: number) => learnt(list.slice(0, count), { calibrate: false }).say(probe).local;
  const expected = (count: number) => {
    const { weights, shift } = ownWeights(list, count);
    return scoreWith(weights, probe, shift);
  };

  expect(localAfter(312)).toBe(localAfter(250));
  expect(localAfter(313)).toBeCloseTo(expected(313), 6);
  expect(localAfter(320)).toBe(localAfter(313));
});

test('L4: a site’s own weights speak only while they have lately done better', () => {
  const learner = new Learner({ start: START, calibrate: false });
  const loss = { start: 0, local: 0 };
  const switched: number[] = [];
  const mistaken: number[] = [];
  for (const [n, { features, happened }] of episodes(400).entries()) {
    const said = learner.say(features);
    const isBetter = loss.local < loss.start;
    if (learner.isLocal !== isBetter) mistaken.push(n);
    if (Math.abs(said.probability - sigmoid(isBetter ? said.local : said.start)) > 1e-12) mistaken.push(n);
    for (const side of ['start', 'local'] as const) {
      const chance = sigmoid(said[side]);
      loss[side] = loss[side] * (1 - 1 / 2000) - Math.log(happened ? chance : 1 - chance);
    }
    const before = learner.isLocal;
    learner.learn(features, said, happened);
    if (learner.isLocal !== before) switched.push(n);
  }

  expect(mistaken).toEqual([]);
  expect(learner.learnt).toBe(400);
  // the first episode after the first fit is the first that can tell the two apart
  expect(switched[0]).toBeGreaterThanOrEqual(250);
  expect(learner.isLocal).toBe(true);
});

test('L3: every 500 episodes what is said is drawn near what happens, from the latest 2,000', () => {
  const list = episodes(2500);
  const calibrationOf = (from: number, to: number) => {
    const rows = list.slice(from, to).map(({ features, happened }) => ({
      x: [scoreWith(startWeights, features)],
      offset: 0,
      happened,
    }));
    return fittedTo(rows, true);
  };
  const modelAfter = (count: number) => learnt(list.slice(0, count), { refit: false }).model;

  expect(modelAfter(499).calibration).toEqual(UNCALIBRATED);
  for (const [from, to] of [
    [0, 500],
    [500, 2500],
  ] as const) {
    const [shift = 0, slope = 0] = calibrationOf(from, to);
    expect(modelAfter(to).calibration.shift).toBeCloseTo(shift, 6);
    expect(modelAfter(to).calibration.slope).toBeCloseTo(slope, 6);
  }
  expect(modelAfter(999)).toEqual(modelAfter(500));
});

test('L3: a site on which everything comes out the other way round is not calibrated, rather than turned round', () => {
  const opposite = episodes(500).map(({ features }, n) => {
    const z = TERM_IDS.map((id, place) => (id === 'kind' ? (n % 2 === 0 ? 4 : -4) : (USUAL[place] ?? 0)));
    return { features: { ...features, z }, happened: n % 2 === 1 };
  });

  expect(learnt(opposite, { refit: false }).model.calibration).toEqual(UNCALIBRATED);
});

test('L2, L3: whoever wants neither keeps what every site begins with', () => {
  const learner = learnt(episodes(600), { refit: false, calibrate: false });
  const [probe = { z: USUAL, siteLogit: 0 }] = episodes(1, 5).map(({ features }) => features);

  expect(learner.model).toEqual({ weights: START.weights, calibration: UNCALIBRATED });
  expect(learner.isLocal).toBe(false);
  expect(learner.say(probe).local).toBe(learner.say(probe).start);
});

test('L5, M7: the model learnt says the same as its learner, and learning anew gives the same model', () => {
  const list = episodes(520);
  const learner = learnt(list);
  const input = { pair: emptyPair(), other: null, me: null, rate: flatRate(0.3), now: 0 };
  const { terms } = chanceOfReturn(input);
  const features = { z: terms.map(({ z }) => z), siteLogit: logit(0.3) };

  expect(learner.isLocal).toBe(true);
  expect(chanceOfReturn(input, learner.model).probability).toBeCloseTo(learner.say(features).probability, 12);
  expect(learnt(list).model).toEqual(learner.model);
  // what only this site knows has been learnt: the last term speaks against an answer
  expect(learner.model.weights.a_init).toBeLessThan(0);
  expect(Math.abs(learner.model.weights.kind)).toBeLessThan(START.weights.kind);
});

test('L3: even a prediction that was surely wrong costs no more than can be counted', () => {
  const learner = new Learner({ start: { ...START, calibration: { shift: 0, slope: 1 } } });
  const sure = { z: USUAL, siteLogit: 800 };

  for (let n = 0; n < 3; n++) learner.learn(sure, learner.say(sure), false);

  expect(learner.isLocal).toBe(false);
  expect(learner.say({ z: USUAL, siteLogit: 0 }).probability).toBe(0.5);
});

test('L1: a feature that is no number is refused, so that it spoils nothing', () => {
  const learner = new Learner({ start: HEADS.return });
  const z = TERM_IDS.map(() => 0);
  const said = learner.say({ z, siteLogit: 0 });

  expect(() => learner.learn({ z, siteLogit: Number.NaN }, said, true)).toThrow('siteLogit must be a finite');
  const spoilt = [...z.slice(0, -1), Number.NaN];
  expect(() => learner.learn({ z: spoilt, siteLogit: 0 }, said, true)).toThrow(
    'a_init must be a finite number',
  );
  expect(learner.learnt).toBe(0);
});
