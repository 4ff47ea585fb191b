import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium } from '@playwright/test';
import { LocalProblem } from '#lib/db/embedded.ts';
import { freePort } from '#lib/db/embedded-server.ts';
import { beforeLeaving, leave, leaveOnSignals } from '#prisma/local/leaving.ts';
import { ROOT } from '#prisma/local/project.ts';
import { say } from '#prisma/local/steps.ts';
import { findBrowser } from '#tests/support/browser.ts';
import { startSite } from '#tests/support/site.ts';
import { readInTypefaces } from './typefaces.ts';

// `npm run screenshots [-- NAME …]`: every screen in both themes and on a phone, and those that the README shows.

const EVERY = join(ROOT, 'tests', '.output', 'screenshots');
const SHOWN = join(ROOT, 'public', 'screenshots');
/** Of these the README shows a part: how high in pixels, and from which element on. */
const IN_README = new Map<string, { height: number; at?: string }>([
  ['dashboard', { height: 1120 }],
  // a card with much to decide by
  ['inbox', { height: 800, at: '[data-card]:has([href^="/posts/"] + span)' }],
  ['post', { height: 800 }],
]);
const MOST_BYTES = 200_000;

const LOOKS: Record<string, BrowserContextOptions> = {
  light: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light', hasTouch: true },
  'phone-dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true },
};

async function shoot(names: readonly string[]): Promise<void> {
  const site = await startSite(await freePort());
  beforeLeaving(site.stop);
  // loaded only now: they need the generated client and the address of the database
  const [{ demoGround, SCREENS }, { newMember, sessionOf }, { disconnect }] = await Promise.all([
    import('./screens.ts'),
    import('./members.ts'),
    import('#lib/db/client.ts'),
  ]);
  beforeLeaving(disconnect);
  const browser = await chromium.launch(await launchOptions());
  beforeLeaving(() => browser.close());
  const ground = await demoGround();
  const cookies = {
    nobody: [],
    'demo member': [await sessionOf(ground.member, site.origin)],
    newcomer: [await sessionOf(await newMember('Nova'), site.origin)],
  };
  const wanted = SCREENS.filter(({ name }) => names.length === 0 || names.includes(name));
  for (const [look, options] of Object.entries(LOOKS)) {
    for (const screen of wanted) {
      const context = await browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce', ...options });
      await context.addCookies(cookies[screen.for]);
      await take(context, { path: screen.path(ground), name: screen.name, look });
      await context.close();
    }
    console.log(`${wanted.length} screens, ${look}`);
  }
}

type Shot = { path: string; name: string; look: string };

async function take(context: BrowserContext, { path, name, look }: Shot): Promise<void> {
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'load' });
  await readInTypefaces(page);
  await page.screenshot({ path: join(EVERY, `${name}-${look}.png`), fullPage: true });
  const begin = IN_README.get(name);
  if (begin === undefined || look.startsWith('phone')) return;
  await page.setViewportSize({ width: 1280, height: begin.height });
  if (begin.at) {
    const first = page.locator(begin.at).first();
    await first.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 24));
  }
  const shown = join(SHOWN, `${name}-${look}.png`);
  await page.screenshot({ path: shown });
  if (statSync(shown).size > MOST_BYTES) console.warn(`${shown} is larger than ${MOST_BYTES} bytes.`);
}

async function launchOptions() {
  const { executablePath, args, env } = await findBrowser();
  return { executablePath, args, ...(env && { env: { ...process.env, ...env } as Record<string, string> }) };
}

leaveOnSignals(say, 130);
rmSync(EVERY, { recursive: true, force: true });
for (const folder of [EVERY, SHOWN]) mkdirSync(folder, { recursive: true });
try {
  await shoot(process.argv.slice(2));
  console.log(`\nAll in ${EVERY}, those of the README in ${SHOWN}.`);
  await leave(0);
} catch (error) {
  console.error(error instanceof LocalProblem ? `\n✗ ${error.message}\n` : error);
  await leave(1);
}
