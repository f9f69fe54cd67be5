import '../../components/styles/pages.css';
import { mount } from '../desk/mount.tsx';
import { App } from './App.tsx';
import { askTab, openingPage } from './page.ts';

// Asked for before the settings are there.
const asked = askTab();

await mount({
  view: async (settings) => {
    const { tab, said } = await asked;
    return <App tab={tab} first={await openingPage(tab, settings, said)} />;
  },
});
