import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import civicSites from '../../lib/data/civic-sites.json' with { type: 'json' };

const ROOT = resolve(import.meta.dirname, '../..');
const SITES = civicSites.sites.map(({ match }) => match);

/** Permissions that `docs/permissions.md` gives a reason for, by browser. */
function explained(browser: 'chromium' | 'firefox'): string[] {
  const table = readFileSync(resolve(ROOT, 'docs/permissions.md'), 'utf8').split('| optional permission')[0]!;
  const rows = [...table.matchAll(/^\| `(\w+)`( \(Chromium only\))? *\|/gm)];
  return rows.filter(([, , only]) => browser === 'chromium' || !only).map(([, name]) => name!);
}

/** Longest names: https://developer.chrome.com/docs/extensions/reference/manifest/name, and what addons.mozilla.org takes. */
const NAME_LIMIT = { chromium: 75, firefox: 50 };
const SHARED_KEYS =
  'action background commands content_scripts content_security_policy default_locale description host_permissions icons manifest_version name optional_host_permissions optional_permissions options_ui permissions version web_accessible_resources';
/** Keys that each browser knows, of those that we may need. */
const KEYS = {
  chromium: `${SHARED_KEYS} minimum_chrome_version side_panel storage`.split(' '),
  firefox: `${SHARED_KEYS} browser_specific_settings sidebar_action`.split(' '),
};

