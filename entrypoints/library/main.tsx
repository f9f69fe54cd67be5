import '../../components/styles/pages.css';
import '../../components/styles/library.css';
import '../../components/styles/import.css';
import '../../components/styles/backup.css';
import '../../components/styles/export.css';
import '../../components/styles/glossaries.css';
import '../../components/styles/review.css';
import { mount } from '../desk/mount.tsx';
import { App } from './App.tsx';

await mount({ title: 'desk.library', view: () => <App /> });
