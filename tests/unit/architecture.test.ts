import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { expect, test } from 'vitest';

/** Rooms in their one order: each may know those before it. */
const ROOMS = ['people', 'follows', 'posts', 'feedback', 'connections', 'bell'];
const GROUND = [
  'scoring',
  'db',
  'ledger',
  'notices',
  'live',
  'mail',
  'text',
  'words',
  'outcome.ts',
  'config.ts',
  'log.ts',
];
/** What a room shows to other rooms. Its commands it keeps. */
const SHOWN = /^(rules|queries|visibility|[a-z-]+-view)\.ts$/;

type Import = { from: string; to: string; typeOnly: boolean };

const SOURCES = globSync(
  ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.ts', 'prisma/**/*.ts', '*.ts'],
  {
    exclude: (name) => name.includes('generated') || name.includes('node_modules'),
  },
).filter((file) => !file.endsWith('.d.ts'));

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g,
  );
  return [...found].map(([, type, named = '', dynamic = '']) => ({
    from: file,
    to: resolveImport(file, named || dynamic),
    typeOnly: type !== undefined,
  }));
}

/** A path from the top of the repository for our own files; a package's name for others'. */
function resolveImport(file: string, to: string): string {
  if (to.startsWith('#')) return to.slice(1);
  return to.startsWith('.') ? posix.join(dirname(file), to) : to;
}

const IMPORTS = SOURCES.flatMap(importsOf);
const place = (path: string) => path.split('/')[1] ?? '';
const isRoom = (path: string) => path.startsWith('lib/') && ROOMS.includes(place(path));
const isGround = (path: string) => path.startsWith('lib/') && GROUND.includes(place(path));
const offences = (isOffence: (found: Import) => boolean) =>
  IMPORTS.filter(isOffence).map(({ from, to }) => `${from} → ${to}`);

test('the imports of the whole house are read', () => {
  expect(SOURCES.length).toBeGreaterThan(60);
  expect(IMPORTS.length).toBeGreaterThan(SOURCES.length);
  expect(IMPORTS).toContainEqual({ from: 'lib/ledger/pair.ts', to: 'lib/db/client.ts', typeOnly: true });
});

test('nothing in lib knows Next, React, the doors or the components', () => {
  expect(
    offences(
      ({ from, to }) =>
        from.startsWith('lib/') && /^(next|react|react-dom|app|components|prisma)(\/|$)/.test(to),
    ),
  ).toEqual([]);
});

test('the ground knows no room', () => {
  expect(offences(({ from, to }) => isGround(from) && to.startsWith('lib/') && !isGround(to))).toEqual([]);
});

test('scoring and text stand on nothing of ours', () => {
  expect(
    offences(({ from, to }) => from.startsWith('lib/scoring/') && !to.startsWith('lib/scoring/')),
  ).toEqual([]);
  expect(
    offences(({ from, to }) => from.startsWith('lib/text/') && /^(lib\/(?!text\/)|app|components)/.test(to)),
  ).toEqual([]);
});

test('a room knows only the rooms before it, and of those what they show', () => {
  expect(
    offences(({ from, to }) => {
      if (!isRoom(from) || !isRoom(to) || place(from) === place(to)) return false;
      const isBefore = ROOMS.indexOf(place(to)) < ROOMS.indexOf(place(from));
      return !isBefore || !SHOWN.test(to.split('/')[2] ?? '');
    }),
  ).toEqual([]);
});

test('rules are pure: no database, no other files than rules', () => {
  expect(
    offences(
      ({ from, to, typeOnly }) =>
        /^lib\/\w+\/rules\.ts$/.test(from) &&
        !typeOnly &&
        !/^lib\/(scoring\/index|outcome|ledger\/kinds|text\/clean|\w+\/rules)\.ts$/.test(to),
    ),
  ).toEqual([]);
});

test('input schemas know zod, their rules and clean text', () => {
  expect(
    offences(
      ({ from, to }) =>
        /^lib\/\w+\/input\.ts$/.test(from) &&
        !/^(zod|lib\/words\/(complaint|catalogue)\.ts|lib\/text\/(clean|passages)\.ts|lib\/\w+\/rules\.ts)$/.test(
          to,
        ),
    ),
  ).toEqual([]);
});

