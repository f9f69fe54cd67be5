import '../../components/styles/pages.css';
import { activeTab } from '../../lib/extension/tabs.ts';
import { mount } from '../desk/mount.tsx';
import { App } from './App.tsx';
import { openingPage } from './page.ts';

// Asked for before the settings are there.
const asked = activeTab();

await mount({
  view: async (settings) => {
    const tab = await asked;
    return <App tab={tab} first={await openingPage(tab, settings)} />;
  },
});
