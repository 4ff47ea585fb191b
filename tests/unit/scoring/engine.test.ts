import { expect, test } from 'vitest';
import {
  contextAfter,
  DAY_MS,
  DEFAULT_SETTINGS,
  type EndedEpisode,
  Engine,
  emptyPair,
  type GiveEvent,
  LONG_BEFORE,
  Names,
  NOTHING_BEFORE,
  settingsFor,
} from '#lib/scoring/index.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const day = (days: number) => NOON + days * DAY_MS;
const [ANA, BO, CYR] = [0, 1, 2];

const give = (giver: number, receiver: number, days: number, more: Partial<GiveEvent> = {}): GiveEvent => ({
  giver,
  receiver,
  at: day(days),
  ...more,
});

function engineOf(...events: GiveEvent[]): Engine {
  const engine = new Engine();
  for (const event of events) engine.give(event);
  return engine;
}

test('P1: what both gave is seen from either side, and a stranger has nothing', () => {
  const engine = engineOf(give(BO, ANA, 0, { credits: 3 }), give(ANA, BO, 1));

  expect(engine.pair(ANA, BO).got).toMatchObject({ count: 1, credits: 3 });
  expect(engine.pair(BO, ANA).gave).toMatchObject({ count: 1, credits: 3 });
  expect(engine.pair(ANA, BO).gave).toMatchObject({ count: 1, credits: 1 });
  expect(engine.pair(ANA, CYR)).toEqual(emptyPair());
  expect(engine.person(CYR)).toBeNull();
  expect(engine.person(77)).toBeNull();
});

test('P1: a person between known numbers of whom nothing was seen is unknown', () => {
  expect(engineOf(give(0, 2, 0)).person(1)).toBeNull();
});

test('E1, E3: a give opens an episode with a number of its own; it ends by itself, just after two weeks', () => {
  const engine = new Engine();
  const ended: EndedEpisode[] = [];
  engine.onEnd = (episode) => ended.push(episode);

  expect(engine.give(give(ANA, BO, 0, { kind: 3 }))).toBe(0);
  expect(engine.give(give(ANA, BO, 1))).toBe(-1);
  expect(engine.give(give(BO, ANA, 2, { kind: 1 }))).toBe(1);
  engine.advance(day(14));
  expect(ended).toEqual([]);
  engine.advance(day(14) + 1);

  expect(ended).toEqual([{ number: 0, giver: ANA, receiver: BO, kind: 3, endedAt: day(14), returned: true }]);
  engine.advance(day(30));
  expect(ended[1]).toEqual({
    number: 1,
    giver: BO,
    receiver: ANA,
    kind: 1,
    endedAt: day(16),
    returned: false,
  });
  expect(engine.person(BO)?.asResponder).toEqual({
    opened: expect.closeTo(2 ** (-16 / 365), 12),
    returned: expect.closeTo(2 ** (-16 / 365), 12),
  });
  expect(engine.person(ANA)?.asResponder.returned).toBe(0);
  expect(engine.at).toBe(day(30));
  engine.advance(day(3));
  expect(engine.at).toBe(day(30));
});

test('E1: the largest kind there may be is told as it was given', () => {
  const engine = new Engine();
  const kinds: number[] = [];
  engine.onEnd = ({ kind }) => kinds.push(kind);

  engine.give(give(ANA, BO, 0, { kind: 65_535 }));
  engine.advance(day(15));

  expect(kinds).toEqual([65_535]);
});

test('E1: kinds that do not open leave the receiver in peace; kinds that do not answer leave an episode open', () => {
  const engine = new Engine({ opens: (kind) => kind !== 9, answers: (kind) => kind !== 8 });

  expect(engine.give(give(ANA, BO, 0, { kind: 9 }))).toBe(-1);
  expect(engine.give(give(CYR, BO, 0))).toBe(0);
  engine.give(give(BO, CYR, 1, { kind: 8 }));
  expect(engine.pair(CYR, BO).gave.answered).toBe(false);
  engine.give(give(BO, CYR, 2, { kind: 7 }));
  expect(engine.pair(CYR, BO).gave.answered).toBe(true);
});

test('D4: a second give of a day adds to the counts alone', () => {
  const engine = engineOf(give(ANA, BO, 0), give(ANA, BO, 0.1), give(ANA, BO, 1));

  expect(engine.person(ANA)).toMatchObject({ given: 3, received: 0, lastGaveAt: day(1), partners: 1 });
  expect(engine.person(BO)).toMatchObject({ given: 0, received: 3, lastGaveAt: null, partners: 1 });
  expect(engine.person(ANA)?.given28).toBeCloseTo(1 + 2 ** (-1 / 28), 12);
  expect(engine.person(BO)?.received28).toBeCloseTo(1 + 2 ** (-1 / 28), 12);
  expect(engine.person(ANA, day(29))?.given28).toBeCloseTo((1 + 2 ** (-1 / 28)) / 2, 12);
});

