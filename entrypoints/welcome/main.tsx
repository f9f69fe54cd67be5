import '../../components/styles/pages.css';
import '../../components/styles/options.css';
import '../../components/styles/welcome.css';
import { mount } from '../desk/mount.tsx';
import { App } from './App.tsx';

await mount({ title: 'first.page', view: () => <App /> });
