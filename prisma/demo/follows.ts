import { FOLLOWS_FIRST } from './follow-rows-first.ts';
import { FOLLOWS_SECOND } from './follow-rows-second.ts';
import type { DemoBlock, DemoDecision, DemoFollow, DemoMute } from './story.ts';

/** Every follow, oldest first. A follow that answers an earlier one is a follow back. */
export const DEMO_FOLLOWS: DemoFollow[] = [...FOLLOWS_FIRST, ...FOLLOWS_SECOND].map(
  ([follower, followee, daysAgo, kind, text]) => ({ follower, followee, daysAgo, reason: { kind, text } }),
);

/** Decisions short of following back, oldest first. Followers of the demo member not named here are undecided. */
export const DEMO_DECISIONS: DemoDecision[] = [
  { decider: 'mara', follower: 'rex_h', what: 'passed', daysAgo: 336.5 },
  { decider: 'mara', follower: 'corin_b', what: 'passed', daysAgo: 332.4 },
  { decider: 'ines_c', follower: 'stella_v', what: 'passed', daysAgo: 329.2 },
  { decider: 'dele_o', follower: 'bram_t', what: 'later', daysAgo: 325.6 },
  { decider: 'ruth_ac', follower: 'sione_f', what: 'later', daysAgo: 290.7, untilDaysAgo: 260 },
  { decider: 'aoife_t', follower: 'pavlo_h', what: 'later', daysAgo: 288.3, untilDaysAgo: 230 },
  { decider: 'pavlo_h', follower: 'mikkel_r', what: 'passed', daysAgo: 240.5 },
  { decider: 'tomas_k', follower: 'fritz_w', what: 'passed', daysAgo: 110.3 },
  { decider: 'yuki_h', follower: 'fritz_w', what: 'later', daysAgo: 109.6, untilDaysAgo: 80 },
  { decider: 'hanneke', follower: 'fritz_w', what: 'passed', daysAgo: 107.4 },
  { decider: 'mara', follower: 'sione_f', what: 'later', daysAgo: 33.7, untilDaysAgo: -18 },
];

/** Who sees less of whom. */
export const DEMO_MUTES: DemoMute[] = [
  { muter: 'edda_t', muted: 'mikkel_r', daysAgo: 52.4 },
  { muter: 'ruth_ac', muted: 'fritz_w', daysAgo: 104.2 },
];

/** Nothing passes between these two afterwards. */
export const DEMO_BLOCKS: DemoBlock[] = [{ blocker: 'aoife_t', blocked: 'corin_b', daysAgo: 140.3 }];