test('D3: gives that run backwards, to oneself, of nothing, or by half a person are refused and change nothing', () => {
  const engine = engineOf(give(ANA, BO, 1));
  const before = engine.snapshot();
  const refused = (event: GiveEvent) => () => engine.give(event);

  expect(refused(give(ANA, BO, 0))).toThrow(
    `Gives are applied in order of time: ${day(0)} lies before ${day(1)}.`,
  );
  expect(refused(give(ANA, ANA, 2))).toThrow('Nobody gives to themselves.');
  expect(refused(give(ANA, BO, 2, { credits: 0 }))).toThrow('credits must be more than 0, not 0.');
  expect(refused(give(ANA, BO, Number.NaN))).toThrow('at must be a finite number, not NaN.');
  expect(refused(give(0.5, BO, 2))).toThrow('People are whole numbers from 0, not 0.5.');
  expect(refused(give(ANA, -1, 2))).toThrow('not -1');
  expect(refused(give(ANA, BO, 2, { kind: -2 }))).toThrow('not -2');
  expect(refused(give(ANA, BO, 2, { kind: 65_536 }))).toThrow('Kinds go up to 65535, not 65536.');
  expect(() => engine.advance(Number.POSITIVE_INFINITY)).toThrow('now must be a finite number');
  expect(engine.snapshot()).toEqual(before);
  expect(() => new Engine({ usualRate: 2 })).toThrow('usual must lie between 0 and 1, not 2.');
});

test('D6: asked about a time before the last give, an engine shows the state, and nothing grows back', () => {
  const engine = engineOf(give(ANA, BO, 0), give(BO, ANA, 3), give(ANA, CYR, 9));

  expect(engine.pair(ANA, BO, day(1))).toEqual(engine.pair(ANA, BO, day(3)));
  expect(engine.person(ANA, day(1))).toEqual(engine.person(ANA));
});

test('M8: what stood between two people before a give: nothing, something long ago, or something of a kind', () => {
  const engine = engineOf(
    give(BO, ANA, 0, { kind: 2 }),
    give(BO, ANA, 3, { kind: 5 }),
    give(BO, ANA, 3, { kind: 4 }),
  );

  expect(engine.contextOf(ANA, CYR, day(9))).toBe(NOTHING_BEFORE);
  expect(engine.contextOf(BO, ANA, day(9))).toBe(NOTHING_BEFORE);
  // at that very instant only what came before it stands; of several kinds, the largest number
  expect(engine.contextOf(ANA, BO, day(3))).toBe(contextAfter(2));
  expect(engine.contextOf(ANA, BO, day(4))).toBe(contextAfter(5));
  expect(engine.contextOf(ANA, BO, day(17))).toBe(contextAfter(5));
  expect(engine.contextOf(ANA, BO, day(17) + 1)).toBe(LONG_BEFORE);
});

test('M8: a later give of a smaller kind stands in place of an earlier one', () => {
  const engine = engineOf(give(BO, ANA, 0, { kind: 5 }), give(BO, ANA, 1, { kind: 1 }));

  expect(engine.contextOf(ANA, BO, day(2))).toBe(contextAfter(1));
  expect(engine.contextOf(ANA, BO, day(1))).toBe(contextAfter(5));
});

test('M3: the rate of answers is asked for by kind and by what stood between the two', () => {
  const engine = engineOf(give(ANA, BO, 0, { kind: 1 }), give(BO, ANA, 1, { kind: 2 }));
  engine.advance(day(20));

  // Bo answered one of kind 1, nobody answered one of kind 2
  const { site } = engine.rates.rate(1);
  expect(site).toBeCloseTo((2 ** (-1 / 365) + 2.5) / (1 + 2 ** (-1 / 365) + 5), 12);
  expect(engine.rates.rate(1).kind).toBeCloseTo((1 + 20 * site) / 21, 12);
  expect(engine.rates.rate(2).kind).toBeCloseTo((20 * site) / 21, 12);
  expect(engine.rates.rate(2, contextAfter(1)).context).toBeCloseTo((20 * site) / 21, 12);
  expect(engine.rates.rate(2, NOTHING_BEFORE).context).toBeCloseTo((1 + 20 * site) / 21, 12);
  expect(engine.rates.episodes).toBeCloseTo(1 + 2 ** (-1 / 365), 12);
});

