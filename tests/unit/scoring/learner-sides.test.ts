import { expect, test } from 'vitest';
import { type Features, HEADS, Learner, logit, sigmoid, TERM_IDS, USUAL_TERMS } from '#lib/scoring/index.ts';
import { type FitRows, fitLogistic } from '#lib/scoring/logistic.ts';

// Which of the two sides speaks, the weights every site begins with or a site's own, and how each is calibrated.

const USUAL = TERM_IDS.map((id) => USUAL_TERMS[id]);

/** Somebody usual in everything but the last term. */
const withLast = (z: number): Features => ({ z: USUAL.with(-1, z), siteLogit: logit(0.5) });

/** Tells a learner that the last term speaks for an answer less often than every site begins with: one in four. */
function tell(
  learner: Learner,
  count: number,
  heard: (said: { local: number; happened: boolean }) => void = () => {},
) {
  for (let n = 0; n < count; n++) {
    const isHigh = n % 2 === 0;
    const features = withLast(isHigh ? 1 : -1);
    const happened = n % 8 < 2 ? isHigh : !isHigh;
    const said = learner.say(features);
    heard({ local: said.local, happened });
    learner.learn(features, said, happened);
  }
}

/** A learner just after its first fit, when neither side has done better yet. */
function justFitted(): Learner {
  const learner = new Learner({ start: HEADS.return, calibrate: false });
  tell(learner, 250);
  return learner;
}

/** By how much the site's own weights do worse on an episode that did not happen. */
function lossOfLocal(learner: Learner, features: Features): number {
  const { start, local } = learner.say(features);
  return -Math.log(1 - sigmoid(local)) + Math.log(1 - sigmoid(start));
}

function learnSilence(learner: Learner, features: Features) {
  learner.learn(features, learner.say(features), false);
}

test('L4: whoever expected more of what did not happen speaks no longer; of what did, they do', () => {
  const learner = justFitted();
  const low = withLast(-1);
  const said = learner.say(low);

  expect(said.local).toBeGreaterThan(said.start);
  expect(learner.isLocal).toBe(false);
  learner.learn(low, said, false);
  expect(learner.isLocal).toBe(false);
  learner.learn(low, learner.say(low), true);
  learner.learn(low, learner.say(low), true);
  expect(learner.isLocal).toBe(true);
  expect(learner.say(low).probability).toBe(sigmoid(learner.say(low).local));
  for (let n = 0; n < 4; n++) learnSilence(learner, low);
  expect(learner.isLocal).toBe(false);
});

test('L4: what was said long ago counts less than what was said just now', () => {
  const learner = justFitted();
  const find = (target: number) => {
    // the loss falls as the last term rises
    let [low, high] = [-4, 4];
    for (let n = 0; n < 80; n++) {
      const middle = (low + high) / 2;
      if (lossOfLocal(learner, withLast(middle)) > target) low = middle;
      else high = middle;
    }
    return withLast((low + high) / 2);
  };
  const advantage = lossOfLocal(learner, withLast(1));
  // a little less than that the other way round; and nothing either way
  const [opposite, alike] = [find(-0.985 * advantage), find(0)];
  expect(advantage).toBeLessThan(-0.1);

  learnSilence(learner, withLast(1));
  expect(learner.isLocal).toBe(true);
  for (let n = 0; n < 60; n++) learnSilence(learner, alike);
  expect(learner.isLocal).toBe(true);
  // (1 − 1/2000)^61 < 0.985
  learnSilence(learner, opposite);

  expect(learner.learnt).toBe(312);
  expect(learner.isLocal).toBe(false);
});

test('L3: a site’s own weights are calibrated by what they said themselves', () => {
  const learner = new Learner({ start: HEADS.return });
  const rows: { local: number; happened: boolean }[] = [];
  tell(learner, 500, (said) => rows.push(said));

  const all: FitRows = {
    width: 1,
    size: rows.length,
    x: Float32Array.from(rows, ({ local }) => local),
    offset: new Float32Array(rows.length),
    label: Uint8Array.from(rows, ({ happened }) => Number(happened)),
  };
  const [shift = 0, slope = 0] = fitLogistic(all, { centre: [0, 1], ridge: [500, 500], middle: [0] });
  const features = withLast(0.5);

  expect(learner.isLocal).toBe(true);
  expect(learner.model.calibration.slope).toBeCloseTo(slope, 9);
  expect(slope).not.toBeCloseTo(1, 3);
  expect(learner.say(features).probability).toBeCloseTo(
    sigmoid(shift + slope * learner.say(features).local),
    9,
  );
});
