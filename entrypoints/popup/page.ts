import type { PageState } from '../../components/PageStatus.tsx';
import type { PageStatus } from '../../lib/core/reading.ts';
import { rulesFor, type Settings, siteOf } from '../../lib/core/settings.ts';
import { recallCounts } from '../../lib/extension/counts.ts';
import { looksLikePdf, pdfAddress } from '../../lib/extension/pdf-reader.ts';
import { activeTab, askReader } from '../../lib/extension/tabs.ts';

/** Words a minute of attentive reading (Brysbaert 2019, mean for non-fiction in French and English, rounded). */
const WORDS_A_MINUTE = 230;

export interface PopupTab {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
  windowId?: number | undefined;
}

/** The tab that the popup speaks of, and what the page's reader says, which may take its time. */
export async function askTab(): Promise<{
  tab: PopupTab | undefined;
  said: Promise<PageStatus | undefined>;
}> {
  const tab = await activeTab();
  return { tab, said: tab?.id === undefined ? Promise.resolve(undefined) : askReader(tab.id) };
}

/** What can be said at once: from settings, the address and what was counted when the page was read. */
async function firstPage(tab: PopupTab | undefined, settings: Settings): Promise<PageState> {
  const url = tab?.url ?? '';
  const site = siteOf(url);
  const place = { title: tab?.title ?? site, site };
  if (rulesFor(settings.sites, site).on === false) return { kind: 'off', site, notes: 0 };
  const pdf = pdfAddress(url);
  if (pdf !== undefined || /\/pdf-reader\.html(?:[?#]|$)/.test(url))
    return { title: tab?.title ?? site, site: siteOf(pdf ?? ''), kind: 'onDemand', notes: 0 };
  if (!/^(https?|file):/.test(url))
    return tab?.url === undefined ? { ...place, kind: 'onDemand', notes: 0 } : { kind: 'protected' };
  if (looksLikePdf(url)) return { ...place, kind: 'pdf', opensItself: settings.openPdfs };
  const counts = tab?.id === undefined ? undefined : await recallCounts(tab.id, url);
  if (!counts) return { ...place, kind: 'onDemand', notes: 0 };
  const density = rulesFor(settings.sites, site).density ?? settings.density;
  return {
    ...place,
    ...counts,
    kind: 'article',
    site,
    density,
    notes: 0,
    lost: null,
    markedParagraphs: null,
    trouble: null,
  };
}

/** ms that the popup waits for the page's own word before it opens with what is known without it. */
const PATIENCE = 60;

/** What the popup opens with: the page's own word when it comes at once, else what is known without it. */
export async function openingPage(
  tab: PopupTab | undefined,
  settings: Settings,
  said: Promise<PageStatus | undefined>,
): Promise<PageState> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const known = await firstPage(tab, settings);
  if (!tab || known.kind === 'off' || known.kind === 'protected' || known.kind === 'pdf') return known;
  return pageOf(tab, settings, await Promise.race([said, late]))?.state ?? known;
}

/** What the reader in the page says; undefined when none is there. */
export async function currentPage(
  tab: PopupTab,
  settings: Settings,
): Promise<{ state: PageState; status: PageStatus } | undefined> {
  return tab.id === undefined ? undefined : pageOf(tab, settings, await askReader(tab.id));
}

function pageOf(
  tab: PopupTab,
  settings: Settings,
  status: PageStatus | undefined,
): { state: PageState; status: PageStatus } | undefined {
  if (!status || status.kind === 'reading') return undefined;
  const site = siteOf(pdfAddress(tab.url ?? '') ?? tab.url ?? '');
  if (status.kind === 'not-article') {
    return { status, state: { kind: 'notArticle', title: status.title || site, site, notes: 0 } };
  }
  const { article, reading, words } = status;
  const lost = reading.annotations.filter(({ anchored }) => anchored.state === 'lost').length;
  const changed = reading.annotations.some(
    ({ anchored }) => anchored.state !== 'exact' && anchored.state !== 'moved',
  );
  return {
    status,
    state: {
      kind: 'article',
      title: article.title,
      site: site || (article.siteName ?? ''),
      minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
      terms: reading.mentions.length,
      pledges: reading.pledges.length,
      notes: reading.annotations.length,
      density: rulesFor(settings.sites, site).density ?? settings.density,
      lost: changed ? lost : null,
      markedParagraphs: status.markedParagraphs,
      trouble: status.trouble,
    },
  };
}
