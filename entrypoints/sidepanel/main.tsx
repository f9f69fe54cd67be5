import '../../components/styles/pages.css';
import { mount } from '../desk/mount.tsx';
import { App } from './App.tsx';
import { isInReader } from './followed-tab.ts';

if (isInReader) document.documentElement.dataset.inside = '';

await mount({ view: () => <App /> });
