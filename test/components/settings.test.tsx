// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { ColourNameFields } from '../../components/ColourNameFields.tsx';
import { ReadingSettings } from '../../components/ReadingSettings.tsx';
import { ShortcutTable } from '../../components/ShortcutTable.tsx';
import { type SiteRow, SiteRules } from '../../components/SiteRules.tsx';
import { WelcomeQuestions } from '../../components/WelcomeQuestions.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings.ts';
import { show } from './screen.ts';

const nothing = () => {};

describe('reading', () => {
  const reading = (settings: Partial<Settings> = {}, onChange: (change: object) => void = nothing) => (
    <ReadingSettings
      settings={{ ...DEFAULT_SETTINGS, ...settings }}
      chosenBy={(name) => (name === 'density' ? 'locked' : name === 'quoteStyle' ? 'suggested' : undefined)}
      onChange={onChange}
    />
  );

  test('keeps the interface language apart from that of definitions', async () => {
    const onChange = vi.fn();
    const { getByRole, user } = show(reading({ uiLang: 'fr', definitionLangs: ['en'] }, onChange));
    await user.selectOptions(getByRole('combobox', { name: 'Langue de l’interface' }), 'Español');
    expect(onChange).toHaveBeenLastCalledWith({ uiLang: 'es' });
    await user.click(getByRole('button', { name: 'espagnol' }));
    expect(onChange).toHaveBeenLastCalledWith({ definitionLangs: ['en', 'es'] });
    await user.click(getByRole('button', { name: /Retirer .*anglais/ }));
    expect(onChange).toHaveBeenLastCalledWith({ definitionLangs: [] });
  });

  test('goes back to the language of the browser', async () => {
    const onChange = vi.fn();
    const { getByRole, user } = show(reading({ uiLang: 'en' }, onChange));
    await user.selectOptions(getByRole('combobox', { name: 'Langue de l’interface' }), 'Celle du navigateur');
    expect(onChange).toHaveBeenLastCalledWith({ uiLang: null });
  });

  test('the text in pages grows and shrinks by steps, and highlights can stay off paper', async () => {
    const onChange = vi.fn();
    const { getByRole, user } = show(reading({}, onChange));
    await user.selectOptions(getByRole('combobox', { name: 'Taille du texte dans la page' }), '130');
    expect(onChange).toHaveBeenLastCalledWith({ textSize: 130 });
    await user.click(getByRole('switch', { name: 'Imprimer mes surlignages' }));
    expect(onChange).toHaveBeenLastCalledWith({ printHighlights: false });
  });

  test('says what an organisation fixed, and does not let it be changed', async () => {
    const onChange = vi.fn();
    const { getByText, getByRole, user } = show(reading({}, onChange));
    getByText('Fixé par votre organisation');
    getByText('Choisi par votre organisation, vous pouvez le changer');
    await user.click(getByRole('radio', { name: 'Tous' }));
    expect(onChange).not.toHaveBeenCalled();
  });

  test('switches single keys off by a press on the words', async () => {
    const onChange = vi.fn();
    const { getByText, user } = show(reading({}, onChange));
    await user.click(getByText('Raccourcis d’une touche'));
    expect(onChange).toHaveBeenLastCalledWith({ singleKeys: false });
  });
});

describe('names of colours', () => {
  const defaults = { 1: 'À citer', 2: 'À vérifier', 3: 'Chiffre', 4: 'Contexte', 5: 'Autre' };
  const fields = (names: Settings['colourNames'], onChange: (names: object) => void) => (
    <ColourNameFields names={names} defaults={defaults} longest={30} onChange={onChange} />
  );

  test('are the reader’s once the field is left', async () => {
    const onChange = vi.fn();
    const { getByRole, user } = show(fields({}, onChange));
    const field = getByRole('textbox', { name: 'Sens de la couleur 2' });
    await user.clear(field);
    await user.type(field, ' Contredit ');
    await user.tab();
    expect(onChange).toHaveBeenLastCalledWith({ 2: 'Contredit' });
  });

  test('fall back on the product’s when the field is emptied', async () => {
    const onChange = vi.fn();
    const { getByRole, user } = show(fields({ 2: 'Contredit', 3: 'Source' }, onChange));
    await user.clear(getByRole('textbox', { name: 'Sens de la couleur 2' }));
    await user.tab();
    expect(onChange).toHaveBeenLastCalledWith({ 3: 'Source' });
    expect(getByRole<HTMLInputElement>('textbox', { name: 'Sens de la couleur 2' }).value).toBe('À vérifier');
  });
});

