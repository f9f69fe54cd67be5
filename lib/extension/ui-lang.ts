import { browser } from 'wxt/browser';
import { type Lang, toLang } from '../core/i18n/lang.ts';
import type { Settings } from '../core/settings.ts';

/** The language of the interface: the reader's choice, else the browser's, else French. */
export function uiLang(settings: Settings): Lang {
  return settings.uiLang ?? toLang(browser.i18n.getUILanguage()) ?? 'fr';
}

/** The languages of definitions, the preferred one first: the reader's choice, else that of the interface. */
export function definitionLangs(settings: Settings): readonly Lang[] {
  return settings.definitionLangs.length > 0 ? settings.definitionLangs : [uiLang(settings)];
}
