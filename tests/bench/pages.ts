import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { freePort } from '#lib/db/embedded-server.ts';
import { reporting } from '#prisma/local/report.ts';
import type { Screen } from '#tests/e2e/screens.ts';
import { findBrowser } from '#tests/support/browser.ts';
import { startSite } from '#tests/support/site.ts';
import { type Goals, type Loaded, middle, shortcomings } from './pages/goals.ts';
import { frameworkBytes, scriptBytes } from './pages/scripts.ts';

// `npm run bench:pages [-- --runs N] [NAME …]`: Lighthouse as on a phone (its own simulated mid-range phone and slow
// network) on pages of the built site, with the scripts each loads beyond the framework. Each loading is a first visit: with
// nothing kept, as Lighthouse does it, and so before the typefaces are there. NAMEs as in tests/e2e/screens.ts.

const KILO = 1024;
const FEW = [
  'welcome',
  'sign-in',
  'score',
  'score-try',
  'score-measured',
  'score-chances',
  'score-giving',
  'public-post',
  'public-person',
  'today',
  'dashboard',
  'inbox',
  'post',
  'own-post',
  'connection',
  'discover',
];
/** Where the issue sets a bound on scripts beyond the framework; gzipped bytes. */
const MOST_SCRIPT_BYTES: Record<string, number> = {
  dashboard: 35 * KILO,
  post: 25 * KILO,
  'own-post': 25 * KILO,
};

const HEAD =
  'page              performance  accessibility  practices  SEO   shift   largest paint   blocking   scripts beyond';

await reporting(async () => {
  const { runs, names } = choices(process.argv.slice(2));
  const site = await startSite(await freePort());
  const port = await freePort();
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
    ...(env && { env: { ...process.env, ...env } as Record<string, string> }),
  });
  // loaded only now: they need the generated client and the address of the database
  const [{ demoGround, SCREENS }, { newMember, sessionOf }, { disconnect }] = await Promise.all([
    import('#tests/e2e/screens.ts'),
    import('#tests/e2e/members.ts'),
    import('#lib/db/client.ts'),
  ]);
  try {
    const ground = await demoGround();
    const screens = SCREENS.filter(({ name }) => (names.length > 0 ? names : FEW).includes(name));
    const cookieOf = async (screen: Screen) => {
      if (screen.for === 'nobody') return null;
      const who = screen.for === 'newcomer' ? await newMember('Nova') : ground.member;
      const { name, value } = await sessionOf(who, site.origin);
      return `${name}=${value}`;
    };
    const floor = frameworkBytes();
    console.log(
      `The framework's own scripts: ${kilobytes(floor)} kB gzipped. Each page the middle of ${runs} loadings.\n`,
    );
    console.log(HEAD);
    const short: string[] = [];
    for (const screen of screens) {
      const address = new URL(screen.path(ground), site.origin).href;
      const cookie = await cookieOf(screen);
      const loadings: Loaded[] = [];
      for (let run = 0; run < runs; run++) loadings.push(await load(address, { port, cookie, floor }));
      const page = middle(loadings);
      const goals: Goals = {
        isPublic: screen.for === 'nobody',
        mostScriptBytes: MOST_SCRIPT_BYTES[screen.name],
      };
      console.log(line(screen, page));
      short.push(...shortcomings(page, goals).map((each) => `${screen.name}: ${each}`));
    }
    console.log(short.length === 0 ? '\nAll goals are reached.' : `\nShort of a goal:\n${short.join('\n')}`);
    if (short.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await disconnect();
    await site.stop();
  }
});

function choices(given: string[]): { runs: number; names: string[] } {
  const at = given.indexOf('--runs');
  const runs = at >= 0 ? Number(given[at + 1]) : 3;
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError('--runs takes a whole number from 1.');
  return { runs, names: at >= 0 ? given.toSpliced(at, 2) : given };
}

type Visit = { port: number; cookie: string | null; floor: number };

async function load(address: string, { port, cookie, floor }: Visit): Promise<Loaded> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'silent',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    ...(cookie && { extraHeaders: { Cookie: cookie } }),
  });
  if (!result) throw new Error(`Lighthouse found nothing at ${address}.`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const figure = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  if (process.env.VERBOSE) complain(lhr);
  const requests = lhr.audits['network-requests']?.details as {
    items?: { url: string; resourceType: string }[];
  };
  const scripts = (requests.items ?? []).filter(({ resourceType }) => resourceType === 'Script');
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    layoutShift: figure('cumulative-layout-shift'),
    largestPaintMs: figure('largest-contentful-paint'),
    blockingMs: figure('total-blocking-time'),
    scriptBytes: (await scriptBytes(scripts.map(({ url }) => url))) - floor,
  };
}

type Result = {
  audits: Record<string, { id: string; title: string; score: number | null; details?: unknown }>;
};

/** With VERBOSE=1: everything that cost points, with what Lighthouse points at. */
function complain({ audits }: Result): void {
  for (const { id, title, score, details } of Object.values(audits)) {
    if (score === null || score >= 0.9) continue;
    console.log(`  ${id} (${score}): ${title} ${JSON.stringify(details)?.slice(0, 1_500)}`);
  }
}

function line({ name }: Screen, page: Loaded): string {
  return [
    name.padEnd(18),
    String(page.performance).padStart(11),
    String(page.accessibility).padStart(15),
    String(page.bestPractices).padStart(11),
    String(page.seo).padStart(5),
    page.layoutShift.toFixed(3).padStart(8),
    `${Math.round(page.largestPaintMs)} ms`.padStart(16),
    `${Math.round(page.blockingMs)} ms`.padStart(11),
    `${kilobytes(page.scriptBytes)} kB`.padStart(17),
  ].join('');
}

function kilobytes(bytes: number): string {
  return (bytes / KILO).toFixed(1);
}
