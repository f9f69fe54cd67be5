import { type JSX, render } from 'preact';
import inPage from '../../components/styles/in-page.css?inline';
import '../../components/styles/pages.css';
import './gallery.css';
import { StringsContext } from '../../components/StringsContext.ts';
import { toLang } from '../../lib/core/i18n/lang.ts';
import { createTranslator } from '../../lib/core/i18n/translate.ts';
import en from '../../locales/en.json';
import es from '../../locales/es.json';
import fr from '../../locales/fr.json';
import * as scenes from './scenes.tsx';

/**
 * `?scene=Concepts&lang=fr&theme=dark`; `&root=shadow` renders it in a closed shadow root, as in a visited page:
 * the fonts of extension pages are then absent and only the in-page sheet applies.
 */
const query = new URLSearchParams(location.search);
const lang = toLang(query.get('lang')) ?? 'fr';
const name = query.get('scene') ?? '';
const Scene = (scenes as Record<string, () => JSX.Element>)[name];
const speech = { lang, t: createTranslator({ fr, en, es }[lang], lang) };

document.documentElement.lang = lang;
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
const gallery = document.getElementById('gallery')!;

if (!Scene) {
  render(
    <ul class="index">
      {Object.keys(scenes).map((scene) => (
        <li key={scene}>
          <a href={`?scene=${scene}`}>{scene}</a>
        </li>
      ))}
    </ul>,
    gallery,
  );
} else {
  const view = (
    <StringsContext.Provider value={speech}>
      <div class="scene">
        <Scene />
      </div>
    </StringsContext.Provider>
  );
  render(view, query.get('root') === 'shadow' ? shadowLayer() : gallery);
}

function shadowLayer(): HTMLElement {
  const host = document.createElement('mc-margin');
  host.style.cssText =
    'all: initial !important; display: block !important; position: absolute !important; inset: 0 !important;';
  host.dataset.ground = query.get('theme') ?? 'light';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${inPage} .scene { display: flex; flex-wrap: wrap; gap: 40px; padding: 40px; }`);
  root.adoptedStyleSheets = [sheet];
  const layer = document.createElement('div');
  layer.className = 'layer';
  root.append(layer);
  document.documentElement.append(host);
  return layer;
}
