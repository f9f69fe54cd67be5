import { describe, expect, test } from 'vitest';
import { createAnnotation, withLink } from '../../../lib/core/annotation/create.ts';
import { commitmentsForNote, type NoteSurroundings } from '../../../lib/core/commitment/note-commitments.ts';
import { searchRegister } from '../../../lib/core/commitment/search-register.ts';
import { createTranslator } from '../../../lib/core/i18n/translate.ts';
import { loadRegister } from '../../../lib/data/commitments.ts';
import fr from '../../../locales/fr.json' with { type: 'json' };

const register = loadRegister();
const find = (typed: string) => searchRegister(register, typed).map(({ id }) => id);

describe('the register is searched', () => {
  test.each([
    { by: 'title', typed: 'transparence de la commande publique', finds: 'fr-2015-02' },
    { by: 'title without accents, in capitals', typed: 'TRANSPARENCE COMMANDE', finds: 'fr-2015-02' },
    { by: 'beginnings of words in any order', typed: 'publ command transp', finds: 'fr-2015-02' },
    { by: 'code', typed: 'FR0022', finds: register.byCode('FR0022')!.id },
    { by: 'code in another spelling', typed: 'fr-0022', finds: register.byCode('FR0022')!.id },
    { by: 'the beginning of a code', typed: 'fr002', finds: register.byCode('FR0022')!.id },
    { by: 'institution', typed: 'cour des comptes', finds: 'fr-2015-05' },
    { by: 'country and years of the plan', typed: 'senegal 2021', finds: 'sn-2021-01' },
  ])('by $by', ({ typed, finds }) => {
    expect(find(typed)).toContain(finds);
  });

  test('accents of the register do not matter either', () => {
    const accented = register.commitments.find(({ title }) => /\bdonnées\b/.test(title.fr ?? ''))!;
    expect(find('donnees')).toContain(accented.id);
    expect(find('donnees')).toEqual(find('données'));
  });

  test('the code that is typed comes first, titles before institutions', () => {
    expect(find('FR0022')[0]).toBe(register.byCode('FR0022')!.id);
    const byTitle = find('cour des comptes').map((id) =>
      /cour des comptes/i.test(JSON.stringify(register.byId(id)!.title)),
    );
    expect(byTitle.lastIndexOf(true)).toBeLessThan(byTitle.includes(false) ? byTitle.indexOf(false) : 1000);
  });

  test('every word must be there; nothing typed finds nothing', () => {
    expect(find('transparence zygomatique')).toEqual([]);
    expect(find('  ')).toEqual([]);
    expect(find('«»')).toEqual([]);
  });
});

describe('what a note may be about', () => {
  const note = createAnnotation({
    id: 'urn:uuid:0192f0c0-0000-7000-8000-000000000001',
    now: '2026-01-01T00:00:00.000Z',
    source: 'https://example.org/a',
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: 'La Cour des comptes associera les citoyens à ses travaux.',
        prefix: '',
        suffix: '',
      },
      { type: 'TextPositionSelector', start: 0, end: 57 },
    ],
  });
  const named = register.byCode('FR0022')!;
  const around: NoteSurroundings = {
    register,
    query: '',
    named: [
      {
        start: 0,
        end: 6,
        text: 'FR0022',
        commitmentId: named.id,
        how: 'code',
        reason: { key: 'commitment.reason.code', values: { code: 'FR0022' } },
      },
    ],
    lang: 'fr',
    articleDate: '2016',
    articleTitle: '',
    uiLang: 'fr',
    t: createTranslator(fr, 'fr'),
  };
  const ids = ({ choices }: ReturnType<typeof commitmentsForNote>) => choices.map(({ card }) => card.id);

  test('its links first, then what the article names, then what is near its words', () => {
    const linked = withLink(note, 'sn-2021-01', '2026-01-02T00:00:00.000Z');
    const found = commitmentsForNote(linked, around);
    expect(ids(found).slice(0, 3)).toEqual(['sn-2021-01', named.id, 'fr-2015-05']);
    expect(found.choices.map((one) => one.linked).slice(0, 2)).toEqual([true, false]);
    expect(found.choices[1]!.reasons).toEqual(['Code FR0022 de l’OGP']);
    expect(found.total).toBe(found.choices.length);
  });

  test('with words typed, the whole register: what is linked says so', () => {
    const linked = withLink(note, 'sn-2021-01', '2026-01-02T00:00:00.000Z');
    const found = commitmentsForNote(linked, { ...around, query: 'senegal' });
    expect(found.choices.find(({ card }) => card.id === 'sn-2021-01')?.linked).toBe(true);
    expect(ids(found)).not.toContain('fr-2015-05');
  });

  test('no more at once than can be looked through; how many there are is told', () => {
    const found = commitmentsForNote(note, { ...around, query: 'a' });
    expect(found.choices.length).toBe(30);
    expect(found.total).toBeGreaterThan(30);
  });

  test('a note on the whole page has no words to be near to', () => {
    const { target, ...rest } = note;
    const onPage = { ...rest, target: { type: target.type, source: target.source } };
    expect(ids(commitmentsForNote(onPage, around))).toEqual([named.id]);
  });
});
