/**
 * Pictures of every view in every state, and axe over each: `node test/gallery/shoot.ts [FOLDER] [SCENE…]`.
 * Fails when axe finds anything. Without a folder no picture is kept.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import type Axe from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';

interface Shot {
  scene: string;
  lang?: 'fr' | 'en' | 'es';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
  shadow?: boolean;
  touch?: boolean;
  forcedColours?: boolean;
}

const SCENES = ['Concepts', 'Pledges', 'Selections', 'Popups', 'Panels', 'States', 'Placed'];

const SHOTS: Shot[] = [
  ...SCENES.flatMap((scene) => [
    { scene, theme: 'light' as const },
    { scene, theme: 'dark' as const },
  ]),
  ...SCENES.flatMap((scene) => [
    { scene, lang: 'en' as const },
    { scene, lang: 'es' as const },
  ]),
  { scene: 'Concepts', shadow: true },
  { scene: 'Concepts', shadow: true, theme: 'dark' },
  { scene: 'Placed', shadow: true },
  { scene: 'TouchTerm', width: 360, height: 720, touch: true },
  { scene: 'TouchSelection', width: 360, height: 720, touch: true },
  { scene: 'TouchTerm', width: 360, height: 720, touch: true, theme: 'dark' },
  { scene: 'Selections', width: 400, touch: true },
  { scene: 'Concepts', width: 320 },
  { scene: 'Popups', width: 320 },
  { scene: 'Panels', width: 320 },
  { scene: 'Selections', width: 320 },
  { scene: 'Concepts', forcedColours: true },
  { scene: 'Popups', forcedColours: true },
];

const [folder, ...wanted] = process.argv.slice(2);
if (folder) mkdirSync(folder, { recursive: true });
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const configFile = `${import.meta.dirname}/vite.config.ts`;
const outDir = mkdtempSync(`${tmpdir()}/gallery-`);
await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
const server = await preview({ configFile, logLevel: 'error', build: { outDir }, preview: { port: 0 } });
const address = server.resolvedUrls!.local[0]!;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});

let found = 0;
try {
  for (const shot of SHOTS) {
    if (wanted.length > 0 && !wanted.includes(shot.scene)) continue;
    found += await shoot(shot);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true });
}
console.log(found === 0 ? 'axe: nothing found' : `axe: ${found} found`);
process.exitCode = found === 0 ? 0 : 1;

async function shoot(shot: Shot): Promise<number> {
  const {
    scene,
    lang = 'fr',
    theme = 'light',
    width = 1280,
    height = 800,
    shadow,
    touch,
    forcedColours,
  } = shot;
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    colorScheme: theme,
    forcedColors: forcedColours ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && console.log(`  console: ${message.text()}`));
  page.on('pageerror', (error) => console.log(`  error: ${error.message}`));
  await page.goto(`${address}?scene=${scene}&lang=${lang}&theme=${theme}${shadow ? '&root=shadow' : ''}`);
  await page.waitForSelector(shadow ? 'mc-margin' : '.scene');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(250);

  const name = [
    scene,
    lang,
    theme,
    width !== 1280 && width,
    shadow && 'shadow',
    touch && 'touch',
    forcedColours && 'forced',
  ]
    .filter(Boolean)
    .join('-');
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: !touch });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) console.log(`${name}: ${wide} px wider than the window`);
  const count = shadow ? 0 : await audit(page, name);
  await context.close();
  return count + (wide > 0 ? 1 : 0);
}

/** What axe finds (closed shadow roots are closed to it too). The gallery's own frame is no page: no page-level rules. */
async function audit(page: Page, name: string): Promise<number> {
  await page.addScriptTag({ path: axe });
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const result = await axe.run(document.body, {
      rules: {
        region: { enabled: false },
        'landmark-unique': { enabled: false },
        'landmark-one-main': { enabled: false },
        'landmark-no-duplicate-banner': { enabled: false },
        'landmark-no-duplicate-contentinfo': { enabled: false },
        'landmark-banner-is-top-level': { enabled: false },
        'landmark-contentinfo-is-top-level': { enabled: false },
        'heading-order': { enabled: false },
        'page-has-heading-one': { enabled: false },
      },
    });
    return result.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(
        (node) => `${node.html.slice(0, 160)} — ${node.any[0]?.message ?? node.all[0]?.message ?? ''}`,
      ),
    }));
  });
  for (const { id, nodes } of violations) {
    console.log(`${name}: ${id} (${nodes.length})`);
    for (const node of nodes.slice(0, 3)) console.log(`    ${node}`);
  }
  return violations.length;
}
