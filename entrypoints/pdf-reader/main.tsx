import '../../components/styles/pages.css';
import '../../components/styles/pdf.css';
import { inheritMarks } from '../../lib/page/pdf/inherited-marks.ts';
import { mount } from '../desk/mount.tsx';
import { App } from './App.tsx';

// Firefox inherits no highlights, and needs not: it works them out where one is painted.
if (!import.meta.env.FIREFOX) inheritMarks(document);

await mount({ title: 'pdf.start', view: () => <App /> });
