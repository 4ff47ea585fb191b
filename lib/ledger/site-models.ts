import {
  type BaseRate,
  DEFAULT_BASE_RATES,
  flatRate,
  HEADS,
  type Learnt,
  type Model,
  TERM_IDS,
} from '#lib/scoring/index.ts';

// What the site has learnt from its own acts, as it stands in the one row of site_models.

/** Raise it when the body means something else; a row of another version is left aside until the job has written anew. */
export const MODELS_VERSION = 1;

/** What stood between two people before a give: nothing from the receiver, nothing lately (14 days), or something lately. */
export const BEFORE = ['nothing', 'long-ago', 'lately'] as const;
export type Before = (typeof BEFORE)[number];

export const LEARNT_HEADS = ['return', 'help-back', 'passing-on'] as const;
export type LearntHead = (typeof LEARNT_HEADS)[number];

/** How often gives of one kind are followed by what a head asks about. */
export type KindRates = {
  return: Record<Before, BaseRate>;
  'help-back': Record<Before, BaseRate>;
  'passing-on': BaseRate;
};

export type Seeds = {
  /** In words: who is one. */
  rule: string;
  /** ISO instant; null: nothing has been given yet. */
  foundedBefore: string | null;
  count: number;
};

export type ModelsBody = {
  heads: Record<LearntHead, { model: Model; learnt: number }>;
  /** By kind, as the ledger names it. */
  rates: Record<string, KindRates>;
  seeds: Seeds;
};

/** What the scores read of it. */
export type SiteModels = {
  learnt: Learnt;
  /** How often feedback is answered, by what stood before it. */
  rates: Record<Before, BaseRate>;
  /** How often help comes back for it. */
  helpRates: Record<Before, BaseRate>;
  /** False until somebody is a seed: then nobody has standing, and every record is believed. */
  hasStanding: boolean;
};

const always = (rate: BaseRate): Record<Before, BaseRate> => ({
  nothing: rate,
  'long-ago': rate,
  lately: rate,
});

/** What stands until the site has learnt. */
export const UNLEARNT: SiteModels = {
  learnt: {
    returns: HEADS.return,
    passingOn: HEADS['passing-on'],
    passingOnRate: flatRate(DEFAULT_BASE_RATES.passingOn),
    helpBack: HEADS['help-back'],
  },
  rates: always(flatRate(DEFAULT_BASE_RATES.acknowledgement)),
  helpRates: always(flatRate(DEFAULT_BASE_RATES.helpBack)),
  hasStanding: false,
};

/** The part of the row that the scores read, as one JSON value; by primary key. The text is ours alone. */
export const READ_MODELS = `(SELECT jsonb_build_object('version', version, 'returns', body #> '{heads,return,model}',
  'passingOn', body #> '{heads,passing-on,model}', 'helpBack', body #> '{heads,help-back,model}', 'feedback', body #> '{rates,feedback}', 'seeds', body #> '{seeds,count}')
  FROM site_models WHERE id = 1)`;

/** {@link READ_MODELS} as it comes from the database. */
export type ModelsJson = {
  version: number;
  returns: Model;
  passingOn: Model;
  helpBack: Model;
  feedback: KindRates;
  seeds: number;
} | null;

/** What was learnt; what every site begins with where nothing was, or where a version with other terms has written it. */
export function siteModelsOf(json: ModelsJson): SiteModels {
  if (json?.version !== MODELS_VERSION) return UNLEARNT;
  if (![json.returns, json.passingOn, json.helpBack].every(isComplete)) return UNLEARNT;
  return {
    learnt: {
      returns: json.returns,
      passingOn: json.passingOn,
      passingOnRate: json.feedback['passing-on'],
      helpBack: json.helpBack,
    },
    rates: json.feedback.return,
    helpRates: json.feedback['help-back'],
    hasStanding: json.seeds > 0,
  };
}

/** Whether a model has a weight for each of today's terms. */
function isComplete({ weights }: Model): boolean {
  return TERM_IDS.every((id) => Number.isFinite(weights[id]));
}
