import { DAY_MS } from './decay.ts';

/**
 * What an engine, and everything read from it, is set to. The product uses {@link DEFAULT_SETTINGS}; a network of another
 * pace may wait longer or shorter for an answer.
 */
export type Settings = {
  /** How long an answer is waited for: H of SPEC E1. */
  windowMs: number;
  /** Half-life of recent gives: twice the window (SPEC D2). */
  recentHalfLifeMs: number;
};

/** How long an answer is waited for, in days: H of SPEC E1. */
export const ANSWER_WINDOW_DAYS = 14;
export const ANSWER_WINDOW_MS = ANSWER_WINDOW_DAYS * DAY_MS;

/**
 * Settings for a window of `windowDays`.
 *
 * @throws {RangeError} unless it is a finite number above 0
 */
export function settingsFor(windowDays: number): Settings {
  if (!(windowDays > 0 && Number.isFinite(windowDays)))
    throw new RangeError(`windowDays must be more than 0, not ${windowDays}.`);
  return { windowMs: windowDays * DAY_MS, recentHalfLifeMs: 2 * windowDays * DAY_MS };
}

export const DEFAULT_SETTINGS: Settings = settingsFor(ANSWER_WINDOW_DAYS);
