import { expect, test } from 'vitest';
import {
  advancePair,
  chanceOfReturn,
  combined,
  cosine,
  type DirectionState,
  Engine,
  foldPair,
  giveFit,
  HEADS,
  type Head,
  inverseFrequency,
  mirrorPair,
  Names,
  type PersonTotals,
  standingGraph,
  standings,
  topicVector,
  typicalVisits,
  walkFromSeeds,
} from '#lib/scoring/index.ts';
import chances from '#tests/vectors/scoring/chances.json' with { type: 'json' };
import network from '#tests/vectors/scoring/engine.json' with { type: 'json' };
import pairs from '#tests/vectors/scoring/pairs.json' with { type: 'json' };
import scores from '#tests/vectors/scoring/scores.json' with { type: 'json' };
import vouching from '#tests/vectors/scoring/standing.json' with { type: 'json' };
import topics from '#tests/vectors/scoring/topics.json' with { type: 'json' };

const ms = (at: string) => Date.parse(at);
const msOrNull = (at: string | null) => (at === null ? null : ms(at));

type Act = { direction: string; at: string; credits: number };
const history = (gives: readonly Act[]) =>
  gives.map(({ direction, at, credits }) => ({
    direction: direction === 'gave' ? ('gave' as const) : ('got' as const),
    at: ms(at),
    credits,
  }));

/** A direction as the vectors write it down: times as text. */
type WrittenDirection = Omit<DirectionState, 'firstAt' | 'lastAt' | 'openSince'> &
  Record<'firstAt' | 'lastAt' | 'openSince', string | null>;

function expectDirection(actual: DirectionState, wanted: WrittenDirection) {
  const { fast, slow, recent, opened, returned, firstAt, lastAt, openSince, ...exact } = wanted;
  expect(actual).toEqual({
    ...exact,
    firstAt: msOrNull(firstAt),
    lastAt: msOrNull(lastAt),
    openSince: msOrNull(openSince),
    fast: expect.closeTo(fast, 9),
    slow: expect.closeTo(slow, 9),
    recent: expect.closeTo(recent, 9),
    opened: expect.closeTo(opened, 9),
    returned: expect.closeTo(returned, 9),
  });
}

test.each(pairs)('D1–D4, E1–E4: $name', ({ gives, now, expected }) => {
  const pair = advancePair(foldPair(history(gives)), ms(now));

  expectDirection(pair.gave, expected.gave);
  expectDirection(pair.got, expected.got);
  expect(mirrorPair(mirrorPair(pair))).toEqual(pair);
});

const now = ms(network.now);

/** The network's log, folded: who has which number, and the engine. */
function foldedNetwork() {
  const names = new Names();
  const engine = new Engine({ usualRate: network.usualRate });
  for (const { giver, receiver, at, kind, credits } of network.events)
    engine.give({ giver: names.number(giver), receiver: names.number(receiver), at: ms(at), kind, credits });
  engine.advance(now);
  return { names, engine };
}

test.each(network.pairs)('D1–D4, E1–E4: in the network, $owner and $other', ({ owner, other, expected }) => {
  const { names, engine } = foldedNetwork();

  const pair = engine.pair(names.number(owner), names.number(other), now);

  expectDirection(pair.gave, expected.gave);
  expectDirection(pair.got, expected.got);
  expect(engine.pair(names.number(other), names.number(owner), now)).toEqual(mirrorPair(pair));
});

test.each(network.people)('P1: in the network, the totals of $person', ({ person, expected }) => {
  const { names, engine } = foldedNetwork();
  const near = ({ opened, returned }: { opened: number; returned: number }) => ({
    opened: expect.closeTo(opened, 9),
    returned: expect.closeTo(returned, 9),
  });

  expect(engine.person(names.number(person), now)).toEqual({
    ...expected,
    at: now,
    lastGaveAt: msOrNull(expected.lastGaveAt),
    given28: expect.closeTo(expected.given28, 9),
    received28: expect.closeTo(expected.received28, 9),
    asResponder: near(expected.asResponder),
    asInitiator: near(expected.asInitiator),
  });
});

