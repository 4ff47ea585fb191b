import fc from 'fast-check';
import { DAY_MS, Engine, type EngineOptions, type GiveEvent } from '#lib/scoring/index.ts';
import { credits } from './histories.ts';

export const PEOPLE = 5;
const START = Date.UTC(2024, 0, 1);
const STEP_MS = DAY_MS / 4;

/** A give in full, nothing left out. */
export type Given = Required<GiveEvent>;

const between = fc
  .tuple(fc.nat(PEOPLE - 1), fc.nat(PEOPLE - 2))
  .map(([giver, other]) => ({ giver, receiver: other < giver ? other : other + 1 }));

/** Gives among a few people in order of time, over months, with repeated instants, days and pairs; kinds 0 … 3. */
export const log = (constraints: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<Given[]> =>
  fc
    .array(
      fc.record({
        step: fc.oneof(
          { weight: 3, arbitrary: fc.nat(8) },
          { weight: 1, arbitrary: fc.constantFrom(0, 55, 56, 57, 120) },
        ),
        people: between,
        kind: fc.nat(3),
        credits,
      }),
      { maxLength: 40, ...constraints },
    )
    .map((acts) => {
      let at = START;
      return acts.map(({ step, people, kind, credits: amount }) => {
        at += step * STEP_MS;
        return { ...people, at, kind, credits: amount };
      });
    });

export const lastAt = (events: readonly Given[]): number => events.at(-1)?.at ?? START;

export function folded(events: readonly Given[], options: Partial<EngineOptions> = {}): Engine {
  const engine = new Engine(options);
  for (const event of events) engine.give(event);
  return engine;
}

/** The same engine when `now` has come. */
export function foldedUntil(
  events: readonly Given[],
  now: number,
  options: Partial<EngineOptions> = {},
): Engine {
  const engine = folded(events, options);
  engine.advance(now);
  return engine;
}

export const everybody: readonly number[] = Array.from({ length: PEOPLE }, (_, person) => person);

/** Everything that an engine says of these people and their pairs. */
export function picture(engine: Engine, now: number, people: readonly number[] = everybody) {
  return {
    pairs: people.flatMap((one) =>
      people.filter((other) => other > one).map((other) => engine.pair(one, other, now)),
    ),
    people: people.map((person) => engine.person(person, now)),
  };
}

/** Every rate an engine tells apart. */
export function allRates({ rates }: Engine) {
  return [0, 1, 2, 3].flatMap((kind) =>
    [undefined, 0, 1, 2, 3, 4, 5].map((context) => rates.rate(kind, context)),
  );
}
