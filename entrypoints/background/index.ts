import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { followCommands } from './commands.ts';
import { answerLearning } from './learning.ts';
import { followMenus } from './menus.ts';
import { answerNoteFrames } from './note-frames.ts';
import { answerNoteLinks } from './note-links.ts';
import { store } from './parts.ts';
import { followPdfs } from './pdfs.ts';
import { answerPledges } from './pledges.ts';
import { answerReaders } from './readers.ts';
import { followReminders } from './reminders.ts';
import { followSites } from './sites.ts';
import { followUpdates } from './updates.ts';
import { followInstall } from './welcome.ts';

export default defineBackground({
  main() {
    answerReaders();
    answerNoteFrames();
    answerNoteLinks();
    answerPledges();
    answerLearning();
    followCommands();
    followInstall();
    followMenus();
    followPdfs();
    followReminders();
    followSites();
    followUpdates();
    browser.runtime.onStartup.addListener(() => void store());
  },
});
