import { type ComponentChild, render } from 'preact';
import { type Speech, StringsContext } from '../../components/StringsContext.ts';
import { speak } from '../../components/speech.ts';
import type { Settings } from '../../lib/core/settings.ts';
import { stringsFor } from '../../lib/data/locales.ts';
import { loadSettings, onSettings } from '../../lib/extension/settings.ts';
import { uiLang } from '../../lib/extension/ui-lang.ts';

interface MountOptions {
  /** Key of the document's title. */
  title?: string;
  /** Asked for together with the settings, before the first paint. */
  view: (settings: Settings) => ComponentChild | Promise<ComponentChild>;
}

/** Shows a page of the extension in the reader's language, colours' names and theme, and follows them. */
export async function mount({ title, view }: MountOptions): Promise<void> {
  const first = await loadSettings();
  const shown = await view(first);
  let ours = document.title;
  const draw = (settings: Settings) => {
    const lang = uiLang(settings);
    const speech: Speech = speak(stringsFor(lang, settings.colourNames), lang);
    const { documentElement: root } = document;
    root.lang = lang;
    // A page that has named its document itself goes on doing so.
    if (title && document.title === ours) {
      ours = speech.t(title);
      document.title = ours;
    }
    if (settings.theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = settings.theme;
    render(
      <StringsContext.Provider value={speech}>{shown}</StringsContext.Provider>,
      document.querySelector('#app')!,
    );
  };
  draw(first);
  onSettings(draw);
}
