import '../../components/styles/pages.css';
import { mount } from '../desk/mount.tsx';
import { App } from './App.tsx';
import { ownTab } from './followed-tab.ts';

// Inside our own PDF reader, whose bar names the document already.
if (ownTab() !== undefined) document.documentElement.dataset.inside = '';

await mount({ view: () => <App /> });
