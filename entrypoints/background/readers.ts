import { type Browser, browser } from 'wxt/browser';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { colourOf, createAnnotation, noteOf, withColour } from '../../lib/core/annotation/create.ts';
import { pageUrl } from '../../lib/core/annotation/page.ts';
import type { Article } from '../../lib/core/article/article.ts';
import { composeReading, type Knowledge, placeAnnotations } from '../../lib/core/compose-reading.ts';
import { lookUpInAll } from '../../lib/core/glossary/find-in-all.ts';
import { toLang } from '../../lib/core/i18n/lang.ts';
import { createTranslator } from '../../lib/core/i18n/translate.ts';
import { quoteText, styleAfter } from '../../lib/core/quote/quote-text.ts';
import { textFragmentUrl } from '../../lib/core/quote/text-fragment.ts';
import { LONGEST_QUERY } from '../../lib/core/search/query.ts';
import { rulesFor, siteOf } from '../../lib/core/settings.ts';
import { stateOf } from '../../lib/core/tracker/history.ts';
import { inPageStrings, loadStrings } from '../../lib/data/locales.ts';
import { keepCounts } from '../../lib/extension/counts.ts';
import { isSiteQuiet } from '../../lib/extension/door-settings.ts';
import { readerAt } from '../../lib/extension/frames.ts';
import { openLibrary } from '../../lib/extension/library.ts';
import { onMessage, type ReaderSetup } from '../../lib/extension/messages.ts';
import { pdfAddress } from '../../lib/extension/pdf-reader.ts';
import { loadSettings, saveSettings, saveSite } from '../../lib/extension/settings.ts';
import { bringMarginView, bringReader, openFrames } from '../../lib/extension/tabs.ts';
import { uiLang } from '../../lib/extension/ui-lang.ts';
import { readAgain } from '../../lib/extension/visits.ts';
import { inSlices } from '../../lib/page/slices.ts';
import { newId } from '../../lib/store/new-id.ts';
import type { Store } from '../../lib/store/store.ts';
import { knownArticle } from './known-article.ts';
import { conceptCardOf, knownConcepts } from './learning.ts';
import { withoutValue, withoutWords } from './outcomes.ts';
import { register, store, terms } from './parts.ts';

/** What the scripts in a page may ask. */
export function answerReaders(): void {
  // Readers hold a port open to learn at once when we are gone (see `reader/life.ts`).
  browser.runtime.onConnect.addListener(() => {});

  onMessage('bringReader', async ({ sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined || (await isSiteQuiet(siteOf(sender.url ?? '')))) return;
    const brought = bringReader(tabId, sender.frameId);
    // It will ask for these as soon as it has read.
    void Promise.allSettled([terms(), knownConcepts(), register(), store()]);
    await brought;
  });

  onMessage('openFrames', async ({ sender }) => {
    if (sender.tab?.id !== undefined) await openFrames(sender.tab.id);
  });

  onMessage('bringMarginView', async ({ sender }) => {
    const tabId = sender.tab?.id;
    if (tabId !== undefined) await bringMarginView(tabId, sender.frameId);
  });

  onMessage('setUp', async ({ sender }): Promise<ReaderSetup> => {
    const settings = await loadSettings();
    const site = rulesFor(settings.sites, siteOf(addressOfSender(sender)));
    const lang = uiLang(settings);
    return {
      on: site.on !== false,
      strings: await inPageStrings(lang, settings.colourNames),
      uiLang: lang,
      density: site.density ?? settings.density,
      cardTrigger: settings.cardTrigger,
      singleKeys: settings.singleKeys,
      toolbarOff: site.toolbarOff ?? !settings.toolbar,
      textSize: settings.textSize,
      printHighlights: settings.printHighlights,
    };
  });

  onMessage('hideToolbar', async ({ sender }) => {
    const address = addressOfSender(sender);
    if (address) await saveSite(address, { toolbarOff: true });
  });

  onMessage('readArticle', async ({ data: article, sender }) => {
    const shownIn = await tabOf(sender);
    const [settings, { glossaries }, known, official, kept] = await Promise.all([
      loadSettings(),
      terms(),
      knownConcepts(),
      register(),
      keptOf(article, shownIn),
    ]);
    const work = composeReading(article, {
      ...kept,
      glossaries,
      known,
      register: official,
      fallbackLang: uiLang(settings),
    });
    // Others wait to be answered meanwhile.
    const reading = (await inSlices(work, () => true))!;
    const met = new Set(reading.mentions.map(({ conceptId }) => conceptId));
    void store().then(({ learning }) => learning.met(met, reading.keptUnder));
    const tab = sender.tab;
    if (tab && shownIn !== undefined) {
      // The marks do not wait for what the popup may ask later.
      void keepCounts(shownIn, tab.url ?? sender.url ?? '', {
        title: article.title,
        minutes: null,
        terms: met.size,
        pledges: reading.pledges.length,
      }).catch(() => undefined);
    }
    return reading;
  });

  onMessage('lookUp', async ({ data: { text, lang } }) => {
    const [settings, { glossaries }] = await Promise.all([loadSettings(), terms()]);
    const found = lookUpInAll(glossaries, text, toLang(lang) ?? uiLang(settings));
    return found && conceptCardOf(found.conceptId);
  });

  onMessage('quote', async ({ data: { article, passage, after, page } }) => {
    const settings = await loadSettings();
    const style = after ? styleAfter(after) : settings.quoteStyle;
    if (after) await saveSettings({ quoteStyle: style });
    const lang = uiLang(settings);
    const url = page
      ? pageUrl(article.url, page)
      : textFragmentUrl(article.canonicalUrl, article.text, passage);
    const exact = article.text.slice(passage.start, passage.end);
    const readOn = new Date().toISOString().slice(0, 10);
    const writing = { lang, t: createTranslator(await loadStrings(lang), lang) };
    return { style, url, ...quoteText(style, { exact, article, url, readOn }, writing) };
  });

  onMessage('searchNotes', ({ data: { text } }) => openLibrary({ query: text.slice(0, LONGEST_QUERY) }));
  onMessage('newAnnotationId', newId);
  onMessage('annotate', async ({ data: { id, article, selector, colour } }) => {
    const now = new Date().toISOString();
    const facts = { id, now, source: article.canonicalUrl, colour };
    const annotation = createAnnotation(selector ? { ...facts, selector } : facts);
    const added = await (await store()).annotations.add(annotation, article);
    return added.ok ? { ok: true, value: placed(added.value, article.text) } : withoutWords(added);
  });

  onMessage('recolour', async ({ data: { id, colour } }) => {
    const { annotations } = await store();
    return withoutValue(
      await annotations.update(id, (old) => withColour(old, colour, new Date().toISOString())),
    );
  });

  onMessage('removeAnnotation', async ({ data: { id } }) =>
    withoutValue(await (await store()).annotations.remove(id)),
  );
  onMessage('restoreAnnotation', async ({ data: { id } }) =>
    withoutValue(await (await store()).annotations.restore(id)),
  );
}

