import '../../components/styles/pages.css';
import '../../components/styles/tracker.css';
import { mount } from '../desk/mount.tsx';
import { App } from './App.tsx';

await mount({ title: 'track.title', view: () => <App /> });
