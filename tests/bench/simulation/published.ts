import type { PolicyName, World } from './settings.ts';

/** A prototype of this experiment, of few seeds (ratios count, not decimals): net pay-off per round. */
export const PROTOTYPE_PAY_OFFS: readonly {
  world: World;
  policy: PolicyName;
  giver: number;
  matcher: number;
  taker: number;
}[] = [
  { world: 'anyone', policy: 'none', giver: 2.3, matcher: 2.4, taker: 5.5 },
  { world: 'anyone', policy: 'selfish', giver: 7.5, matcher: 4.5, taker: 0.8 },
  { world: 'anyone', policy: 'ours', giver: 5.2, matcher: 5.9, taker: 0.5 },
  { world: 'nobody-repays', policy: 'none', giver: 2.3, matcher: 2.2, taker: 5.0 },
  { world: 'nobody-repays', policy: 'selfish', giver: 2.3, matcher: 2.2, taker: 5.0 },
  { world: 'nobody-repays', policy: 'ours', giver: 4.7, matcher: 4.4, taker: 0.7 },
];

/** The same prototype: welfare after imitation, of 6.00; all takers: 0.10. */
export const PROTOTYPE_WELFARE: readonly { world: World; policy: PolicyName; welfare: number }[] = [
  { world: 'anyone', policy: 'none', welfare: 0.11 },
  { world: 'anyone', policy: 'selfish', welfare: 6.0 },
  { world: 'anyone', policy: 'ours', welfare: 6.0 },
  { world: 'nobody-repays', policy: 'none', welfare: 0.11 },
  { world: 'nobody-repays', policy: 'selfish', welfare: 0.11 },
  { world: 'nobody-repays', policy: 'ours', welfare: 5.45 },
];

/** Cooperation by generation 200 under image scoring (Nowak and Sigmund 1998), by meetings in a generation. */
export const PUBLISHED_COOPERATION: readonly { meetings: number; cooperation: number }[] = [
  { meetings: 125, cooperation: 0.5 },
  { meetings: 300, cooperation: 0.96 },
  { meetings: 1000, cooperation: 1.0 },
];

/** The same where scores are hidden from 90 %. */
export const PUBLISHED_HIDDEN_COOPERATION = 0;
