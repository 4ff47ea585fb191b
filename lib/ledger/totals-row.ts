import type { PersonFold } from './person-fold.ts';

export type TotalsRow = Record<string, string | number | null>;

/** A person's row of person_totals as {@link WRITE_TOTALS} takes it; null when nothing passed that counts. */
export function totalsRow(fold: PersonFold): TotalsRow | null {
  const { personId, totals, nextEndAt } = fold;
  if (!totals) return null;
  return {
    person_id: personId,
    at: iso(totals.at),
    given28: totals.given28,
    received28: totals.received28,
    last_gave_at: iso(totals.lastGaveAt),
    responder_opened: totals.asResponder.opened,
    responder_returned: totals.asResponder.returned,
    initiator_opened: totals.asInitiator.opened,
    initiator_returned: totals.asInitiator.returned,
    given: totals.given,
    received: totals.received,
    partners: totals.partners,
    next_end_at: iso(nextEndAt),
  };
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

export const TOTALS_COLUMNS = [
  ['person_id', 'uuid'],
  ['at', 'timestamptz'],
  ['given28', 'float8'],
  ['received28', 'float8'],
  ['last_gave_at', 'timestamptz'],
  ['responder_opened', 'float8'],
  ['responder_returned', 'float8'],
  ['initiator_opened', 'float8'],
  ['initiator_returned', 'float8'],
  ['given', 'int'],
  ['received', 'int'],
  ['partners', 'int'],
  ['next_end_at', 'timestamptz'],
] as const;

const columns = TOTALS_COLUMNS.map(([name]) => name);

/** Before and after the one parameter, a JSON array of {@link totalsRow}. The text is ours alone. */
export const WRITE_TOTALS = {
  before: `INSERT INTO person_totals (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM jsonb_to_recordset(`,
  after: `::jsonb) AS r(${TOTALS_COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')})
    ON CONFLICT (person_id) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
};
