import { expect, test } from 'vitest';
import {
  asHeard,
  foldPair,
  foundingSeeds,
  HEARD_FROM,
  type ReceiptList,
  renewedSeeds,
  standingGraph,
  standings,
  trustIn,
  typicalVisits,
  visitsForComparing,
  walkFromSeeds,
  weighReceipts,
  weightOfWord,
  withNewcomers,
  withoutPeople,
  withoutReceiptsBetween,
} from '#lib/scoring/index.ts';
import { sumPerson } from '#tests/support/sum-person.ts';

/** Receipts as `[speaker, receiver, weight]`. */
function receipts(people: number, list: readonly (readonly [number, number, number?])[]): ReceiptList {
  return {
    people,
    speakers: list.map(([speaker]) => speaker),
    receivers: list.map(([, receiver]) => receiver),
    weights: list.map(([, , weight = 1]) => weight),
  };
}

const everyoneIn = (people: readonly number[]) =>
  people.flatMap((one) => people.filter((other) => other !== one).map((other) => [one, other, 20] as const));

test('W2: two people and one word: the walk is where the equations say', () => {
  const graph = standingGraph(receipts(2, [[0, 1]]));

  const { visits, residual } = walkFromSeeds(graph, { seeds: [0] });

  // x = 1 − y, y = 0.85 · x / 11: one word of log1p(1) beside ten kept back
  const share = 0.85 / 11;
  expect(visits[0]).toBeCloseTo(1 / (1 + share), 10);
  expect(visits[1]).toBeCloseTo(share / (1 + share), 10);
  expect(residual).toBeLessThanOrEqual(1e-12);
});

test('W1: the hundredth thank-you to one person says less than the first to another', () => {
  const graph = standingGraph(
    receipts(3, [
      [0, 1, 100],
      [0, 2, 1],
    ]),
  );

  const { visits } = walkFromSeeds(graph, { seeds: [0] });

  expect((visits[1] ?? 0) / (visits[2] ?? 0)).toBeCloseTo(Math.log1p(100) / Math.log1p(1), 9);
});

test('W1: thanks to oneself and receipts that weigh nothing are left out', () => {
  const graph = standingGraph(
    receipts(2, [
      [0, 0, 5],
      [0, 1, 0],
    ]),
  );

  expect(graph.to).toHaveLength(0);
  expect([...graph.starts]).toEqual([0, 0, 0]);
});

test('W1: people outside the graph, lists of different length and negative weights are refused', () => {
  expect(() => standingGraph(receipts(2, [[0, 2]]))).toThrow('from 0 to 1');
  expect(() => standingGraph(receipts(2, [[0.5, 1]]))).toThrow('whole number');
  expect(() => standingGraph(receipts(2, [[0, 1, -1]]))).toThrow('weight');
  expect(() => standingGraph({ ...receipts(2, [[0, 1]]), weights: [] })).toThrow('equally many');
});

test('W2: without a seed, or with one that is nobody, there is no standing', () => {
  const graph = standingGraph(receipts(2, [[0, 1]]));

  expect(() => walkFromSeeds(graph, { seeds: [] })).toThrow('at least one seed');
  expect(() => walkFromSeeds(graph, { seeds: [2] })).toThrow('from 0 to 1');
  expect(() => walkFromSeeds(graph, { seeds: [0], warmStart: [0, 0] })).toThrow('sum above 0');
  expect(() => walkFromSeeds(graph, { seeds: [0], warmStart: [1, -1] })).toThrow('0 or more');
});

test('W2: the walk ends at its cap and says how much was still moving', () => {
  const graph = standingGraph(receipts(3, [...everyoneIn([0, 1, 2])]));

  const short = walkFromSeeds(graph, { seeds: [0], mostSteps: 3 });

  expect(short.steps).toBe(3);
  expect(short.residual).toBeGreaterThan(1e-3);
});

test('W3: a ring without one honest word stays at exactly 0, however much it praises itself', () => {
  const ring = [3, 4, 5, 6];
  const graph = standingGraph(
    receipts(7, [[0, 1], [1, 2], [2, 0], ...everyoneIn(ring), ...ring.map((member) => [member, 1] as const)]),
  );

  const { visits } = walkFromSeeds(graph, { seeds: [0, 1] });

  expect(ring.map((member) => visits[member])).toEqual([0, 0, 0, 0]);
  expect(ring.map((member) => standings(visits)[member])).toEqual([0, 0, 0, 0]);
});

test('W4: typical standing is the middle of those who hold 95 % of it, not of a crowd with crumbs', () => {
  expect(typicalVisits([0.5, 0.3, 0.2])).toBe(0.3);
  expect(typicalVisits([0.5, 0.46, ...Array.from({ length: 4000 }, () => 0.00001)])).toBeCloseTo(0.48, 12);
  expect([...standings([0.6, 0.3, 0.1])]).toEqual([1, 1, expect.closeTo(1 / 3, 12)]);
  expect([...standings([0, 0])]).toEqual([0, 0]);
});

test('W5: a word counts by its speaker, and fully when it is my own experience', () => {
  expect(weightOfWord(0, false)).toBe(0);
  expect(weightOfWord(HEARD_FROM, false)).toBe(0);
  expect(weightOfWord(0.6, false)).toBeCloseTo(0.5, 12);
  expect(weightOfWord(1, false)).toBe(1);
  expect(weightOfWord(0, true)).toBe(1);
});

