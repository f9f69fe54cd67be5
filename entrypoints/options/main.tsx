import '../../components/styles/pages.css';
import '../../components/styles/desk.css';
import '../../components/styles/glossaries.css';
import '../../components/styles/backup.css';
import '../../components/styles/options.css';
import { mount } from '../desk/mount.tsx';
import { App } from './App.tsx';

await mount({ title: 'popup.settings', view: () => <App /> });
