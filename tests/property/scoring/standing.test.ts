import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ReceiptList,
  standingGraph,
  standings,
  visitsForComparing,
  walkFromSeeds,
  withoutPeople,
  withoutReceiptsBetween,
} from '#lib/scoring/index.ts';

type Receipt = { speaker: number; receiver: number; weight: number };

const PEOPLE = 12;
const weight = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 5, noNaN: true }));

const among = (from: number, to: number, maxLength = 60) => {
  const person = fc.integer({ min: from, max: to - 1 });
  return fc.array(fc.record({ speaker: person, receiver: person, weight }), { maxLength });
};
const seedsBelow = (people: number) =>
  fc.uniqueArray(fc.nat(people - 1), { minLength: 1, maxLength: people });

function graphOf(receipts: readonly Receipt[], people = PEOPLE) {
  const list: ReceiptList = {
    people,
    speakers: receipts.map(({ speaker }) => speaker),
    receivers: receipts.map(({ receiver }) => receiver),
    weights: receipts.map((receipt) => receipt.weight),
  };
  return standingGraph(list);
}

const distance = (one: ArrayLike<number>, other: ArrayLike<number>) =>
  Array.from(one).reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0);

test('W2: visits are never negative and add up to 1; standing is 0 … 1', () => {
  fc.assert(
    fc.property(among(0, PEOPLE), seedsBelow(PEOPLE), (receipts, seeds) => {
      const { visits, residual } = walkFromSeeds(graphOf(receipts), { seeds });
      const sum = visits.reduce((total, mass) => total + mass, 0);

      expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
      expect(residual).toBeLessThanOrEqual(1e-12);
      expect(Math.min(...visits)).toBeGreaterThanOrEqual(0);
      for (const standing of standings(visits)) {
        expect(standing).toBeGreaterThanOrEqual(0);
        expect(standing).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('W3: a ring of whom no honest person speaks has exactly 0, and moves no honest person who does not hear it', () => {
  fc.assert(
    fc.property(among(0, 6), among(6, PEOPLE), seedsBelow(6), (honest, ring, seeds) => {
      const alone = walkFromSeeds(graphOf(honest, 6), { seeds }).visits;
      const { visits } = walkFromSeeds(graphOf([...honest, ...ring]), { seeds });

      expect([...visits.slice(6)]).toEqual(Array(PEOPLE - 6).fill(0));
      expect(distance(visits.slice(0, 6), alone)).toBeLessThan(1e-9);
    }),
  );
});

test('W3: what a ring of whom nobody speaks says of the honest moves none of them', () => {
  const praise = fc.array(
    fc.record({
      speaker: fc.integer({ min: 6, max: PEOPLE - 1 }),
      receiver: fc.nat(PEOPLE - 1),
      weight,
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(among(0, 6), praise, seedsBelow(6), (honest, words, seeds) => {
      const without = walkFromSeeds(graphOf(honest), { seeds }).visits;
      const { visits } = walkFromSeeds(graphOf([...honest, ...words]), { seeds });

      expect([...visits]).toEqual([...without]);
    }),
  );
});

test('W2: a warm start from a smaller network reaches the same standing', () => {
  fc.assert(
    fc.property(among(0, 8), among(0, PEOPLE), seedsBelow(8), (before, added, seeds) => {
      const earlier = walkFromSeeds(graphOf(before, 8), { seeds });
      const grown = graphOf([...before, ...added]);
      const cold = walkFromSeeds(grown, { seeds });
      const warm = walkFromSeeds(grown, { seeds, warmStart: earlier.visits });

      expect(distance(warm.visits, cold.visits)).toBeLessThan(1e-9);
    }),
  );
});

test('W2: a warm start where nothing changed takes no more steps than a cold one', () => {
  fc.assert(
    fc.property(among(0, PEOPLE), seedsBelow(PEOPLE), (receipts, seeds) => {
      const graph = graphOf(receipts);
      const cold = walkFromSeeds(graph, { seeds });
      const warm = walkFromSeeds(graph, { seeds, warmStart: cold.visits });

      expect(warm.steps).toBeLessThanOrEqual(cold.steps);
      expect(distance(warm.visits, cold.visits)).toBeLessThan(1e-10);
    }),
  );
});

test('W7: removing a person is the same as never having had them', () => {
  fc.assert(
    fc.property(among(0, PEOPLE), fc.nat(PEOPLE - 1), seedsBelow(PEOPLE), (receipts, gone, chosen) => {
      const left = chosen.filter((seed) => seed !== gone);
      const seeds = left.length > 0 ? left : [(gone + 1) % PEOPLE];
      const renumbered = (person: number) => (person > gone ? person - 1 : person);
      const others = receipts.filter(({ speaker, receiver }) => speaker !== gone && receiver !== gone);
      const never = walkFromSeeds(
        graphOf(
          others.map((one) => ({
            speaker: renumbered(one.speaker),
            receiver: renumbered(one.receiver),
            weight: one.weight,
          })),
          PEOPLE - 1,
        ),
        { seeds: seeds.map(renumbered) },
      ).visits;
      const removed = walkFromSeeds(withoutPeople(graphOf(receipts), [gone]), { seeds }).visits;

      expect(removed[gone]).toBe(0);
      expect(
        distance(
          removed.filter((_, person) => person !== gone),
          never,
        ),
      ).toBeLessThan(1e-9);
      expect(
        distance(
          standings(removed).filter((_, person) => person !== gone),
          standings(never),
        ),
      ).toBeLessThan(1e-6);
    }),
  );
});

test('W2: whom nobody connects does not change anybody: two networks side by side keep their proportions', () => {
  fc.assert(
    fc.property(among(0, 6), among(6, PEOPLE), among(6, PEOPLE), (mine, theirs, changed) => {
      const seeds = [0, 6];
      const one = walkFromSeeds(graphOf([...mine, ...theirs]), { seeds }).visits.slice(0, 6);
      const other = walkFromSeeds(graphOf([...mine, ...changed]), { seeds }).visits.slice(0, 6);
      const part = (visits: Float64Array) => {
        const sum = visits.reduce((total, mass) => total + mass, 0);
        return visits.map((mass) => mass / sum);
      };

      expect(distance(part(one), part(other))).toBeLessThan(1e-9);
    }),
  );
});

test('W2: it does not matter which number a person has', () => {
  const order = fc.shuffledSubarray(
    Array.from({ length: PEOPLE }, (_, person) => person),
    { minLength: PEOPLE },
  );
  fc.assert(
    fc.property(among(0, PEOPLE), seedsBelow(PEOPLE), order, (receipts, seeds, numbers) => {
      const called = (person: number) => numbers[person] ?? 0;
      const { visits } = walkFromSeeds(graphOf(receipts), { seeds });
      const renamed = walkFromSeeds(
        graphOf(
          receipts.map((one) => ({
            speaker: called(one.speaker),
            receiver: called(one.receiver),
            weight: one.weight,
          })),
        ),
        { seeds: seeds.map(called) },
      ).visits;

      expect(
        distance(
          visits,
          visits.map((_, person) => renamed[called(person)] ?? 0),
        ),
      ).toBeLessThan(1e-9);
    }),
  );
});

test('W6: words between two people change nothing when they are compared in full, and little when compared cheaply', () => {
  fc.assert(
    fc.property(among(0, PEOPLE), weight, weight, seedsBelow(PEOPLE), (receipts, ofB, ofC, seeds) => {
      const [b, c] = [0, 1];
      const words = [
        { speaker: b, receiver: c, weight: ofB },
        { speaker: c, receiver: b, weight: ofC },
      ];
      const plain = withoutReceiptsBetween(graphOf(receipts), b, c);
      const talkative = graphOf([...receipts, ...words]);
      const exact = walkFromSeeds(plain, { seeds }).visits;
      const { visits } = walkFromSeeds(talkative, { seeds });
      const cheap = visitsForComparing(talkative, visits, { b, c });

      expect(withoutReceiptsBetween(talkative, b, c)).toEqual(plain);
      expect(cheap.b).toBeLessThanOrEqual(visits[b] ?? 0);
      expect(cheap.c).toBeLessThanOrEqual(visits[c] ?? 0);
      const passed = ((visits[b] ?? 0) - cheap.b + (visits[c] ?? 0) - cheap.c) / 0.85;
      const promised = ((2 * 0.85) / 0.15) * passed + 1e-9;
      expect(Math.abs(cheap.b - (exact[b] ?? 0))).toBeLessThanOrEqual(promised);
      expect(Math.abs(cheap.c - (exact[c] ?? 0))).toBeLessThanOrEqual(promised);
    }),
  );
});
