// A fifth file, beside the usual four: how lists are cut into pages, for the rooms after this one too.

/** One page of a list; `nextCursor` continues after it, null at the end. */
export type Page<T> = { items: T[]; nextCursor: string | null };

/** The place of an item in a list ordered by an optional rank, a time and an id. */
export type Place = { rank: number; at: Date; id: string };

/** Whether PostgreSQL takes it as an id; what an address carries may be anything. */
export function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

const CURSOR = /^(\d{1,9})\|(\d{1,15})\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads what a page link carries; null (the first page) for anything that is not one of ours. */
export function cursorOf(cursor: string | null | undefined): Place | null {
  const [, rank, at, id] = CURSOR.exec(cursor ?? '') ?? [];
  const time = new Date(Number(at));
  return id === undefined || Number.isNaN(time.getTime()) ? null : { rank: Number(rank), at: time, id };
}

/** A page of at most `size` from rows read with one more than that. */
export function pageOf<T>(
  rows: T[],
  size: number,
  placeOf: (row: T) => { rank?: number; at: Date; id: string },
): Page<T> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  if (rows.length <= size || last === undefined) return { items, nextCursor: null };
  const { rank = 0, at, id } = placeOf(last);
  return { items, nextCursor: `${rank}|${at.getTime()}|${id}` };
}