describe.each([
  ['chromium', 'chrome-mv3'],
  ['firefox', 'firefox-mv3'],
] as const)('the manifest for %s', (browser, folder) => {
  const manifest = JSON.parse(readFileSync(resolve(ROOT, '.output', folder, 'manifest.json'), 'utf8'));

  it('asks for the permissions that are explained, and for no other', () => {
    expect([...manifest.permissions].sort()).toEqual(explained(browser).sort());
  });

  it('asks on occasion for what is explained as optional, and for no other', () => {
    const table =
      readFileSync(resolve(ROOT, 'docs/permissions.md'), 'utf8').split('| optional permission')[1] ?? '';
    const rows = [...table.matchAll(/^\| `(\w+)` *\|/gm)].map(([, name]) => name!);
    expect(manifest.optional_permissions).toEqual(rows);
  });

  it('names the civic sites only, each with its reason', () => {
    expect(manifest.host_permissions).toEqual(SITES);
    expect(manifest.content_scripts).toEqual([{ matches: SITES, js: ['door.js'], run_at: 'document_idle' }]);
    for (const { reason } of civicSites.sites)
      for (const lang of ['fr', 'en', 'es'] as const) expect(reason[lang].length).toBeGreaterThan(5);
  });

  it('asks for other sites one by one, never at install', () => {
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect([...manifest.host_permissions, ...manifest.permissions]).not.toContain('<all_urls>');
  });

  it('lets pages load the note frame and nothing else', () => {
    const resources = manifest.web_accessible_resources.flatMap(
      ({ resources }: { resources: string[] }) => resources,
    );
    expect(resources).toEqual(['note-frame.html']);
  });

  it('allows no code from elsewhere and no eval', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    // One fetch needs the web: that of a PDF which somebody opens in our reader (`docs/permissions.md`).
    const rest = policy.replace("connect-src 'self' http: https:;", '');
    expect(rest).not.toMatch(/unsafe-eval|https?:|\*\.|data:[^;]*script/);
  });

  it('loads the PDF library in the reader of PDFs and nowhere else, without what it can do without', () => {
    const built = resolve(ROOT, '.output', folder);
    const files = readdirSync(built, { recursive: true }).map(String);
    const withLibrary = files.filter(
      (file) =>
        /\.m?js$/.test(file) &&
        !file.startsWith('pdfjs') &&
        /GlobalWorkerOptions|PDFWorker|StandardFontData/.test(readFileSync(resolve(built, file), 'utf8')),
    );
    expect(withLibrary.map((file) => file.replace(/-[\w-]{8}\./, '.')).sort()).toEqual([
      'assets/pdf.worker.min.mjs',
      'chunks/pdf-reader.js',
    ]);
    const naming = files.filter(
      (file) =>
        /\.(?:m?js|html)$/.test(file) &&
        withLibrary.some((name) =>
          readFileSync(resolve(built, file), 'utf8').includes(name.split('/').at(-1)!),
        ),
    );
    expect(naming.filter((file) => !withLibrary.includes(file))).toEqual(['pdf-reader.html']);
    expect(files.filter((file) => /\.(?:wasm|bcmap)$|quickjs/.test(file))).toEqual([]);
    for (const file of withLibrary)
      expect(readFileSync(resolve(built, file), 'utf8')).not.toMatch(/\beval\(|new Function\(/);
  });

  it('starts the background from one file, small pages from what they need and every page from few', () => {
    // A worker of several files that are split unluckily listens to nothing, and says nothing.
    const own = browser === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] };
    expect(manifest.background).toEqual(own);
    const built = resolve(ROOT, '.output', folder);
    const scriptsOf = (page: string) =>
      [
        ...readFileSync(resolve(built, page), 'utf8').matchAll(
          /(?:src|href)="\/chunks\/([\w-]+)-[\w-]{8}\.js"/g,
        ),
      ].map(([, name]) => name!);
    expect(scriptsOf('note-frame.html').sort()).toEqual(['every-page', 'note-frame']);
    expect(scriptsOf('popup.html').sort()).toEqual(['every-page', 'popup', 'popup-and-tabs']);
    for (const page of readdirSync(built).filter((file) => file.endsWith('.html')))
      expect(scriptsOf(page).length, page).toBeLessThan(15);
  });

  it('suggests four keys, the most that browsers accept', () => {
    const commands: { suggested_key?: object }[] = Object.values(manifest.commands);
    expect(commands.filter(({ suggested_key }) => suggested_key)).toHaveLength(4);
  });

  it('keeps to what the stores accept: known keys, version, addresses, lengths', () => {
    expect(Object.keys(manifest).filter((key) => !KEYS[browser].includes(key))).toEqual([]);
    expect(manifest.version).toMatch(/^\d{1,5}(\.\d{1,5}){0,3}$/);
    for (const part of manifest.version.split('.')) {
      expect(String(Number(part))).toBe(part);
      expect(Number(part)).toBeLessThan(65_536);
    }
    const patterns: string[] = [...manifest.host_permissions, ...manifest.optional_host_permissions];
    for (const one of patterns)
      expect(one).toMatch(/^(\*|https?):\/\/(\*|(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+)\/\*$/);
    for (const lang of ['fr', 'en', 'es']) {
      const said = JSON.parse(
        readFileSync(resolve(ROOT, '.output', folder, '_locales', lang, 'messages.json'), 'utf8'),
      );
      const text = (key: string): string => key.replace(/__MSG_(\w+?)__/g, (_, name) => said[name].message);
      expect(text(manifest.name).length).toBeLessThanOrEqual(NAME_LIMIT[browser]);
      expect(text(manifest.description).length).toBeLessThanOrEqual(132);
    }
  });

  it('has icons of the sizes that it says', () => {
    expect(Object.keys(manifest.icons)).toEqual(expect.arrayContaining(['16', '32', '48', '128']));
    for (const [size, file] of Object.entries<string>(manifest.icons)) {
      const png = readFileSync(resolve(ROOT, '.output', folder, file));
      expect(png.toString('latin1', 1, 4)).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });

  it('speaks the three languages', () => {
    expect(manifest.default_locale).toBe('fr');
    if (browser === 'chromium') expect(manifest.minimum_chrome_version).toMatch(/^\d+(\.\d+){0,3}$/);
    for (const lang of ['fr', 'en', 'es']) {
      const path = resolve(ROOT, '.output', folder, '_locales', lang, 'messages.json');
      const messages = JSON.parse(readFileSync(path, 'utf8'));
      const named = JSON.stringify(manifest).match(/__MSG_\w+?__/g) ?? [];
      for (const name of named) expect(messages).toHaveProperty(name.slice(6, -2));
    }
  });
});

it('says to Firefox that no data is collected, from which version it works, and not to open by itself', () => {
  const manifest = JSON.parse(readFileSync(resolve(ROOT, '.output/firefox-mv3/manifest.json'), 'utf8'));
  expect(manifest.browser_specific_settings.gecko).toMatchObject({
    strict_min_version: '146.0',
    data_collection_permissions: { required: ['none'] },
  });
  expect(manifest.sidebar_action.open_at_install).toBe(false);
});
