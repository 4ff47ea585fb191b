import type { getTranslations } from 'next-intl/server';
import type { Connection, DirectionView } from '#lib/connections/view.ts';
import { csvLine } from '#lib/text/csv.ts';

type Translator<Area extends 'connections.dashboard.csv' | 'connections.relation'> = Awaited<
  ReturnType<typeof getTranslations<Area>>
>;
export type CsvWords = {
  csv: Translator<'connections.dashboard.csv'>;
  relation: Translator<'connections.relation'>;
};

const COLUMNS = [
  'name',
  'handle',
  'relation',
  'iFollow',
  'theyFollow',
  'gave',
  'gaveActs',
  'gaveRecord',
  'received',
  'receivedActs',
  'receivedRecord',
  'lastContact',
  'turn',
  'minutes',
  'score',
] as const;

/** So that a spreadsheet takes the letters for what they are. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Connections as lines of a CSV file in the reader's words, each part made when it is asked for. */
export function csvOf(parts: AsyncGenerator<Connection[]>, words: CsvWords): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      const head = csvLine(COLUMNS.map((column) => words.csv(column)));
      controller.enqueue(encoder.encode(BYTE_ORDER_MARK + head));
    },
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) return controller.close();
      const lines = value.map((connection) => csvLine(cellsOf(connection, words))).join('');
      controller.enqueue(encoder.encode(lines));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

function cellsOf(connection: Connection, { csv, relation }: CsvWords): (string | number | null)[] {
  const { person, gave, got, turn, score } = connection;
  return [
    person.name,
    person.handle,
    relation(`${connection.relation}.label`),
    dayOf(connection.iFollowSince),
    dayOf(connection.theyFollowSince),
    ...directionCells(gave, csv),
    ...directionCells(got, csv),
    dayOf(connection.lastAt),
    turn && csv(turn),
    rounded(connection.minutesPerWeek),
    score ? rounded(score.value) : csv('leftOut'),
  ];
}

/** What counts today, how many acts, and whether that is all there was: what is unknown is no zero. */
function directionCells({ weight, count, coverage }: DirectionView, csv: CsvWords['csv']) {
  const isUnknown = coverage === 'unknown' && count === 0;
  return [isUnknown ? csv('unknown') : rounded(weight), isUnknown ? csv('unknown') : count, csv(coverage)];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function dayOf(at: Date | null): string | null {
  return at?.toISOString().slice(0, 10) ?? null;
}
