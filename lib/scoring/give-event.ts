import { LARGEST_KIND } from './episode-queue.ts';
import { requireFinite, requirePositive } from './ranges.ts';

/** One act of giving. People and kinds are whole numbers from 0: see {@link Names} for turning names into such numbers. */
export type GiveEvent = {
  giver: number;
  receiver: number;
  /** Epoch milliseconds. */
  at: number;
  /** 0 … 65,535; 0 when left out. */
  kind?: number;
  /** More than 0; 1 when left out. */
  credits?: number;
};

/** Numbers beyond this do not fit the index of pairs. */
const LARGEST_PERSON = 2 ** 31 - 2;

/** @throws {RangeError} unless time does not run backwards, the two differ, numbers are whole and in range, credits > 0 */
export function requireGive({ giver, receiver, at, kind = 0, credits = 1 }: GiveEvent, latest: number): void {
  requireFinite('at', at);
  requirePositive('credits', credits);
  if (at < latest) throw new RangeError(`Gives are applied in order of time: ${at} lies before ${latest}.`);
  requireNumber('People', giver, LARGEST_PERSON);
  requireNumber('People', receiver, LARGEST_PERSON);
  requireNumber('Kinds', kind, LARGEST_KIND);
  if (giver === receiver) throw new RangeError('Nobody gives to themselves.');
}

function requireNumber(what: string, number: number, largest: number): void {
  if (!Number.isInteger(number) || number < 0)
    throw new RangeError(`${what} are whole numbers from 0, not ${number}.`);
  if (number > largest) throw new RangeError(`${what} go up to ${largest}, not ${number}.`);
}