const nothingAnswered = { opened: 0, returned: 0 };
const whisper = { standing: HEARD_FROM, isViewer: false, asResponder: { opened: 4, returned: 4 } };
const fullVoice = { standing: 1, isViewer: false, asResponder: nothingAnswered };
const someone = () => sumPerson([foldPair([{ direction: 'gave', at: 0, credits: 1 }])], 0);

test('W5: eight voices of full standing open half of a record, a crowd of whispers opens nothing', () => {
  const crowd = Array.from({ length: 500 }, () => whisper);

  expect(trustIn(8)).toBe(0.5);
  expect(asHeard(someone(), Array(8).fill(fullVoice)).trust).toBe(0.5);
  expect(asHeard(someone(), crowd).trust).toBe(0);
  expect(asHeard(someone(), [...crowd, fullVoice]).trust).toBe(trustIn(1));
});

test('W5: answers are heard by the standing of those who got them; what was given stays as it is', () => {
  const { other } = asHeard(someone(), [
    whisper,
    { standing: 0.6, isViewer: false, asResponder: { opened: 4, returned: 2 } },
    { ...fullVoice, asResponder: { opened: 1, returned: 0 } },
  ]);

  expect(other.asResponder.opened).toBeCloseTo(3, 12);
  expect(other.asResponder.returned).toBeCloseTo(1, 12);
  expect(other.given).toBe(1);
});

test('W5: my own experience counts fully, and makes me believe nobody else', () => {
  const mine = { standing: 0, isViewer: true, asResponder: { opened: 2, returned: 1 } };

  const { other, trust } = asHeard(someone(), [mine, whisper]);

  expect(other.asResponder).toEqual({ opened: 2, returned: 1 });
  expect(trust).toBe(0);
});

test('W6: what two people say of each other does not enter when they are compared', () => {
  const graph = standingGraph(
    receipts(4, [
      [0, 1],
      [0, 2],
      [1, 2, 50],
      [2, 3],
    ]),
  );
  const { visits } = walkFromSeeds(graph, { seeds: [0] });

  const compared = visitsForComparing(graph, visits, { b: 1, c: 2 });

  expect(visits[2]).toBeGreaterThan(visits[1] ?? 1);
  expect(compared.c).toBeCloseTo(compared.b, 10);
  expect(withoutReceiptsBetween(graph, 1, 2).to).toHaveLength(3);
});

test('W7: who objects is gone from the graph in both directions', () => {
  const graph = standingGraph(
    receipts(3, [
      [0, 1],
      [1, 2],
      [0, 2],
    ]),
  );

  expect(withoutPeople(graph, [1])).toEqual(standingGraph(receipts(3, [[0, 2]])));
});

test('W8: thanks of one day to one person count once, a hundred in a week share ten, and a thousand say nothing', () => {
  const noon = Date.UTC(2026, 0, 5, 12);
  const twice = { people: 2, speakers: [0, 0], receivers: [1, 1], at: [noon, noon + 60_000] };
  const thanking = (count: number) => {
    const receivers = Array.from({ length: count }, (_, index) => index + 1);
    const speakers = receivers.map(() => 0);
    const at = receivers.map((receiver) => noon + receiver);
    return Array.from(weighReceipts({ people: count + 1, speakers, receivers, at }).weights);
  };

  const once = weighReceipts(twice).weights;

  expect([...Array.from(once)].sort()).toEqual([0, 1]);
  expect(new Set(thanking(100))).toEqual(new Set([0.1]));
  expect(new Set(thanking(1000))).toEqual(new Set([0]));
});

test('W9: founders are those acknowledged before the day; inventing people later adds none', () => {
  const day = Date.UTC(2026, 0, 1);
  const acknowledgements = { people: 5, speakers: [0, 2, 3, 3], receivers: [1, 0, 4, 3], at: [1, 2, day, 3] };

  expect(foundingSeeds(acknowledgements, day)).toEqual([0, 1]);
});

test('W9: ten voices of standing make a seed, a hundred without it do not', () => {
  const honest = Array.from({ length: 10 }, (_, person) => [person, 10] as const);
  const ring = Array.from({ length: 100 }, (_, person) => [12 + person, 11] as const);
  const graph = standingGraph(receipts(112, [...honest, ...ring]));
  const known = Array.from({ length: 112 }, (_, person) => (person < 10 ? 0.5 : 0.49));

  expect(renewedSeeds(graph, [0], known)).toEqual([0, 10]);
});

test('W10: every tenth suggestion is a newcomer, and a short list keeps no place for one', () => {
  const established = Array.from({ length: 30 }, (_, place) => `known ${place}`);
  const newcomers = ['new 0', 'new 1', 'new 2'];

  const twenty = withNewcomers(established, newcomers, 20);

  expect(twenty.filter((name) => name.startsWith('new'))).toEqual(['new 0', 'new 1']);
  expect(twenty[9]).toBe('new 0');
  expect(withNewcomers(established, newcomers, 9)).toEqual(established.slice(0, 9));
  expect(withNewcomers(['a', 'b'], ['b', 'c'], 10)).toEqual(['a', 'b', 'c']);
  expect(withNewcomers(['a'], ['b'], 0)).toEqual([]);
});