describe('sites', () => {
  const gazette: SiteRow = {
    site: '*.lagazettedescommunes.com',
    rule: 'always',
    reason: 'Presse des collectivités (France)',
    revoked: false,
    locked: false,
  };
  const acts = { onRule: vi.fn(), onAllow: vi.fn(), onForget: vi.fn(), onAdd: vi.fn() };
  const rules = (...rows: SiteRow[]) => <SiteRules rows={rows} said={undefined} {...acts} />;

  test('bear the reason why they came with the product, and stay in the list', async () => {
    const { getByText, getByRole, queryByRole, user } = show(rules(gazette));
    getByText('Presse des collectivités (France)');
    expect(queryByRole('button', { name: /Retirer/ })).toBeNull();
    await user.selectOptions(getByRole('combobox'), 'Jamais');
    expect(acts.onRule).toHaveBeenLastCalledWith('*.lagazettedescommunes.com', 'never');
  });

  test('of the reader can be taken off', async () => {
    const { getByRole, user } = show(rules({ ...gazette, site: 'city.example', reason: undefined }));
    await user.click(getByRole('button', { name: 'Retirer city.example de la liste' }));
    expect(acts.onForget).toHaveBeenLastCalledWith('city.example');
  });

  test('say that the browser took an access back, and ask again on a click', async () => {
    const { getByText, getByRole, user } = show(rules({ ...gazette, rule: 'ask', revoked: true }));
    getByText(/Le navigateur a retiré cet accès/);
    await user.click(getByRole('button', { name: 'Redemander l’accès' }));
    expect(acts.onAllow).toHaveBeenLastCalledWith('*.lagazettedescommunes.com');
  });

  test('fixed by an organisation cannot be changed', () => {
    const { getByRole, getByText } = show(rules({ ...gazette, locked: true }));
    getByText('Fixé par votre organisation');
    expect(getByRole('combobox').closest('fieldset')?.disabled).toBe(true);
  });

  test('are added by their address, with Enter', async () => {
    const { getByRole, user } = show(rules());
    await user.type(getByRole('textbox', { name: 'Adresse d’un site' }), 'www.city.example{Enter}');
    expect(acts.onAdd).toHaveBeenLastCalledWith('www.city.example');
  });
});

describe('shortcuts', () => {
  test('are shown as they are, those without a key too', () => {
    const { getByText, getAllByRole } = show(
      <ShortcutTable
        commands={[
          { id: 'note', label: 'Annoter la sélection', keys: [] },
          { id: 'next', label: 'Terme suivant', keys: ['Alt', 'Maj', 'J'] },
        ]}
        own={[]}
        ownOff
        onOpen={nothing}
      />,
    );
    expect(getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['Aucun', 'AltMajJ']);
    getByText(/éteints dans Lecture/);
  });

  test('say where they are changed when the browser opens no page for it', () => {
    const { queryByRole, getByText } = show(<ShortcutTable commands={[]} own={[]} ownOff={false} />);
    expect(queryByRole('button')).toBeNull();
    getByText(/Gérer les raccourcis d’extensions/);
  });
});

describe('the first page', () => {
  const site = { rule: 'always', reason: 'Ministères', revoked: false, locked: false } as const;
  const plain = {
    settings: DEFAULT_SETTINGS,
    chosenBy: () => undefined,
    sites: [
      { ...site, site: '*.gouv.fr' },
      { ...site, site: 'senat.fr', rule: 'ask', locked: true },
    ] as const,
    said: undefined,
    onChange: nothing,
    onSite: nothing,
  };

  test.each([
    ['pour enquêter', { density: 'first', reviewReminder: false }, 'all' as const],
    ['pour apprendre', { density: 'all', reviewReminder: true }, 'first' as const],
  ])('who reads %s gets what suits it', async (answer, chosen, density) => {
    const onChange = vi.fn();
    const { getByRole, user } = show(
      <WelcomeQuestions {...plain} settings={{ ...DEFAULT_SETTINGS, density }} onChange={onChange} />,
    );
    await user.click(getByRole('radio', { name: answer }));
    expect(onChange).toHaveBeenLastCalledWith(chosen);
  });

  test('who wants definitions in another language keeps those chosen before behind it', async () => {
    const onChange = vi.fn();
    const settings: Settings = { ...DEFAULT_SETTINGS, definitionLangs: ['fr', 'en'] };
    const { getByRole, user } = show(<WelcomeQuestions {...plain} settings={settings} onChange={onChange} />);
    await user.selectOptions(getByRole('combobox', { name: 'Langue des définitions' }), 'Espagnol');
    expect(onChange).toHaveBeenLastCalledWith({ definitionLangs: ['es', 'fr', 'en'] });
  });

  test('sites are ticked when they are read by themselves, and cannot be where an organisation fixed them', async () => {
    const onSite = vi.fn();
    const { getByRole, user } = show(<WelcomeQuestions {...plain} onSite={onSite} />);
    const box = (name: string) => getByRole('checkbox', { name }) as HTMLInputElement;
    expect([box('*.gouv.fr').checked, box('senat.fr').checked, box('senat.fr').disabled]).toEqual([
      true,
      false,
      true,
    ]);
    await user.click(box('*.gouv.fr'));
    expect(onSite).toHaveBeenLastCalledWith('*.gouv.fr', false);
  });
});
