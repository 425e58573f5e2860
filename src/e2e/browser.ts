/**
 * The page of figures in a real browser, over a synthetic year: `npm run browser -- [--chromium PATH] [--pictures FOLDER]`.
 * Needs Chromium on the machine; what can be tried without one is in `npm test`.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { personalMessage } from './activities.ts';
import { type Ground, openGround } from './ground.ts';

const { values } = parseArgs({ options: { chromium: { type: 'string' }, pictures: { type: 'string', default: 'data/pictures' } } });
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = values.chromium ?? usual.find((path) => existsSync(path));
if (!executablePath) {
  process.stderr.write('Fant ikke Chromium på denne maskinen. Installer den, eller skriv npm run browser -- --chromium STI.\n');
  process.exit(1);
}
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];
mkdirSync(values.pictures, { recursive: true });

/** Name of the picture, the page's query, its width, and whether the reader's machine is dark. */
const views: [string, string, number, boolean][] = [
  ['uke-1280', 'periode=2026-W46', 1280, false],
  ['uke-400', 'periode=2026-W46', 400, false],
  ['maned-1280-mork', 'periode=2026-10', 1280, true],
  ['kvartal-400-mork', 'periode=2026-Q3&sprak=nn', 400, true],
  ['ar-1280', 'periode=2025', 1280, false],
  ['kontor-1280', 'periode=2025&kontor=ost&kontor=vest', 1280, false],
  ['kontor-400', 'periode=2026-Q3&kontor=ost&sprak=en', 400, false],
  ['lopende-400', 'periode=2026', 400, false],
];

let failed = 0;
function check(holds: boolean, what: string, found: unknown = ''): void {
  if (!holds) failed += 1;
  process.stdout.write(`${holds ? 'ok  ' : 'FEIL'} ${what}${holds ? '' : ` ${JSON.stringify(found)}`}\n`);
}

const now = new Date('2026-11-22T11:00:00Z');
const ground = await openGround({ config: { sample: true }, clock: () => now });
const browser = await chromium.launch({ executablePath, args: flags });
try {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(error.message));

  check((await linkFor(ground, '0011')) === undefined, 'an advisor gets no link');
  const link = (await linkFor(ground, '0031')) ?? '';
  await page.goto(link);
  await clean(context, page, 'the page of the link');
  await page.click('main button');
  check(new URL(page.url()).pathname === '/tall', 'the link leads to the figures', page.url());
  check((await page.textContent('.sample'))?.includes('eksempeldata') === true, 'sample data is marked');

  for (const [name, query, width, dark] of views) {
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.setViewportSize({ width, height: 1000 });
    await page.goto(`${ground.assistant.url}/tall?${query}`);
    const drawn = await page.locator('svg.chart').count();
    check(drawn > 0, `${name}: ${drawn} charts`);
    const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    check(wider === 0, `${name}: nothing wider than the screen`, wider);
    await clean(context, page, name);
    await page.screenshot({ path: `${values.pictures}/${name}.png`, fullPage: true });
  }

  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${ground.assistant.url}/tall?periode=2026-Q3`);
  await page.screenshot({ path: `${values.pictures}/tallene.png` });
  const focused = () =>
    page.evaluate(
      'document.activeElement.matches(".skip, a, button, select, input, [tabindex]") && (document.activeElement.name || document.activeElement.className || document.activeElement.textContent)',
    );
  await page.keyboard.press('Tab');
  check((await focused()) === 'skip', 'the first Tab offers to skip to the content', await focused());
  const reached = new Set<unknown>();
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    reached.add(await focused());
  }
  check(
    reached.has('periode') && reached.has('kontor') && reached.has('Vis tallene'),
    'period, offices and button are reached from the keyboard',
    [...reached],
  );
  await page.locator('input[value=ost]').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForURL(/kontor=ost/);
  check((await page.textContent('.where'))?.includes('Øst') === true, 'an office is chosen from the keyboard');

  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  check(!(await page.locator('form.choose').isVisible()), 'forms stay off the paper');
  await page.emulateMedia({ media: 'screen' });

  const again = await context.newPage();
  await again.goto(link);
  await again.click('main button');
  check((await again.textContent('main'))?.includes('alt brukt') === true, 'the link does not open twice');
  await clean(context, again, 'the refusal');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.goto(`${ground.assistant.url}/tall?periode=2026-Q3`).then(() => page.click('a[href*="form=xlsx"]')),
  ]);
  check(
    download.suggestedFilename() === 'henvendelser-2026-Q3-eksempeldata.xlsx',
    'the spreadsheet is downloaded',
    download.suggestedFilename(),
  );

  await page.click('header form button');
  check((await page.textContent('h1')) === 'Du er logget ut', 'the way out leads out');
  await page.goto(`${ground.assistant.url}/tall`);
  check((await page.textContent('main'))?.includes('ikke logget inn') === true, 'and nobody is in any more');
  const real = complaints.filter((text) => !text.includes('401') && !text.includes('403'));
  check(real.length === 0, 'the browser has nothing to complain of', real);
} finally {
  await browser.close();
  await ground.close();
}
process.stdout.write(failed === 0 ? `Alt holder. Bildene ligger i ${values.pictures}.\n` : `${failed} ting holder ikke.\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function linkFor(from: Ground, person: string): Promise<string | undefined> {
  const [reply] = await from.ask(personalMessage('åpne tallene', { serviceUrl: from.connector.url, person }));
  const [card] = (reply?.activity['attachments'] ?? []) as { content: { actions?: { url?: string }[] } }[];
  return card?.content.actions?.find(({ url }) => url !== undefined)?.url;
}

/** axe is put in from outside the page: the page itself lets no script of others run. */
async function clean(context: BrowserContext, page: Page, name: string): Promise<void> {
  const session = await context.newCDPSession(page);
  const run = `${axe};axe.run(document, { resultTypes: ['violations'] }).then((found) => JSON.stringify(found.violations.map(({ id, impact, nodes }) => ({ id, impact, where: nodes[0].html.slice(0, 120) }))))`;
  const { result } = await session.send('Runtime.evaluate', { expression: run, awaitPromise: true, returnByValue: true });
  const violations = JSON.parse(String(result.value)) as { impact: string }[];
  check(violations.length === 0, `${name}: axe finds nothing`, violations);
}