test.each(network.rates)(
  'M3, M8: in the network, the rate after kind $kind in context $context',
  ({ kind, context, expected }) => {
    const rate = foldedNetwork().engine.rates.rate(kind, context ?? undefined);

    for (const level of ['site', 'kind', 'context', 'both'] as const)
      expect(rate[level]).toBeCloseTo(expected[level], 9);
  },
);

const totals = (
  written: (Omit<PersonTotals, 'at' | 'lastGaveAt'> & { at: string; lastGaveAt: string | null }) | null,
) => written && { ...written, at: ms(written.at), lastGaveAt: msOrNull(written.lastGaveAt) };

test.each(chances)('M1–M7, $head: $name', ({ head, gives, other, me, rate, coverage, trust, ...rest }) => {
  const { weights } = HEADS[head as Head];
  const known = (side: string) =>
    side === 'unknown' ? 'unknown' : side === 'partial' ? 'partial' : 'complete';

  const { terms, logOdds, probability } = chanceOfReturn(
    {
      pair: foldPair(history(gives)),
      other: totals(other),
      me: totals(me),
      rate,
      coverage: { gave: known(coverage.gave), got: known(coverage.got) },
      trust,
      now: ms(rest.now),
    },
    { weights, calibration: rest.calibration },
  );

  const wanted: Record<string, number> = rest.expected.terms;
  expect(terms.map(({ id }) => id)).toEqual(Object.keys(wanted));
  for (const { id, z } of terms) expect(z, id).toBeCloseTo(wanted[id] ?? Number.NaN, 9);
  expect(logOdds).toBeCloseTo(rest.expected.logOdds, 9);
  expect(probability).toBeCloseTo(rest.expected.probability, 9);
});

const rarities: Record<string, number> = topics.rarity;
const written = (list: (string | number)[][]) =>
  list.map(([topic, weight]) => [String(topic), Number(weight)] as const);

test('T1: how much each topic says', () => {
  for (const [topic, people] of Object.entries(topics.named))
    expect(inverseFrequency(topics.people, people)).toBeCloseTo(rarities[topic] ?? Number.NaN, 12);
  expect(Object.keys(topics.named)).toHaveLength(5);
});

test.each(topics.cases)('T1, T2, G1–G4: $name', ({ can, need, expected, ...asks }) => {
  const rarity = (topic: string) => rarities[topic] ?? 0;
  const [mine, theirs] = [topicVector(written(can), rarity), topicVector(written(need), rarity)];

  const vector = (entries: Record<string, number | undefined>) =>
    Object.entries(entries).map(([topic, weight]) => [topic, expect.closeTo(weight ?? Number.NaN, 12)]);
  expect([...mine]).toEqual(vector(expected.can));
  expect([...theirs]).toEqual(vector(expected.need));
  expect(cosine(mine, theirs)).toEqual(expected.cosine === null ? null : expect.closeTo(expected.cosine, 12));
  const fit = giveFit({ can: mine, need: theirs, ...asks });
  expect(fit.value).toBeCloseTo(expected.fit, 12);
  expect(fit.known).toBe(expected.cosine !== null);
});

test.each(scores)('S1: what I can give at $give and what comes back at $get', ({ give, get, score }) => {
  expect(combined(give, get)).toBeCloseTo(score, 9);
});

test('W1–W4: visits and standing solve the equations of the walk', () => {
  const number = (name: string) => vouching.people.indexOf(name);
  const graph = standingGraph({
    people: vouching.people.length,
    speakers: vouching.receipts.map(({ speaker }) => number(speaker)),
    receivers: vouching.receipts.map(({ receiver }) => number(receiver)),
    weights: vouching.receipts.map(({ weight }) => weight),
  });

  const { visits } = walkFromSeeds(graph, { seeds: vouching.seeds.map(number) });

  expect(typicalVisits(visits)).toBeCloseTo(vouching.typical, 9);
  const standing = standings(visits);
  for (const [person, wanted] of vouching.expected.entries()) {
    expect(visits[person]).toBeCloseTo(wanted.visits, 9);
    expect(standing[person]).toBeCloseTo(wanted.standing, 9);
  }
});
