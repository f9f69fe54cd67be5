import { type ComponentChild, render } from 'preact';
import { type Speech, StringsContext } from '../../components/StringsContext.ts';
import { speak } from '../../components/speech.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings.ts';
import { loadStrings } from '../../lib/data/locales.ts';
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
  // Asked for before the settings are there: most readers read in their browser's language.
  void loadStrings(uiLang(DEFAULT_SETTINGS));
  const first = await loadSettings();
  const [spoken, shown] = await Promise.all([speechOf(first), view(first)]);
  let ours = document.title;
  const draw = (settings: Settings, speech: Speech) => {
    const { documentElement: root } = document;
    root.lang = speech.lang;
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
  draw(first, spoken);
  // One after the other: the last choice is what stays.
  let drawn = Promise.resolve();
  onSettings((settings) => {
    const redraw = async () => draw(settings, await speechOf(settings));
    drawn = drawn.then(redraw, redraw);
  });
}

async function speechOf(settings: Settings): Promise<Speech> {
  const lang = uiLang(settings);
  return speak(await loadStrings(lang, settings.colourNames), lang);
}