test('P2: more people, pairs and open episodes than there was room for at first are kept all the same', () => {
  const engine = new Engine({ receipts: () => true });
  const crowd = 300;
  for (let n = 0; n < crowd; n++) expect(engine.give(give(n, (n * 7 + 1) % crowd, n / crowd))).toBe(n);

  const resumed = Engine.resume(engine.snapshot(), { receipts: () => true });
  const heard: number[] = [];
  resumed.onEnd = ({ number, giver }) => heard.push(number, giver);
  resumed.advance(day(30));

  const once = Array.from({ length: crowd }, (_, n) => n).filter((n) => (n * 7 + 1) % crowd !== n);
  expect(heard).toEqual(once.flatMap((n) => [n, n]));
  expect(engine.personCount).toBe(crowd);
  expect(resumed.pairCount).toBe(engine.pairCount);
  for (const n of [0, 17, 299]) {
    expect(engine.pair(n, (n * 7 + 1) % crowd).gave.count).toBe(1);
    expect(engine.person(n)).toMatchObject({ given: 1, received: 1 });
  }
  expect(engine.receipts().weights).toHaveLength(crowd);
});

test('P2: what the arrays take is said, and grows with what is kept', () => {
  const empty = new Engine().bytes;
  const { pairs, people, episodes, receipts } = engineOf(
    ...Array.from({ length: 90 }, (_, n) => give(n, n + 1, n / 90)),
  ).bytes;

  // 16 rows: a pair's record (27) and memory (10) of 8 bytes each, 16 places of 12 bytes; 11 numbers a person
  expect(empty).toEqual({
    pairs: 16 * (27 + 10) * 8 + 16 * 12,
    people: 16 * 11 * 8,
    episodes: 64 * 16,
    receipts: 16 * 16,
  });
  expect(pairs).toBe(128 * (27 + 10) * 8 + 256 * 12);
  expect(people).toBe(128 * 11 * 8);
  expect(episodes).toBe(128 * 16);
  expect(receipts).toBe(16 * 16);
});

test('P2: what is no snapshot, or cut short, is refused', () => {
  const whole = engineOf(give(ANA, BO, 0)).snapshot();

  expect(() => Engine.resume(new Float64Array(0))).toThrow('This is no snapshot of version 1.');
  expect(() => Engine.resume(Float64Array.of(2, 0))).toThrow('This is no snapshot of version 1.');
  expect(() => Engine.resume(whole.slice(0, -1))).toThrow('The snapshot is cut short or too long.');
  expect(() => Engine.resume(Float64Array.of(...whole, 0))).toThrow('cut short or too long');
  expect(Engine.resume(new Engine().snapshot()).at).toBe(Number.NEGATIVE_INFINITY);
});

test('P2: a snapshot of an engine set otherwise is refused', () => {
  const snapshot = engineOf(give(ANA, BO, 0)).snapshot();

  for (const options of [{ settings: settingsFor(15) }, { usualRate: 0.4 }]) {
    expect(() => Engine.resume(snapshot, options)).toThrow(
      'The snapshot is of an engine with other settings.',
    );
  }
});

test('P4: a number too large for any network is refused, and changes nothing', () => {
  const engine = engineOf(give(ANA, BO, 0));
  const before = engine.snapshot();

  expect(() => engine.give(give(ANA, 2 ** 31, 1))).toThrow('People go up to 2147483646, not 2147483648.');
  expect(engine.snapshot()).toEqual(before);
});

test('P1: whoever is no number of the network has no totals', () => {
  const engine = engineOf(give(ANA, BO, 0));

  for (const nobody of [-1, 0.5, Number.NaN, 2]) expect(engine.person(nobody)).toBeNull();
  expect(engine.person(BO)).not.toBeNull();
});

test.each([
  [1, 2],
  [2, 1],
])('E4: kinds %i and %i at one instant open one episode, named by the larger', (first, second) => {
  const opens = (kind: number) => kind > 0;
  const engine = new Engine({ opens });
  for (const kind of [0, first, second, 0]) engine.give(give(ANA, BO, 0, { kind }));
  const ended: EndedEpisode[] = [];
  engine.onEnd = (episode) => ended.push(episode);

  engine.advance(day(15));

  expect(ended.map(({ kind }) => kind)).toEqual([2]);
});

test('D2: an engine waits as long as its settings say, two weeks when they say nothing', () => {
  const quick = new Engine({ settings: settingsFor(1) });
  quick.give(give(ANA, BO, 0));
  quick.advance(day(1) + 1);

  expect(quick.person(ANA)?.asInitiator.opened).toBeCloseTo(1, 6);
  expect(quick.person(ANA, day(2))?.given28).toBeCloseTo(0.5, 6);
  expect(new Engine().options).toEqual({ settings: DEFAULT_SETTINGS, usualRate: 0.5 });
  expect(DEFAULT_SETTINGS).toEqual({ windowMs: 14 * DAY_MS, recentHalfLifeMs: 28 * DAY_MS });
});

test('P4: names become numbers in order of appearance, and numbers names', () => {
  const names = new Names();

  expect(['ana', 'bo', 'ana', 'cyr'].map((name) => names.number(name))).toEqual([0, 1, 0, 2]);
  expect([names.name(0), names.name(2), names.name(3)]).toEqual(['ana', 'cyr', undefined]);
  expect(names.size).toBe(3);
});
