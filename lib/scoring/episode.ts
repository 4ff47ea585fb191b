import { DAY_MS, decayFactor, EPISODE_HALF_LIFE_DAYS } from './decay.ts';
import type { DirectionState } from './pair-state.ts';

/** How long an answer is waited for, in days: H of SPEC E1. */
export const ANSWER_WINDOW_DAYS = 14;
export const ANSWER_WINDOW_MS = ANSWER_WINDOW_DAYS * DAY_MS;

type Episodes = Pick<DirectionState, 'opened' | 'returned' | 'openSince'>;

/**
 * Episodes as they stand `elapsedMs` later, at `now`: sums fade, and an open episode older than H is over, unanswered.
 * It fades from the moment it ended, however late anybody looks. Rules E2, E3.
 */
export function advanceEpisodes(episodes: Episodes, elapsedMs: number, now: number): Episodes {
  const { openSince } = episodes;
  const left = decayFactor(elapsedMs, EPISODE_HALF_LIFE_DAYS);
  const opened = episodes.opened * left;
  const returned = episodes.returned * left;
  if (openSince === null || now - openSince <= ANSWER_WINDOW_MS) return { opened, returned, openSince };
  const endedMsAgo = now - (openSince + ANSWER_WINDOW_MS);
  return { opened: opened + decayFactor(endedMsAgo, EPISODE_HALF_LIFE_DAYS), returned, openSince: null };
}

/** Whether a give at `at` opens an episode: the giver gave nothing to this person in the H before. Rule E1. */
export function opensEpisode(lastAt: number | null, at: number): boolean {
  return lastAt === null || at - lastAt > ANSWER_WINDOW_MS;
}

/**
 * Episodes after the other person gave at `at`: an episode opened before that instant is returned. Events of one
 * instant never answer each other, so their order does not matter. Rules E2, E4. Must be advanced to `at`.
 */
export function answerEpisode<T extends Episodes>(episodes: T, at: number): T {
  const { openSince, opened, returned } = episodes;
  if (openSince === null || openSince >= at) return episodes;
  return { ...episodes, opened: opened + 1, returned: returned + 1, openSince: null };
}
