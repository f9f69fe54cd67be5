// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { type PageState, PageStatus } from '../../components/PageStatus.tsx';
import { press, show } from './screen.ts';

const nothing = () => {};

const article: Extract<PageState, { kind: 'article' }> = {
  kind: 'article',
  title: 'Gouvernement ouvert',
  site: 'lagazettedescommunes.com',
  minutes: 6,
  terms: 14,
  pledges: 1,
  notes: 0,
  density: 'first',
  lost: null,
  markedParagraphs: null,
  trouble: null,
};

const status = (page: PageState, acts: Partial<Parameters<typeof PageStatus>[0]> = {}) => (
  <PageStatus page={page} onDensity={nothing} onSite={nothing} onScan={nothing} {...acts} />
);

describe('an article', () => {
  test('is named, with its three counts in the right number', () => {
    const { getByRole, getAllByRole } = show(status(article));
    expect(getByRole('heading', { level: 1 }).textContent).toBe('Gouvernement ouvert');
    expect(getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '14 termes',
      '1 promesse',
      '0 note',
    ]);
  });

  test('sets the density by arrows, as radio buttons do', () => {
    const onDensity = vi.fn();
    const { getByRole } = show(status(article, { onDensity }));
    const chosen = getByRole('radio', { name: 'Premiers', checked: true });
    expect(getByRole('radiogroup', { name: 'Termes signalés' }).contains(chosen)).toBe(true);
    chosen.focus();
    press(chosen, 'ArrowRight');
    expect(onDensity).toHaveBeenCalledWith('all');
    chosen.focus();
    press(chosen, 'ArrowLeft');
    expect(onDensity).toHaveBeenLastCalledWith('none');
  });

  test('can be switched off for the site, by the words too', async () => {
    const onSite = vi.fn();
    const { getByRole, getByText, user } = show(status(article, { onSite }));
    await user.click(getByRole('switch', { name: 'Actif sur ce site', checked: true }));
    await user.click(getByText('Actif sur ce site'));
    expect(onSite.mock.calls).toEqual([[false], [false]]);
  });

  test('that changed says how many passages are lost, before the counts', async () => {
    const onSeeChanges = vi.fn();
    const { getByText, getByRole, user } = show(status({ ...article, lost: 2 }, { onSeeChanges }));
    expect(getByText('2 passages n’ont pas été retrouvés.')).toBeTruthy();
    await user.click(getByRole('button', { name: 'Voir ce qui a changé' }));
    expect(onSeeChanges).toHaveBeenCalledOnce();
  });

  test('that is very long states its limit', () => {
    const { getByText } = show(status({ ...article, markedParagraphs: 200 }));
    expect(getByText(/dans les 200 premiers paragraphes/)).toBeTruthy();
  });

  test.each([
    ['restless', /change sans cesse/],
    ['cleared', /efface les repères/],
    ['unplaced', /n’ont pas trouvé leur place/],
  ] as const)('whose marks are %s says so in words', (trouble, words) => {
    const { getByText } = show(status({ ...article, trouble }));
    expect(getByText(words)).toBeTruthy();
  });
});

describe('other pages say what they are and what can be done', () => {
  const place = { title: 'Accueil', site: 'numerique.gouv.fr' };

  test('not an article: look for terms anyway', async () => {
    const onScan = vi.fn();
    const { getByRole, user } = show(status({ kind: 'notArticle', ...place, notes: 0 }, { onScan }));
    expect(getByRole('heading', { name: 'Pas d’article sur cette page' })).toBeTruthy();
    await user.click(getByRole('button', { name: 'Chercher les termes quand même' }));
    expect(onScan).toHaveBeenCalledOnce();
  });

  test('not on the list: once, or always', async () => {
    const onAlwaysHere = vi.fn();
    const onScan = vi.fn();
    const { getByRole, user } = show(
      status({ kind: 'onDemand', ...place, notes: 0 }, { onScan, onAlwaysHere }),
    );
    await user.click(getByRole('button', { name: 'Lire cette page' }));
    await user.click(getByRole('button', { name: 'Toujours sur ce site' }));
    expect([onScan.mock.calls.length, onAlwaysHere.mock.calls.length]).toEqual([1, 1]);
  });

  test('off: notes are kept, and one switch turns it on', async () => {
    const onSite = vi.fn();
    const { getByRole, getByText, user } = show(
      status({ kind: 'off', site: 'banque.example', notes: 2 }, { onSite }),
    );
    expect(getByText(/2 notes y sont gardées/)).toBeTruthy();
    await user.click(getByRole('switch', { name: 'Éteint sur banque.example', checked: false }));
    expect(onSite).toHaveBeenCalledWith(true);
  });

  test('protected: why', () => {
    const { getByText } = show(status({ kind: 'protected' }));
    expect(getByText('Le navigateur protège cette page')).toBeTruthy();
  });

  test('a PDF: the reader', async () => {
    const onOpenPdf = vi.fn();
    const { getByRole, user } = show(status({ kind: 'pdf', opensItself: false, ...place }, { onOpenPdf }));
    await user.click(getByRole('button', { name: 'Ouvrir le PDF dans le lecteur' }));
    expect(onOpenPdf).toHaveBeenCalledOnce();
  });
});
