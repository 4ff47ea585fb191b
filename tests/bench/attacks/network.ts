import { type Acknowledgements, DAY_MS, foundingSeeds } from '#lib/scoring/index.ts';
import type { EventLog } from '../score/events.ts';

export const LAYOUTS = ['mathoverflow', 'collegemsg', 'log'] as const;
/** How a file says who acknowledged whom. */
export type Layout = (typeof LAYOUTS)[number];

/** A network that is attacked: its events, who acknowledged whom, and the people the attacker is measured against. */
export type Network = {
  log: EventLog;
  people: number;
  acknowledgements: Acknowledgements;
  /** Everybody whose giving was acknowledged at least once. Percentiles are among these. */
  honestGivers: number[];
  /** Those acknowledged within ninety days of the first event: where standing starts when a site is as the product runs it. */
  founders: number[];
  /** The instant of the last event. */
  end: number;
};

/** As the product's own: a site's founders are acknowledged within so long after its first act (`lib/ledger/learn.ts`). */
const FOUNDING_MS = 90 * DAY_MS;

/** Within how long a give back counts as an acknowledgement where the file has no kind for it. */
const ACKNOWLEDGED_WITHIN_MS = 14 * DAY_MS;

/**
 * In the mathoverflow layout somebody acknowledges another by commenting on their answer (`c2a`) after that other has
 * answered them (`a2q`). In the others, by giving anything back within 14 days.
 */
export function networkOf(log: EventLog, layout: Layout): Network {
  const people = log.people.length;
  const acknowledgements = acknowledgementsIn(log, layout);
  const honestGivers = [...new Set(Array.from(acknowledgements.receivers))];
  const founders = foundingSeeds(acknowledgements, (log.at[0] ?? 0) + FOUNDING_MS);
  return { log, people, acknowledgements, honestGivers, founders, end: log.at[log.at.length - 1] ?? 0 };
}

function acknowledgementsIn(log: EventLog, layout: Layout): Acknowledgements {
  const people = log.people.length;
  const answer = log.kinds.indexOf('a2q');
  const comment = log.kinds.indexOf('c2a');
  const lastGive = new Map<number, number>();
  const found = { speakers: [] as number[], receivers: [] as number[], at: [] as number[] };
  for (let event = 0; event < log.at.length; event++) {
    const giver = log.giver[event] ?? 0;
    const receiver = log.receiver[event] ?? 0;
    const at = log.at[event] ?? 0;
    const kind = log.kind[event];
    const before = lastGive.get(receiver * people + giver);
    const acknowledges =
      before !== undefined &&
      (layout === 'mathoverflow' ? kind === comment : before < at && at - before <= ACKNOWLEDGED_WITHIN_MS);
    if (acknowledges) {
      found.speakers.push(giver);
      found.receivers.push(receiver);
      found.at.push(at);
    }
    if (layout !== 'mathoverflow' || kind === answer) lastGive.set(giver * people + receiver, at);
  }
  return { people, ...found };
}
