import '../../components/styles/pages.css';
import './note-frame.css';
import { render } from 'preact';
import { StringsContext } from '../../components/StringsContext.ts';
import { createTranslator } from '../../lib/core/i18n/translate.ts';
import { type NotePart, sendMessage } from '../../lib/extension/messages.ts';
import { App } from './App.tsx';

const PARTS: readonly NotePart[] = ['note', 'tags', 'link'];

/** `#<key>.<part>`: the one-time key that the background gave, and where the work begins. */
const [key = '', part = 'note'] = location.hash.slice(1).split('.');
const root = document.querySelector('#app')!;

const session = key ? await sendMessage('noteSession', { key }) : undefined;
// A page that frames this document has no key: it gets an empty frame.
if (session) {
  document.documentElement.lang = session.uiLang;
  document.documentElement.dataset.theme = session.ground;
  const speech = { lang: session.uiLang, t: createTranslator(session.strings, session.uiLang) };
  render(
    <StringsContext.Provider value={speech}>
      <App noteKey={key} session={session} start={PARTS.find((known) => known === part) ?? 'note'} />
    </StringsContext.Provider>,
    root,
  );
  const tellHeight = () => void sendMessage('noteHeight', { key, height: Math.ceil(root.scrollHeight) });
  new ResizeObserver(tellHeight).observe(root);
}
