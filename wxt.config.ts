import { fileURLToPath } from 'node:url';
import { defineConfig, type UserManifest } from 'wxt';
import { browserMessages, preparedFacts } from './lib/data/build.ts';
import civicSites from './lib/data/civic-sites.json' with { type: 'json' };
import { pdfFiles } from './lib/data/pdf-files.ts';
import { pageFiles } from './page-files.ts';

const MATCHES = civicSites.sites.map(({ match }) => match);

/** Suggested keys: four is the most that Chromium accepts; the others are declared without one (`ui.md` §4). */
const COMMANDS: UserManifest['commands'] = {
  'toggle-panel': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_cmd_panel__' },
  'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_cmd_next__' },
  'previous-mark': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_cmd_prev__' },
  note: { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_cmd_note__' },
  'toggle-site': { description: '__MSG_cmd_toggleSite__' },
  density: { description: '__MSG_cmd_density__' },
};

/** Each permission has its reason in `docs/permissions.md`; a test compares the two. */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'];

export default defineConfig({
  imports: false,
  // The oldest browsers of the manifests: nothing is rewritten for older ones.
  vite: () => ({
    build: { target: ['chrome125', 'firefox146'], cssTarget: ['chrome125', 'firefox146'] },
    // Ours does not evaluate text.
    resolve: {
      alias: { setimmediate: fileURLToPath(new URL('./lib/data/set-immediate.ts', import.meta.url)) },
    },
  }),
  zip: { excludeSources: ['screenshots/**', 'coverage/**', 'test-results/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'fr',
    permissions: browser === 'firefox' ? PERMISSIONS : [...PERMISSIONS, 'sidePanel'],
    host_permissions: MATCHES,
    optional_host_permissions: ['*://*/*'],
    optional_permissions: ['downloads'],
    content_scripts: [{ matches: MATCHES, js: ['door.js'], run_at: 'document_idle' }],
    web_accessible_resources: [
      {
        resources: ['note-frame.html'],
        matches: ['*://*/*'],
        // Firefox gives every installation an address of its own; Chromium needs to be asked.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self' http: https:; frame-src 'self'; frame-ancestors *; base-uri 'none'; form-action 'none'",
    },
    commands: COMMANDS,
    // Firefox reads an organisation's choice from a native manifest and needs no key here (`docs/policies.md`).
    ...(browser !== 'firefox' && {
      minimum_chrome_version: '125',
      storage: { managed_schema: 'managed-schema.json' },
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'marge-civique@civic-margin.org',
          strict_min_version: '146.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '146.0' },
      },
    }),
  }),
  hooks: {
    'vite:build:extendConfig': (entries, { build }) => {
      const output = build?.rollupOptions?.output;
      if (entries.some(({ type }) => type === 'popup') && output && !Array.isArray(output))
        output.codeSplitting = { groups: [pageFiles] };
    },
    'build:publicAssets': async (wxt, files) => {
      for (const [lang, contents] of Object.entries(await browserMessages())) {
        files.push({ relativeDest: `_locales/${lang}/messages.json`, contents });
      }
      files.push(...(await preparedFacts(wxt.config.wxtDir)));
      files.push(...pdfFiles());
    },
  },
});
