import '../../components/styles/pages.css';
import '../../components/styles/library.css';
import '../../components/styles/import.css';
import '../../components/styles/backup.css';
import '../../components/styles/export.css';
import '../../components/styles/glossaries.css';
import '../../components/styles/review.css';
import { early } from '../desk/early.ts';
import { mount } from '../desk/mount.tsx';
import { openingStore } from '../desk/opening-store.ts';
import { App } from './App.tsx';
import { firstArticles } from './useFirstArticles.ts';

// The first rows are read while settings and strings are on their way.
const opening = openingStore();
const first = early(opening.store.coming.then(firstArticles));

await mount({ title: 'desk.library', view: () => <App opening={opening} first={first} /> });
