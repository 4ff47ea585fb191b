import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `node tests/support/scoring-vectors.ts`: computes what `tests/vectors/scoring` expects by the rules themselves (SPEC.md)
 * and tells where a file says otherwise. It shares nothing with the library: every sum is taken over all acts at once,
 * episodes are found by searching the log, the walk is solved as equations. Not computed here: `chances.json`, and the
 * rates in `engine.json`. Ends with 1 where anything differs.
 */
const FOLDER = join(import.meta.dirname, '../vectors/scoring');
const DAY = 86_400_000;
const WINDOW = 14 * DAY;
const HALF_LIFE = { fast: 7, slow: 112, recent: 28, episode: 365 };
const TOLERANCE = 1e-9;

type Act = { at: number; credits: number };
type Direction = ReturnType<typeof directionOf>;

/** What is left of an act (D1). */
const left = (ageMs: number, halfLifeDays: number) => 0.5 ** (ageMs / DAY / halfLifeDays);
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
const dayOf = (at: number) => Math.floor(at / DAY);
const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
const byTime = (acts: Act[]) => acts.toSorted((a, b) => a.at - b.at);

/** One direction of a pair at `now` (D1–D4, E1–E4); `back`: the acts of the other. */
function directionOf(unsorted: Act[], back: Act[], now: number) {
  const acts = byTime(unsorted);
  const largestBefore = (index: number) =>
    Math.max(
      0,
      ...acts
        .slice(0, index)
        .filter(({ at }) => dayOf(at) === dayOf(acts[index]?.at ?? 0))
        .map(({ credits }) => credits),
    );
  const capped = (halfLifeDays: number) =>
    sum(
      acts.map(
        ({ at, credits }, i) => Math.max(0, credits - largestBefore(i)) * left(now - at, halfLifeDays),
      ),
    );
  const firstOfDays = acts.filter((act, i) => acts.findIndex(({ at }) => dayOf(at) === dayOf(act.at)) === i);
  const last = acts.at(-1);
  const { over, open } = episodesOf(acts, back, now);
  const weighed = (some: { at: number }[]) =>
    sum(some.map(({ at }) => left(now - at - WINDOW, HALF_LIFE.episode)));
  return {
    count: acts.length,
    credits: sum(acts.map(({ credits }) => credits)),
    fast: capped(HALF_LIFE.fast),
    slow: capped(HALF_LIFE.slow),
    recent: sum(firstOfDays.map(({ at }) => left(now - at, HALF_LIFE.recent))),
    firstAt: iso(acts[0]?.at),
    lastAt: iso(last?.at),
    countedDay: last ? dayOf(last.at) : null,
    dayCredits: last
      ? Math.max(...acts.filter(({ at }) => dayOf(at) === dayOf(last.at)).map(({ credits }) => credits))
      : 0,
    opened: weighed(over),
    returned: weighed(over.filter(({ answered }) => answered)),
    openSince: iso(open?.at),
    answered: open?.answered ?? false,
  };
}

/** Acts with none of the same giver in the window before; answered by one of the other strictly later, within it. */
function episodesOf(acts: Act[], back: Act[], now: number) {
  const episodes = acts
    .filter((act, i) => !acts.slice(0, i).some(({ at }) => act.at - at <= WINDOW))
    .map(({ at }) => ({ at, answered: back.some((other) => other.at > at && other.at - at <= WINDOW) }));
  return {
    over: episodes.filter(({ at }) => now > at + WINDOW),
    open: episodes.find(({ at }) => now <= at + WINDOW),
  };
}

type Pairs = {
  gives: { direction: string; at: string; credits: number }[];
  now: string;
  expected: unknown;
}[];

function pairs(cases: Pairs) {
  return cases.map(({ gives, now, expected }) => {
    const side = (wanted: string) =>
      gives
        .filter(({ direction }) => direction === wanted)
        .map(({ at, credits }) => ({ at: Date.parse(at), credits }));
    const [gave, got] = [side('gave'), side('got')];
    const at = Date.parse(now);
    return { expected, computed: { gave: directionOf(gave, got, at), got: directionOf(got, gave, at) } };
  });
}

