/**
 * `npm run screenshots`: pictures from the product as it is shipped, in each of its languages: for the stores' listings,
 * 1280 × 800, into `screenshots/store/`, and for the guides into `docs/images/`. `-- store` or `-- guides` takes one set.
 */
import { openChromium } from '../browser/harness/chromium.ts';
import type { Browser } from '../browser/harness/index.ts';
import { openSite } from '../browser/harness/site.ts';
import { buildFor } from '../stages.ts';
import { shootForGuide } from './guide-pictures.ts';
import { LISTING_ARTICLES, type ListingArticle } from './listing-articles.ts';
import { shootForStores } from './store-pictures.ts';

const SETS: Record<string, (by: Browser, article: ListingArticle) => Promise<void>> = {
  store: shootForStores,
  guides: shootForGuide,
};

const asked = process.argv.slice(2);
await buildFor(['chromium']);
for (const [name, shoot] of Object.entries(SETS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const article of LISTING_ARTICLES) {
    const site = await openSite();
    const browser = await openChromium(site);
    try {
      await shoot(browser, article);
    } finally {
      await browser.close();
      await site.close();
    }
  }
}
