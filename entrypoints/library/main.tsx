import '../../components/styles/pages.css';
import '../../components/styles/library.css';
import '../../components/styles/import.css';
import '../../components/styles/backup.css';
import '../../components/styles/export.css';
import '../../components/styles/import.css';
import '../../components/styles/glossaries.css';
import '../../components/styles/review.css';
import { render } from 'preact';
import { StringsContext } from '../../components/StringsContext.ts';
import { speak } from '../../components/speech.ts';
import { STRINGS } from '../../lib/data/locales.ts';
import { loadSettings } from '../../lib/extension/settings.ts';
import { uiLang } from '../../lib/extension/ui-lang.ts';
import { App } from './App.tsx';

const settings = await loadSettings();
const lang = uiLang(settings);
const speech = speak(STRINGS[lang], lang);
document.documentElement.lang = lang;
document.title = speech.t('desk.library');
if (settings.theme !== 'system') document.documentElement.dataset.theme = settings.theme;

render(
  <StringsContext.Provider value={speech}>
    <App />
  </StringsContext.Provider>,
  document.querySelector('#app')!,
);
