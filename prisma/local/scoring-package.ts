import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { ROOT } from './project.ts';

const run = promisify(execFile);
const LIBRARY = join(ROOT, 'lib', 'scoring');
/** What a user of the package reads, and what others can port it against. */
const DOCUMENTS = ['README.md', 'SPEC.md', 'CHANGELOG.md'];

export type PackedScoring = {
  /** The file that `npm install` takes. */
  file: string;
  packedBytes: number;
  /** Everything of the library for a browser in one minified module; and that, gzipped. */
  bundle: string;
  bundleBytes: number;
  bundleGzipBytes: number;
};

/**
 * Compiles the scoring library and packs it into `folder`, which is emptied first. In the house the library is used as
 * source; only here does it get a manifest that points to what was compiled.
 */
export async function packScoring(folder: string): Promise<PackedScoring> {
  const staged = join(folder, 'package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  await compile(join(staged, 'dist'));
  for (const name of DOCUMENTS) cpSync(join(LIBRARY, name), join(staged, name));
  cpSync(join(ROOT, 'LICENSE'), join(staged, 'LICENSE'));
  cpSync(join(ROOT, 'tests', 'vectors', 'scoring'), join(staged, 'vectors'), { recursive: true });
  writeFileSync(join(staged, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  const file = await pack(staged, folder);
  const bundle = await bundled(join(staged, 'dist', 'index.js'));
  return {
    file,
    packedBytes: statSync(file).size,
    bundle,
    bundleBytes: Buffer.byteLength(bundle),
    bundleGzipBytes: gzipSync(bundle, { level: 9 }).length,
  };
}

async function compile(outDir: string): Promise<void> {
  const options = [
    '--noEmit',
    'false',
    '--outDir',
    outDir,
    '--declaration',
    '--rewriteRelativeImportExtensions',
  ];
  await run(process.execPath, [
    join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'),
    '--project',
    join(LIBRARY, 'tsconfig.json'),
    ...options,
  ]);
}

function manifest(): Record<string, unknown> {
  const {
    private: _,
    exports: __,
    ...kept
  } = JSON.parse(readFileSync(join(LIBRARY, 'package.json'), 'utf8'));
  return {
    ...kept,
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
    files: ['dist', 'vectors', ...DOCUMENTS],
    engines: { node: '>=20' },
  };
}

async function pack(staged: string, folder: string): Promise<string> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout } = await run(npm, ['pack', '--json', '--pack-destination', folder], { cwd: staged });
  const [packed] = Object.values(JSON.parse(stdout)) as { filename: string }[];
  if (!packed) throw new Error('npm pack named no file.');
  return join(folder, packed.filename);
}

async function bundled(input: string): Promise<string> {
  const build = await rolldown({ input, platform: 'browser' });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  return output[0].code;
}