type Network = {
  events: { giver: string; receiver: string; at: string; credits: number }[];
  now: string;
  pairs: { owner: string; other: string; expected: unknown }[];
  people: { person: string; expected: unknown }[];
};

/** Pairs of a network, and people as the sums over their pairs (P1). */
function network({ events, now, ...wanted }: Network) {
  const acts = (giver: string, receiver: string): Act[] =>
    events
      .filter((event) => event.giver === giver && event.receiver === receiver)
      .map(({ at, credits }) => ({ at: Date.parse(at), credits }));
  const direction = (giver: string, receiver: string) =>
    directionOf(acts(giver, receiver), acts(receiver, giver), Date.parse(now));
  const names = [...new Set(events.flatMap(({ giver, receiver }) => [giver, receiver]))];
  const total = (sides: Direction[], of: 'recent' | 'opened' | 'returned' | 'count') =>
    sum(sides.map((side) => side[of]));
  const person = (name: string) => {
    const others = names.filter((other) => other !== name);
    const gave = others.map((other) => direction(name, other));
    const got = others.map((other) => direction(other, name));
    return {
      given28: total(gave, 'recent'),
      received28: total(got, 'recent'),
      lastGaveAt:
        gave
          .flatMap(({ lastAt }) => lastAt ?? [])
          .toSorted()
          .at(-1) ?? null,
      asResponder: { opened: total(got, 'opened'), returned: total(got, 'returned') },
      asInitiator: { opened: total(gave, 'opened'), returned: total(gave, 'returned') },
      given: total(gave, 'count'),
      received: total(got, 'count'),
      partners: others.filter((_, i) => (gave[i]?.count ?? 0) + (got[i]?.count ?? 0) > 0).length,
    };
  };
  return [
    ...wanted.pairs.map(({ owner, other, expected }) => ({
      expected,
      computed: { gave: direction(owner, other), got: direction(other, owner) },
    })),
    ...wanted.people.map(({ person: name, expected }) => ({ expected, computed: person(name) })),
  ];
}

type Weighed = [topic: string, count: number][];
type Topics = {
  people: number;
  named: Record<string, number>;
  rarity: Record<string, number>;
  cases: {
    can: Weighed;
    need: Weighed;
    openAsks: number;
    unansweredAsks: number;
    capacityLeft: number;
    expected: unknown;
  }[];
};

/** T1, T2, G1–G4. */
function topics({ people, named, rarity, cases }: Topics) {
  const says = (topic: string) => Math.log(people / Math.max(1, named[topic] ?? 0));
  const vector = (list: Weighed): Record<string, number> => {
    const own = [...new Set(list.map(([topic]) => topic))].filter((topic) => says(topic) > 0);
    const count = (topic: string) => sum(list.flatMap(([name, often]) => (name === topic ? [often] : [])));
    return Object.fromEntries(own.map((topic) => [topic, count(topic) * says(topic)]));
  };
  const length = (one: Record<string, number>) => Math.hypot(...Object.values(one));
  const computed = (one: Topics['cases'][number]) => {
    const [can, need] = [vector(one.can), vector(one.need)];
    const both = sum(Object.keys(can).map((topic) => (can[topic] ?? 0) * (need[topic] ?? 0)));
    const cosine = length(can) > 0 && length(need) > 0 ? both / (length(can) * length(need)) : null;
    const counted = Math.min(5, one.openAsks) + Math.min(5, one.openAsks, one.unansweredAsks);
    const met = cosine ?? 0.25;
    const fit = ((met + (1 - met) * (1 - 0.8 ** counted)) * (1 + one.capacityLeft)) / 2;
    return { can, need, cosine, fit };
  };
  return [
    {
      expected: rarity,
      computed: Object.fromEntries(Object.keys(named).map((topic) => [topic, says(topic)])),
    },
    ...cases.map((one) => ({ expected: one.expected, computed: computed(one) })),
  ];
}

