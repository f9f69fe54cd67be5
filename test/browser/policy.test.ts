import { expect, test } from 'vitest';
import { describeBrowsers } from './harness/index.ts';
import { articlePage } from './notes-tools.ts';
import { openPage, STORY, termsOf, untilMarked, untilSaid } from './page-tools.ts';
import { shows } from './pledge-tools.ts';

const TWICE = articlePage(`${STORY.data}<p>Les données ouvertes servent à tous, dit-elle encore.</p>`);

/** Half of it makes no sense. */
const POLICY = {
  density: 'all',
  quoteStyle: 'academic',
  sitesOff: ['*.numerique.gouv.fr', 'https://no.host/'],
  locked: ['density', 'sites', 'weather'],
  uiLang: 'tlh',
  toolbar: 'perhaps',
  dragons: { here: true },
};

describeBrowsers(
  'An organisation that sets something, half of it nonsense',
  (browser) => {
    test('is followed in pages and settings, and what made no sense is named', async () => {
      const tab = await openPage(browser(), 'organisation', TWICE);
      await untilMarked(tab, 'données ouvertes');
      expect((await termsOf(tab)).filter((term) => /données ouvertes/i.test(term))).toHaveLength(2);

      const url = 'https://www.numerique.gouv.fr/eteint';
      browser().site.serve(url, TWICE);
      const off = await browser().open(url);
      await untilSaid(browser(), off, /Éteint sur numerique\.gouv\.fr/);
      expect(await termsOf(off)).toEqual([]);

      const options = await browser().openExtensionPage('options.html');
      await shows(options, /Votre organisation a choisi certains réglages/);
      await shows(options, /Fixé par votre organisation/);
      await shows(
        options,
        /Laissé de côté : (?=.*dragons)(?=.*locked)(?=.*sitesOff)(?=.*toolbar)(?=.*uiLang)/,
      );
      await options.waitFor('a density that cannot be chosen', () => {
        const radios = [...document.querySelectorAll('[role=radio], input[type=radio]')];
        const other = radios.find(
          (one) => (one.textContent || one.parentElement?.textContent) === 'Premiers',
        );
        return other?.matches(':disabled, [aria-disabled=true], :disabled *') ?? false;
      });
    });
  },
  { policy: POLICY },
);
