import { beforeGiving, heardBy, type StandingJson } from '#lib/connections/heard.ts';
import { standingRows } from '#lib/ledger/learn-standing.ts';
import type { SiteLearner } from '#lib/ledger/site-learner.ts';
import {
  type Before,
  type KindRates,
  MODELS_VERSION,
  type SiteModels,
  siteModelsOf,
} from '#lib/ledger/site-models.ts';
import { connectionScore, type PairState, type PersonTotals, topicVector } from '#lib/scoring/index.ts';
import type { Network } from './network.ts';

// What the product does with a network: its own learner, standing and reading of a card, on a log instead of the ledger.

/** Tells the product's learner one event of the log. */
export function tell(learner: SiteLearner, { log }: Network, event: number): void {
  learner.add({
    giverId: nameOf(log.giver[event] ?? 0),
    receiverId: nameOf(log.receiver[event] ?? 0),
    kind: log.kinds[log.kind[event] ?? 0] ?? '',
    at: log.at[event] ?? 0,
    credits: 1,
  });
}

/** Under which name the learner knows a person of the log. */
export function nameOf(person: number): string {
  return String(person);
}

/** What the scores read of what was learnt, for a give of `kind`; `seeds`: how many people standing starts at. */
export function modelsOf({ body }: SiteLearner, kind: string, seeds: number): SiteModels {
  const { heads, rates } = body;
  const feedback: KindRates | undefined = rates[kind] ?? Object.values(rates)[0];
  if (!feedback) throw new RangeError('A learner knows at least the kinds of the product.');
  return siteModelsOf({
    version: MODELS_VERSION,
    returns: heads.return.model,
    passingOn: heads['passing-on'].model,
    helpBack: heads['help-back'].model,
    feedback,
    seeds,
  });
}

/** What of a viewer a card rests on. */
export type Viewer = { models: SiteModels; standing: number; totals: PersonTotals | null };
/** The other as a card finds them; totals null: unknown, standing null: nobody of standing had to do with them. */
export type Other = { pair: PairState; totals: PersonTotals | null; standing: StandingJson };

/** The card of somebody of whose topics and asks nothing is said, as the product scores it. */
export function cardOf(
  { models, standing, totals }: Viewer,
  { pair, totals: known, standing: spoken }: Other,
  now: number,
): { score: number; chance: number } {
  const heard = heardBy({ models, standing }, { pair, other: known, standing: spoken, now });
  const before: Before = beforeGiving(pair, now);
  const nothing = topicVector([]);
  const { score, get } = connectionScore({
    give: { can: nothing, need: nothing, openAsks: 0, unansweredAsks: 0, capacityLeft: 1 },
    get: {
      returns: { pair, ...heard, me: totals, rate: models.rates[before], now },
      learnt: { ...models.learnt, helpBackRate: models.helpRates[before] },
      canOther: nothing,
      needMine: nothing,
    },
  });
  return { score, chance: get.parts.chance.probability };
}

/** A network at its end, as the product knows it. */
export type Site = {
  learner: SiteLearner;
  models: SiteModels;
  /** Of a person of the log. */
  standingOf: (person: number) => (NonNullable<StandingJson> & { standing: number }) | null;
};

/** What a learner that was told all of the log makes of it, and standing from the founders. */
export function siteOf(network: Network, learner: SiteLearner): Site {
  const { acknowledgements, founders, end } = network;
  learner.finish(end);
  const numbers = (people: ArrayLike<number>) =>
    Array.from(people, (person) => learner.people.number(nameOf(person)));
  const rows = standingRows({
    learner,
    receipts: {
      speakers: numbers(acknowledgements.speakers),
      receivers: numbers(acknowledgements.receivers),
      at: Array.from(acknowledgements.at),
    },
    seeds: founders.map(nameOf),
    earlier: new Map(),
  });
  const byName = new Map(rows.map((row) => [row.person_id, row]));
  return {
    learner,
    models: modelsOf(learner, commonestKind(network), founders.length),
    standingOf: (person) => byName.get(nameOf(person)) ?? null,
  };
}

function commonestKind({ log }: Network): string {
  const counts = log.kinds.map(() => 0);
  for (const kind of log.kind) counts[kind] = (counts[kind] ?? 0) + 1;
  return log.kinds[counts.indexOf(Math.max(...counts))] ?? '';
}
