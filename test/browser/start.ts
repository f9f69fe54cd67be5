/**
 * `npm start [-- URL|FILE] [--firefox]`: builds the extension and opens a real browser with it, on the sample article of
 * La Gazette and, in a second tab, a ministry's page; on URL or FILE instead when one is given. A FILE stands at the
 * address that it names as canonical. Without a screen: prints what was found and keeps `screenshots/start.png`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildFor } from '../stages.ts';
import { savedPage } from './harness/articles.ts';
import type { Browser, LaunchOptions, Tab } from './harness/browser.ts';
import { openChromium } from './harness/chromium.ts';
import { provideBrowsers } from './harness/find-browsers.ts';
import { openFirefox } from './harness/firefox.ts';
import { openSite, type Site } from './harness/site.ts';
import { pause, until } from './harness/wait.ts';

const SHOT = 'screenshots/start.png';

const given = process.argv.slice(2);
const name = given.includes('--firefox') ? 'firefox' : 'chromium';
const target = given.find((argument) => !argument.startsWith('--'));
const headed =
  !given.includes('--headless') &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));

provideBrowsers([name]);
await buildFor([name]);
const site = await openSite({ beyond: true });
const addresses = target
  ? [addressOf(target, site)]
  : ['gazette', 'numerique'].map((slug) => serveSaved(slug, site));
const options: LaunchOptions = { headed, lang: process.env.LANG?.startsWith('en') ? 'en' : 'fr' };
const browser = await (name === 'firefox' ? openFirefox : openChromium)(site, options);

const tabs: Tab[] = [];
for (const address of addresses) tabs.push(await browser.open(address));
const [first] = tabs as [Tab];
await first.activate();

if (headed) {
  console.log(`${name} is open on ${addresses.join(' and ')}. Close it, or press Ctrl+C, to end.`);
  process.once('SIGINT', () => void browser.close().then(() => process.exit()));
  await browser.ended();
  await site.close();
} else {
  for (const tab of tabs.toReversed()) await tellOf(tab, browser);
  await browser.close();
  await site.close();
}

function serveSaved(slug: string, onto: Site): string {
  const { url, html, style } = savedPage(slug);
  onto.serve(url, html);
  onto.serve(style.url, { body: style.css, type: 'text/css' });
  return url;
}

/** The address to open; a file is served at its canonical address, or at one made of its name. */
function addressOf(wanted: string, onto: Site): string {
  if (!existsSync(wanted)) return new URL(wanted).href;
  const html = readFileSync(wanted);
  const canonical = /<link[^>]+rel=["']?canonical["']?[^>]*>/i.exec(html.toString('latin1'))?.[0];
  const named = /href=["']?(https?:[^"'\s>]+)/i.exec(canonical ?? '')?.[1];
  const url = named ?? `https://www.lagazettedescommunes.com/${encodeURIComponent(basename(wanted))}`;
  onto.serve(url, { body: html, type: 'text/html' });
  return url;
}

/** What a reader would see: marks, the card of the first term, the popup. */
async function tellOf(tab: Tab, from: Browser): Promise<void> {
  await tab.activate();
  console.log(`\n${await tab.evaluate(() => document.title)}\n  ${await tab.url()}`);
  const marks = await until('marks', async () => {
    const painted = Object.entries(await tab.highlights());
    return painted.length > 0 && painted;
  }).catch(() => []);
  for (const [ink, texts] of marks)
    console.log(`  ${ink}: ${texts.length} (${[...new Set(texts)].slice(0, 6).join(' · ')})`);
  const term = marks.find(([ink]) => ink.startsWith('mc-term'))?.[1][0];
  if (term) {
    await tab.clickText(term).catch(() => undefined);
    const card = await until('a card', () => tab.margin.text()).catch(() => 'no card');
    console.log(`  card: ${card.slice(0, 300)}`);
  } else console.log('  no term is marked');
  // The card comes in with a short movement.
  await pause(400);
  (await tab.screenshot()).save(SHOT);
  console.log(`  picture: ${SHOT}`);
  const popup = await from.popup(tab).catch(() => undefined);
  const said = await popup
    ?.waitFor('words in the popup', () => document.body.textContent?.trim())
    .catch(() => '');
  console.log(`  popup: ${(said ?? 'did not open').replace(/\s+/g, ' ').slice(0, 300)}`);
  await popup
    ?.screenshot()
    .then((picture) => picture.save(SHOT.replace('.png', '-popup.png')))
    .catch(() => console.log('  (no picture of the popup)'));
}
