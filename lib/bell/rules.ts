import type { NoticeKind } from '#lib/notices/rules.ts';

/** How often unread notices come by mail. */
export const DIGESTS = ['off', 'daily', 'weekly'] as const;
export type Digest = (typeof DIGESTS)[number];

/** When and how somebody is told. Minutes count from midnight of the zone; null: no quiet hours. */
export type Hours = { timeZone: string; quietFrom: number | null; quietUntil: number | null };
export type NoticeSettings = Hours & { digest: Digest };

/** A notice as its recipient reads it. */
export type NoticeView = {
  id: string;
  kind: NoticeKind;
  /** Of the latest act in it that is shown. */
  at: Date;
  isRead: boolean;
  /** The latest three who did it, the latest first. */
  who: { handle: string; name: string }[];
  /** How many people in all. */
  people: number;
  /** What it is about; null when it is about the recipient: a follow. `name` is a title, or how a note begins. */
  post: { id: string; name: string; language: string } | null;
  /** The comment that the latest act is, or stands under; null: none. */
  commentId: string | null;
};

const DAY_MS = 86_400_000;
const MINUTES_PER_DAY = 24 * 60;
/** When a digest goes out, unless that is a quiet hour: 8 in the morning. */
const DIGEST_MINUTE = 8 * 60;
const MONDAY = 1;

/** Read notices are kept for so many days. */
export const KEPT_DAYS = 90;

/** Whether it names a zone of the IANA database. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+\-/]{1,63}$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Every zone there is to choose, in the order of their names. */
export function timeZones(): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}

/** Whether nothing is announced and no mail goes out at this instant. Hours may run over midnight. */
export function isQuiet({ timeZone, quietFrom, quietUntil }: Hours, now: Date): boolean {
  if (quietFrom === null || quietUntil === null) return false;
  const { minute } = wallClock(now, timeZone);
  return isWithin(minute, quietFrom, quietUntil);
}

/**
 * When the next digest is due after `now`: every morning at eight, or every Monday's; where that is a quiet hour, as
 * soon as quiet ends. By the clock on the wall, so the hour stays when summer time begins or ends. Null: none is.
 */
export function nextDigestAt({ digest, ...hours }: NoticeSettings, now: Date): Date | null {
  if (digest === 'off') return null;
  const { timeZone, quietFrom, quietUntil } = hours;
  const isQuietThen =
    quietFrom !== null && quietUntil !== null && isWithin(DIGEST_MINUTE, quietFrom, quietUntil);
  const minute = isQuietThen ? quietUntil : DIGEST_MINUTE;
  const today = wallClock(now, timeZone).dayMs;
  for (let days = 0; days <= 8; days++) {
    const day = today + days * DAY_MS;
    if (digest === 'weekly' && new Date(day).getUTCDay() !== MONDAY) continue;
    const at = instantOf(day, minute, timeZone);
    if (at > now) return at;
  }
  throw new RangeError('Nine days hold every day of the week.');
}

function isWithin(minute: number, from: number, until: number): boolean {
  return from <= until ? from <= minute && minute < until : minute >= from || minute < until;
}

/** What a clock on the wall shows: the day as the instant of its midnight in UTC, and the minute of that day. */
function wallClock(at: Date, timeZone: string): { dayMs: number; minute: number } {
  const local = at.getTime() + offsetMs(at, timeZone);
  const dayMs = Math.floor(local / DAY_MS) * DAY_MS;
  return { dayMs, minute: Math.floor((local - dayMs) / (DAY_MS / MINUTES_PER_DAY)) };
}

/** The instant at which that clock shows this day and minute; shortly beside it when it never does. */
function instantOf(dayMs: number, minute: number, timeZone: string): Date {
  const shown = dayMs + minute * (DAY_MS / MINUTES_PER_DAY);
  const guess = new Date(shown - offsetMs(new Date(shown), timeZone));
  return new Date(shown - offsetMs(guess, timeZone));
}

/** How far the clock of a zone is ahead of UTC. */
function offsetMs(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(at.getTime() / 1000) * 1000;
}

/** "07:30" as minutes from midnight. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes from midnight as "07:30". */
export function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** When quiet ends, in quiet hours; null outside of them. */
export function quietEndsAt(hours: Hours, now: Date): Date | null {
  const { timeZone, quietUntil } = hours;
  if (quietUntil === null || !isQuiet(hours, now)) return null;
  const { dayMs } = wallClock(now, timeZone);
  const ends = [0, 1, 2].map((days) => instantOf(dayMs + days * DAY_MS, quietUntil, timeZone));
  return ends.find((end) => end > now) ?? null;
}

/** Where a notice leads: to the comment or post, to the one who follows, or to the inbox when several do. */
export function pathOf({ post, commentId, who, people }: NoticeView): string {
  if (post) return `/posts/${post.id}${commentId ? `#comment-${commentId}` : ''}`;
  const [first] = who;
  return people === 1 && first ? `/people/${first.handle}` : '/inbox';
}

/** What goes into the sentence that names who did it. */
export function namesIn({ who, people }: NoticeView) {
  return { people, first: who[0]?.name ?? '', second: who[1]?.name ?? '', others: people - 2 };
}

/** A note has no title and is named by how it begins: its first words, up to so many characters. */
const NAME_LENGTH = 80;

/** The name of a post as it fits into a sentence; cut between words. */
export function shortened(name: string): string {
  if (name.length <= NAME_LENGTH) return name;
  const cut = name.slice(0, NAME_LENGTH + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), NAME_LENGTH / 2)).trimEnd()}\u00a0…`;
}