/** The files of the rooms that write: commands, and what stands beside them. Everything else in a room only reads. */
const WRITERS = [
  'people/commands.ts',
  'people/accounts.ts',
  'people/auth.ts',
  'people/objection.ts',
  'follows/commands.ts',
  'follows/decisions.ts',
  'follows/distance.ts',
  'follows/ties.ts',
  'follows/review.ts',
  'posts/commands.ts',
  'posts/asks.ts',
  'feedback/commands.ts',
  'feedback/answers.ts',
  'feedback/asked.ts',
  'feedback/credits.ts',
  'feedback/drafts.ts',
  'connections/commands.ts',
  'connections/skips.ts',
  'connections/reminders.ts',
  'bell/commands.ts',
  'bell/confirm.ts',
  'bell/digest.ts',
];
const WRITES =
  /\$executeRaw|\.(create|createMany|update|updateMany|upsert|delete|deleteMany)\(|inTransaction|\b(INSERT INTO|DELETE FROM|FOR UPDATE)\b|\bUPDATE \w+( \w+)? SET\b/;

test('what reads writes nothing', () => {
  const readers = SOURCES.filter(
    (file) => isRoom(file) && !WRITERS.some((writer) => file === `lib/${writer}`),
  );

  expect(readers).toContain('lib/connections/view.ts');
  expect(readers).toContain('lib/connections/give-next.ts');
  expect(readers.filter((file) => WRITES.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect(WRITERS.filter((writer) => !SOURCES.includes(`lib/${writer}`))).toEqual([]);
});

test('a further file of a room says at its top why it is apart', () => {
  const further = SOURCES.filter(
    (file) => isRoom(file) && !/\/(rules|input|queries|commands)\.ts$/.test(file),
  );

  expect(further.length).toBeGreaterThan(10);
  // a line of its own after the imports, before anything else
  const top = /^(?:import [^;]*;\n|\n)*\/\/ \S/;
  expect(further.filter((file) => !top.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('the ground that is named is there', () => {
  expect(
    GROUND.filter(
      (name) => !SOURCES.some((file) => file === `lib/${name}` || file.startsWith(`lib/${name}/`)),
    ),
  ).toEqual([]);
});

test('components get what they show and do as props: no database, no commands, no queries', () => {
  expect(
    offences(
      ({ from, to, typeOnly }) =>
        from.startsWith('components/') &&
        !typeOnly &&
        /^(app\/|lib\/(db|ledger\/(?!kinds)|imports|jobs)|lib\/\w+\/(commands|queries|decisions))/.test(to),
    ),
  ).toEqual([]);
});

test('cookies are read in one place', () => {
  const readers = SOURCES.filter((file) => /\bcookies\(\)/.test(readFileSync(file, 'utf8')));
  expect(
    readers.filter((file) => !/^app\/(session|layout|actions\/(theme|language|people))\.tsx?$/.test(file)),
  ).toEqual([]);
});

test('nothing is built from raw SQL text or raw HTML', () => {
  const raw = SOURCES.filter((file) => /RawUnsafe|dangerouslySetInnerHTML/.test(readFileSync(file, 'utf8')));
  expect(raw).toEqual([]);
});

/** Longer than the budget, each with its reason. */
const LONG_FILES: Record<string, string> = {};

test('files stay within 300 lines, pages within 60', () => {
  const long = SOURCES.filter((file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length - 1;
    return lines > (/^app\/.*\/page\.tsx$/.test(file) ? 60 : 300) && !(file in LONG_FILES);
  });
  expect(long).toEqual([]);
});

test('no file is named for being unsorted, and no index but that of scoring re-exports', () => {
  expect(SOURCES.filter((file) => /(^|\/)(utils?|helpers?|common|misc|types)(\.tsx?|\/)/.test(file))).toEqual(
    [],
  );
  expect(SOURCES.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual(['lib/scoring/index.ts']);
});
