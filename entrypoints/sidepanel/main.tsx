import '../../components/styles/pages.css';
import { render } from 'preact';
import { StringsContext } from '../../components/StringsContext.ts';
import { speak } from '../../components/speech.ts';
import { STRINGS } from '../../lib/data/locales.ts';
import { loadSettings } from '../../lib/extension/settings.ts';
import { uiLang } from '../../lib/extension/ui-lang.ts';
import { App } from './App.tsx';
import { ownTab } from './followed-tab.ts';

const settings = await loadSettings();
const lang = uiLang(settings);
document.documentElement.lang = lang;
if (settings.theme !== 'system') document.documentElement.dataset.theme = settings.theme;
// Inside our own PDF reader, whose bar names the document already.
if (ownTab() !== undefined) document.documentElement.dataset.inside = '';

render(
  <StringsContext.Provider value={speak(STRINGS[lang], lang)}>
    <App />
  </StringsContext.Provider>,
  document.querySelector('#app')!,
);
