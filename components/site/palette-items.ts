import { COLOURS, coloursOf, hasMoreContrast, type Theme, themeOf } from './theme.ts';

type Action = (form: FormData) => void | Promise<void>;

/** What the palette can do besides going somewhere. */
export type PaletteActions = { theme: Theme; themeAction: Action; signOutAction: Action };

/** One choice of the palette: it leads to an address, sends a form, or shows the keys. */
export type PaletteItem = {
  id: string;
  label: string;
  /** Beside the label: a handle, an author. */
  note?: string;
  href?: string;
  send?: { action: Action; fields: Record<string, string> };
  showsKeys?: true;
};
export type PaletteGroup = { name: 'places' | 'acts' | 'people' | 'posts' | 'search'; items: PaletteItem[] };

/** What `/api/palette` answers. */
export type PaletteFinds = {
  people: { handle: string; name: string }[];
  posts: { id: string; title: string; author: string }[];
};

const PLACES = {
  today: '/today',
  dashboard: '/dashboard',
  inbox: '/inbox',
  discover: '/discover',
  notices: '/notices',
  reading: '/reading',
  review: '/review',
  decided: '/inbox/decided',
  interests: '/settings/interests',
  settings: '/settings',
  score: '/about/score',
  help: '/help',
} as const;
const WRITES = {
  note: '/write',
  article: '/write?kind=article',
  question: '/write?kind=question',
} as const;

type Name = `places.${keyof typeof PLACES | 'yourPage'}` | `acts.${ActName}`;
type ActName = keyof typeof WRITES | (typeof COLOURS)[number] | 'contrast' | 'keys' | 'signOut';

/** Everything the palette offers without asking the server. */
export function fixedGroups(
  { theme, themeAction, signOutAction, handle }: PaletteActions & { handle: string },
  say: (name: Name) => string,
): PaletteGroup[] {
  const themeItem = (name: ActName, chosen: Theme): PaletteItem => ({
    id: `act-${name}`,
    label: say(`acts.${name}`),
    send: { action: themeAction, fields: { theme: chosen } },
  });
  const [isMore, colours] = [hasMoreContrast(theme), coloursOf(theme)];
  const places = [...entriesOf(PLACES), ['yourPage', `/people/${handle}`] as const];
  return [
    {
      name: 'acts',
      items: entriesOf(WRITES).map(([name, href]) => ({
        id: `act-${name}`,
        label: say(`acts.${name}`),
        href,
      })),
    },
    {
      name: 'places',
      items: places.map(([name, href]) => ({ id: `place-${name}`, label: say(`places.${name}`), href })),
    },
    {
      name: 'acts',
      items: [
        ...COLOURS.map((each) => themeItem(each, themeOf(each, isMore))),
        themeItem('contrast', themeOf(colours, !isMore)),
        { id: 'act-keys', label: say('acts.keys'), showsKeys: true },
        { id: 'act-signOut', label: say('acts.signOut'), send: { action: signOutAction, fields: {} } },
      ],
    },
  ];
}

/** The groups with the items in which a word begins with each that was typed; one group of each name, in the order given. */
export function matchingGroups(groups: readonly PaletteGroup[], typed: string): PaletteGroup[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const matching = new Map<PaletteGroup['name'], PaletteItem[]>();
  for (const { name, items } of groups) {
    const fits = items.filter(({ label }) => words.every((word) => ` ${fold(label)}`.includes(` ${word}`)));
    if (fits.length > 0) matching.set(name, [...(matching.get(name) ?? []), ...fits]);
  }
  return [...matching].map(([name, items]) => ({ name, items }));
}

/** What was found, as groups of the palette. */
export function foundGroups({ people, posts }: PaletteFinds): PaletteGroup[] {
  return [
    {
      name: 'people' as const,
      items: people.map(({ handle, name }) => ({
        id: `person-${handle}`,
        label: name,
        note: `@${handle}`,
        href: `/people/${handle}`,
      })),
    },
    {
      name: 'posts' as const,
      items: posts.map(({ id, title, author }) => ({
        id: `post-${id}`,
        label: title,
        note: author,
        href: `/posts/${id}`,
      })),
    },
  ].filter(({ items }) => items.length > 0);
}

// letters alone, whatever their marks and case: "ubersicht" finds "Übersicht"
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function entriesOf<K extends string, V>(record: Record<K, V>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