/** S1, S2. */
function scores(cases: { give: number; get: number; score: number }[]) {
  return cases.map(({ give, get, score }) => ({
    expected: score,
    computed: give === 0 || get === 0 ? 0 : 100 / (0.6 / give + 0.4 / get),
  }));
}

type Standing = {
  people: string[];
  seeds: string[];
  receipts: { speaker: string; receiver: string; weight: number }[];
  typical: number;
  expected: { person: string; visits: number; standing: number }[];
};

/** W1, W2, W4; a receipt to oneself is none. π − 0.85·π·(rows, and what rows keep back, at the seeds) = 0.15·s. */
function standing({ people, seeds, receipts, typical, expected }: Standing) {
  const atSeeds = people.map((person) => (seeds.includes(person) ? 1 / seeds.length : 0));
  const rows = people.map((speaker) => {
    const said = people.map((receiver) =>
      Math.log1p(
        sum(
          receipts.flatMap((one) =>
            speaker !== receiver && one.speaker === speaker && one.receiver === receiver ? one.weight : [],
          ),
        ),
      ),
    );
    const keptBack = 10 * Math.LN2;
    return said.map((word, to) => (word + keptBack * (atSeeds[to] ?? 0)) / (sum(said) + keptBack));
  });
  const equations = people.map((_, to) =>
    people.map((_, from) => (to === from ? 1 : 0) - 0.85 * (rows[from]?.[to] ?? 0)),
  );
  const visits = solved(
    equations,
    atSeeds.map((share) => 0.15 * share),
  );
  const falling = visits.toSorted((a, b) => b - a);
  const holds = falling.findIndex((_, i) => sum(falling.slice(0, i + 1)) >= 0.95 * sum(falling));
  const group = falling.slice(0, holds + 1);
  const middle = ((group[(group.length - 1) >> 1] ?? 0) + (group[group.length >> 1] ?? 0)) / 2;
  return [
    { expected: typical, computed: middle },
    {
      expected,
      computed: people.map((person, i) => ({
        person,
        visits: visits[i] ?? 0,
        standing: Math.min(1, (visits[i] ?? 0) / middle),
      })),
    },
  ];
}

/** Gaussian elimination; the diagonal outweighs its column, so rows need no exchange. */
function solved(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (const [i, pivot] of rows.entries()) {
    for (const [j, row] of rows.entries()) {
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      if (j !== i) for (const [k, value] of pivot.entries()) row[k] = (row[k] ?? 0) - factor * value;
    }
  }
  return rows.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 1));
}

/** Where two values differ, as paths; numbers may by {@link TOLERANCE}. */
function differences(expected: unknown, computed: unknown, path: string): string[] {
  if (typeof expected === 'number' && typeof computed === 'number')
    return Math.abs(expected - computed) <= TOLERANCE ? [] : [`${path}: ${expected}, computed ${computed}`];
  if (typeof expected !== 'object' || typeof computed !== 'object' || expected === null || computed === null)
    return expected === computed ? [] : [`${path}: ${expected}, computed ${computed}`];
  const [wanted, found] = [new Map(Object.entries(expected)), new Map(Object.entries(computed))];
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((key) =>
    differences(wanted.get(key), found.get(key), `${path}.${key}`),
  );
}

const read = (name: string) => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
const all = {
  pairs: pairs(read('pairs')),
  engine: network(read('engine')),
  topics: topics(read('topics')),
  scores: scores(read('scores')),
  standing: standing(read('standing')),
};
for (const [name, cases] of Object.entries(all)) {
  const found = cases.flatMap(({ expected, computed }, i) =>
    differences(expected, computed, `${name}[${i}]`),
  );
  console.log(
    `${name}: ${cases.length} computed, ${found.length === 0 ? 'all as written' : found.join('\n  ')}`,
  );
  if (found.length > 0) process.exitCode = 1;
}
