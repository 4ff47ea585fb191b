import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '#prisma/local/project.ts';

/** Bytes of the scripts that every page of this build loads whatever is on it: what the framework asks for by itself. */
export function frameworkBytes(): number {
  const manifest = JSON.parse(readFileSync(join(ROOT, '.next', 'build-manifest.json'), 'utf8'));
  const files: string[] = manifest.rootMainFiles;
  return files.reduce((sum, file) => sum + zipped(readFileSync(join(ROOT, '.next', file))), 0);
}

/** Bytes of scripts as a server sends them, gzipped; each counts once. */
export async function scriptBytes(addresses: readonly string[]): Promise<number> {
  let sum = 0;
  for (const address of new Set(addresses)) {
    const answer = await fetch(address);
    sum += zipped(Buffer.from(await answer.arrayBuffer()));
  }
  return sum;
}

function zipped(content: Buffer): number {
  return gzipSync(content).byteLength;
}
