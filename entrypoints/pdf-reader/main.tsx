import '../../components/styles/pages.css';
import '../../components/styles/pdf.css';
import { mount } from '../desk/mount.tsx';
import { App } from './App.tsx';

await mount({ title: 'pdf.start', view: () => <App /> });
