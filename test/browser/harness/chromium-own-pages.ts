import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Plain } from './browser.ts';

/** What a person, or an administrator, does with extensions on pages of Chromium itself. */
export const EXTENSIONS_PAGE = 'chrome://extensions';

/** What `chrome://extensions` itself uses; there are no typings for it. */
interface DeveloperPrivate {
  getExtensionInfo(id: string): Promise<{ permissions: { runtimeHostPermissions?: { hostAccess: string } } }>;
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(id: string, pattern: string): Promise<void>;
  removeHostPermission(id: string, pattern: string): Promise<void>;
}

/** Sites that the manifest of a built extension asks for. */
export function sitesOf(extension: string): string[] {
  const manifest = JSON.parse(
    readFileSync(join(extension, 'manifest.json'), 'utf8'),
  ) as chrome.runtime.ManifestV3;
  return manifest.host_permissions ?? [];
}

/** On the browser's own page for trying policies: files of policies would need the rights of an administrator. */
export async function setPolicy(context: BrowserContext, id: string, policy: { [name: string]: Plain }) {
  const mandatory = { namespace: id, scope: 1, level: 1, source: 5 };
  const lines = Object.entries(policy).map(([name, value]) => ({ ...mandatory, name, value }));
  const page = await context.newPage();
  await page.goto('chrome://policy/test');
  // As text: the module is the browser's, known to no tool of ours.
  await page.evaluate(`import('chrome://resources/js/cr.js').then(({ sendWithPromise }) =>
    sendWithPromise('setLocalTestPolicies', ${JSON.stringify(JSON.stringify(lines))}, '{}'))`);
  await page.close();
}

/** On `EXTENSIONS_PAGE`: chooses one of the browser's modes of site access. */
export async function setHostAccess(page: Page, id: string, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') {
  await page.evaluate(
    ([extensionId, wanted]) =>
      (
        chrome as unknown as { developerPrivate: DeveloperPrivate }
      ).developerPrivate.updateExtensionConfiguration({
        extensionId,
        hostAccess: wanted,
      }),
    [id, hostAccess] as const,
  );
}

/** On `EXTENSIONS_PAGE`: allows the extension a site, or takes it back. */
export async function changeSites(
  page: Page,
  id: string,
  manifestSites: readonly string[],
  change: { add?: string; remove?: string },
): Promise<void> {
  await page.evaluate(
    async ({ id, add, remove, manifestSites }) => {
      const priv = (chrome as unknown as { developerPrivate: DeveloperPrivate }).developerPrivate;
      const before = (await priv.getExtensionInfo(id)).permissions.runtimeHostPermissions;
      if (before?.hostAccess !== 'ON_SPECIFIC_SITES') {
        await priv.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' });
        // This mode withholds the manifest's own sites: they are given back, so that only `change` is one.
        for (const host of manifestSites) await priv.addHostPermission(id, host);
      }
      if (add) await priv.addHostPermission(id, add);
      if (remove) await priv.removeHostPermission(id, remove);
    },
    { id, manifestSites, ...change },
  );
}
