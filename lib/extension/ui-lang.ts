import { browser } from 'wxt/browser';
import { type Lang, toLang } from '../core/i18n/lang.ts';
import type { Settings } from '../core/settings.ts';

/** The language of the interface: the reader's choice, else the browser's, else French. */
export function uiLang(settings: Settings): Lang {
  return settings.uiLang ?? toLang(browser.i18n.getUILanguage()) ?? 'fr';
}

/** The language of definitions: the reader's choice, else that of the interface. */
export function definitionLang(settings: Settings): Lang {
  return settings.definitionLang ?? uiLang(settings);
}
