import {
  type ConnectionScore,
  connectionScore,
  DAY_MS,
  DEFAULT_BASE_RATES,
  decayFactor,
  emptyPair,
  flatRate,
  type PairState,
  type PersonTotals,
  RECENT_HALF_LIFE_DAYS,
  topicVector,
} from '#lib/scoring/index.ts';

type Setting = { min: number; max: number; start: number; unit?: 'percent' | 'days'; group: PlayGroup };

/** The groups that settings stand in. */
export const PLAY_GROUPS = ['give', 'us', 'them'] as const;
type PlayGroup = (typeof PLAY_GROUPS)[number];

/** What can be tried out: whole numbers, each with its range and what it is counted in. */
export const PLAY = {
  fit: {
    min: 0,
    max: 100,
    start: 40,
    unit: 'percent',
    group: 'give',
  },
  asks: { min: 0, max: 5, start: 1, group: 'give' },
  week: { min: 0, max: 100, start: 80, unit: 'percent', group: 'give' },
  kind: {
    min: 5,
    max: 95,
    start: 39,
    unit: 'percent',
    group: 'us',
  },
  opened: { min: 0, max: 12, start: 4, group: 'us' },
  returned: {
    min: 0,
    max: 12,
    start: 2,
    group: 'us',
  },
  days: {
    min: 0,
    max: 180,
    start: 10,
    unit: 'days',
    group: 'us',
  },
  answers: {
    min: 0,
    max: 10,
    start: 4,
    group: 'them',
  },
  others: {
    min: 0,
    max: 30,
    start: 6,
    group: 'them',
  },
  trust: {
    min: 0,
    max: 100,
    start: 100,
    unit: 'percent',
    group: 'them',
  },
  offers: {
    min: 0,
    max: 100,
    start: 30,
    unit: 'percent',
    group: 'them',
  },
} as const satisfies Record<string, Setting>;

export type PlayName = keyof typeof PLAY;
export type Play = Record<PlayName, number>;
export const PLAY_NAMES = Object.keys(PLAY) as PlayName[];

/** Settings from an address; what is missing or out of range takes its start or its nearest bound. */
export function playFrom(params: Readonly<Record<string, string | string[] | undefined>>): Play {
  const read = (name: PlayName): number => {
    const { min, max, start } = PLAY[name];
    const value = Number.parseInt(String(params[name] ?? start), 10);
    return Number.isNaN(value) ? start : Math.min(max, Math.max(min, value));
  };
  return Object.fromEntries(PLAY_NAMES.map((name) => [name, read(name)])) as Play;
}

/** Things that others gave them, of which {@link PLAY.answers} were answered; and what they received in a month. */
const OTHERS_GAVE = 10;

/** The score of a made-up connection, by the same library that scores real ones. */
export function scoreOfPlay(play: Play): ConnectionScore {
  // any instant will do: only distances count
  const now = 1_000 * DAY_MS;
  const lastGotAt = now - play.days * DAY_MS;
  const usual = DEFAULT_BASE_RATES.acknowledgement;
  const kind = play.kind === PLAY.kind.start ? usual : play.kind / 100;
  return connectionScore({
    give: {
      ...topicsMeeting(play.fit),
      openAsks: play.asks,
      unansweredAsks: play.asks,
      capacityLeft: play.week / 100,
    },
    get: {
      returns: {
        pair: pairOf(play, lastGotAt, now),
        other: totalsOf(play, lastGotAt, now),
        me: null,
        rate: { ...flatRate(usual), kind, both: kind },
        trust: play.trust / 100,
        now,
      },
      canOther: topicsMeeting(play.offers).can,
      needMine: topicsMeeting(play.offers).need,
    },
  });
}

/** Nobody answers more than was given. */
function answered({ returned, opened }: Play): number {
  return Math.min(returned, opened);
}

function pairOf(play: Play, lastGotAt: number, now: number): PairState {
  const { gave, got } = emptyPair();
  const recent = decayFactor(now - lastGotAt, RECENT_HALF_LIFE_DAYS);
  return {
    at: now,
    gave: { ...gave, count: play.opened, opened: play.opened, returned: answered(play) },
    got: { ...got, count: 1, credits: 3, recent, firstAt: lastGotAt, lastAt: lastGotAt },
  };
}

function totalsOf(play: Play, lastGotAt: number, now: number): PersonTotals {
  const nothing = { opened: 0, returned: 0 };
  return {
    at: now,
    given28: play.others,
    received28: OTHERS_GAVE,
    lastGaveAt: lastGotAt,
    asResponder: { opened: OTHERS_GAVE + play.opened, returned: play.answers + answered(play) },
    asInitiator: nothing,
    given: play.others + 1,
    received: OTHERS_GAVE + play.opened,
    partners: 1,
  };
}

/** Two topic vectors whose cosine is `percent` / 100. */
function topicsMeeting(percent: number) {
  const shared = percent / 100;
  return {
    can: topicVector([['shared', 1]]),
    need: topicVector([
      ['shared', shared],
      ['other', Math.sqrt(1 - shared * shared)],
    ]),
  };
}
