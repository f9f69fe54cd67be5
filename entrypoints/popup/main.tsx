import '../../components/styles/pages.css';
import { render } from 'preact';
import { StringsContext } from '../../components/StringsContext.ts';
import { speak } from '../../components/speech.ts';
import { STRINGS } from '../../lib/data/locales.ts';
import { loadSettings } from '../../lib/extension/settings.ts';
import { activeTab } from '../../lib/extension/tabs.ts';
import { uiLang } from '../../lib/extension/ui-lang.ts';
import { App } from './App.tsx';
import { openingPage } from './page.ts';

const [settings, tab] = await Promise.all([loadSettings(), activeTab()]);
const lang = uiLang(settings);
document.documentElement.lang = lang;
if (settings.theme !== 'system') document.documentElement.dataset.theme = settings.theme;

render(
  <StringsContext.Provider value={speak(STRINGS[lang], lang)}>
    <App tab={tab} first={await openingPage(tab, settings)} />
  </StringsContext.Provider>,
  document.querySelector('#app')!,
);