/** What is read there: a page, or the PDF that our own reader shows. */
function addressOfSender({ url = '' }: { url?: string | undefined }): string {
  return pdfAddress(url) ?? url;
}

/** The tab whose article a reader reads; undefined for one beside that, in another frame. */
async function tabOf({ tab, frameId }: Browser.runtime.MessageSender): Promise<number | undefined> {
  if (tab?.id === undefined) return undefined;
  return frameId === 0 || (await readerAt(tab.id)).frameId === frameId ? tab.id : undefined;
}

/** What is kept of an article, wherever it was met first. A store that does not open does not stop the reading. */
async function keptOf(
  article: Article,
  tabId: number | undefined,
): Promise<Pick<Knowledge, 'annotations' | 'keptUnder' | 'tracked' | 'dismissed'>> {
  const opened = await store();
  const { annotations, pledges, dismissals } = opened;
  const { known, keptUnder } = await knownArticle(opened.articles, article);
  const [tracked, dismissed, kept] = await Promise.all([
    pledges.byArticle(keptUnder),
    dismissals.byArticle(keptUnder),
    known && annotations.byArticle(keptUnder),
    rememberVisit(opened, known && article, keptUnder, tabId),
  ]);
  return {
    tracked: tracked.ok ? tracked.value.filter((pledge) => !stateOf(pledge).stopped) : [],
    dismissed: dismissed.ok ? dismissed.value.map(({ quote }) => quote) : [],
    annotations: kept?.ok ? kept.value : [],
    keptUnder,
  };
}

/** An article that is kept was opened: how it reads now is remembered, once a visit. */
async function rememberVisit(
  { articles }: Store,
  article: Article | undefined,
  keptUnder: string,
  tabId: number | undefined,
): Promise<void> {
  const again = tabId !== undefined && (await readAgain(tabId, keptUnder));
  if (article) await articles.touch({ ...article, canonicalUrl: keptUnder }, again);
}

function placed(annotation: Annotation, text: string) {
  return (
    placeAnnotations(text, [annotation])[0] ?? {
      id: annotation.id,
      colour: colourOf(annotation) ?? 5,
      hasNote: noteOf(annotation) !== '',
      anchored: { state: 'lost' as const, start: null, end: null, score: 0 },
      textNow: null,
    }
  );
}
