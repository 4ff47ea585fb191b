import { join } from 'node:path';
import { dataFolder } from './local/project.ts';
import { reporting } from './local/report.ts';
import { packScoring } from './local/scoring-package.ts';

/** `npm run scoring:pack`: the scoring library as a package to install elsewhere, and how large it is. */
await reporting(async () => {
  const packed = await packScoring(join(dataFolder(), 'scoring'));
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
  console.log(packed.file);
  console.log(`packed                        ${kilobytes(packed.packedBytes)}`);
  console.log(
    `all of it in a browser bundle ${kilobytes(packed.bundleBytes)} minified, ${kilobytes(packed.bundleGzipBytes)} gzipped`,
  );
});
