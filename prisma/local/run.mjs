// Plain JavaScript, because it must still speak where TypeScript does not run: on an old Node, or without an install.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname ?? '.', '../..');
const [file = '', ...rest] = process.argv.slice(2);
const major = Number(process.versions.node.split('.')[0]);

if (!existsSync(resolve(root, 'node_modules/next/package.json'))) {
  fail('The packages are not installed. Run "npm ci" first.');
} else if (major < 24 && existsSync(resolve(root, 'node_modules/node/bin/node'))) {
  fail(
    `This is Node ${process.versions.node}. Start through npm ("npm start", "npm test"), which uses the Node 24 that came with the packages.`,
  );
} else if (major < 24) {
  fail(
    `This needs Node 24 and found ${process.versions.node}. It comes with the packages, but npm did not run their install scripts: run "npm rebuild --ignore-scripts=false", or install Node 24.`,
  );
} else {
  process.argv.splice(1, process.argv.length - 1, resolve(root, file), ...rest);
  await import(pathToFileURL(resolve(root, file)).href);
}

function fail(sentence) {
  console.error(`\n✗ ${sentence}\n`);
  process.exitCode = 1;
}
