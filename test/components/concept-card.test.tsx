// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { ConceptCard } from '../../components/ConceptCard.tsx';
import { accountability, actionPlan, civicTech, dinum, ogp } from '../gallery/samples.ts';
import { press, show } from './screen.ts';

const nothing = () => {};

describe('the compact card', () => {
  test('is a dialog named by the term and described by its definition', () => {
    const { getByRole } = show(<ConceptCard concept={ogp} mode="compact" />);
    const card = getByRole('dialog', { name: 'Partenariat pour un gouvernement ouvert' });
    const definition = card.getAttribute('aria-describedby')!;
    expect(document.getElementById(definition)?.textContent).toBe(ogp.definition);
  });

  test('shows definition and source, and nothing of the full card', () => {
    const { getByRole, queryByText, queryByRole } = show(
      <ConceptCard concept={ogp} mode="compact" onAddNote={nothing} onLookUp={nothing} />,
    );
    expect(getByRole('link').textContent).toContain('France Diplomatie');
    expect(queryByText('Open Government Partnership')).toBeNull();
    expect(queryByRole('button', { name: 'Ajouter une note' })).toBeNull();
  });

  test('writes the first letter of a label as a title does, and leaves acronyms alone', () => {
    const { getByRole, update } = show(
      <ConceptCard concept={{ ...ogp, label: 'open data' }} mode="compact" />,
    );
    expect(getByRole('heading').textContent).toBe('Open data');
    update(<ConceptCard concept={{ ...ogp, label: 'iD4D' }} mode="compact" />);
    expect(getByRole('heading').textContent).toBe('iD4D');
  });
});

describe('the full card', () => {
  test('shows other languages, wider ideas and neighbours, each in its language', () => {
    const { getByText, getByRole } = show(<ConceptCard concept={ogp} mode="full" onLookUp={nothing} />);
    expect(getByText('Open Government Partnership').lang).toBe('en');
    expect(getByText('Alianza para el Gobierno Abierto').lang).toBe('es');
    expect(getByRole('button', { name: 'gouvernement ouvert' })).toBeTruthy();
    expect(getByText('Voir aussi')).toBeTruthy();
  });

  test('tells former names apart from other names', () => {
    const { getByText } = show(<ConceptCard concept={dinum} mode="full" />);
    expect(getByText('DINUM')).toBeTruthy();
    expect(getByText('Anciens noms').nextElementSibling?.textContent).toContain('DINSIC');
  });

  test('looks up terms of the definition and neighbours in place', async () => {
    const onLookUp = vi.fn();
    const { getByRole, user } = show(<ConceptCard concept={ogp} mode="full" onLookUp={onLookUp} />);
    await user.click(getByRole('button', { name: 'plan d’action national' }));
    await user.click(getByRole('button', { name: 'redevabilité' }));
    expect(onLookUp.mock.calls).toEqual([['plan d’action national'], ['accountability']]);
  });

  test('a term of the definition can be looked up by Enter and by Space', () => {
    const onLookUp = vi.fn();
    const { getByRole, container } = show(<ConceptCard concept={ogp} mode="full" onLookUp={onLookUp} />);
    getByRole('button', { name: 'plan d’action national' }).focus();
    press(container, 'Enter');
    press(container, ' ');
    expect(onLookUp).toHaveBeenCalledTimes(2);
  });

  test('keeps the words of the definition when terms in it overlap', () => {
    const definitionMentions = [
      { start: 0, end: 10, text: 'Initiative', conceptId: 'a' },
      { start: 5, end: 25, text: 'ative internationale', conceptId: 'b' },
    ];
    const { getByRole } = show(
      <ConceptCard concept={{ ...ogp, definitionMentions }} mode="full" onLookUp={nothing} />,
    );
    const described = getByRole('dialog').getAttribute('aria-describedby')!;
    expect(document.getElementById(described)?.textContent).toBe(ogp.definition);
  });

  test('leads back along the trail, by button and by Backspace', async () => {
    const onBack = vi.fn();
    const { getByRole, user } = show(
      <ConceptCard concept={actionPlan} mode="full" focused trail="gouvernement ouvert" onBack={onBack} />,
    );
    await user.click(getByRole('button', { name: 'Revenir à gouvernement ouvert' }));
    getByRole('heading').focus();
    press(getByRole('dialog'), 'Backspace');
    expect(onBack).toHaveBeenCalledTimes(2);
  });

  test('goes to the previous and next occurrence, and says where it is', async () => {
    const onNext = vi.fn();
    const onPrevious = vi.fn();
    const { getByRole, getByText, user } = show(
      <ConceptCard
        concept={ogp}
        mode="full"
        occurrence={{ index: 1, count: 2 }}
        onNext={onNext}
        onPrevious={onPrevious}
      />,
    );
    expect(getByText('1 sur 2')).toBeTruthy();
    await user.click(getByRole('button', { name: 'Occurrence suivante' }));
    await user.click(getByRole('button', { name: 'Occurrence précédente' }));
    expect(onNext).toHaveBeenCalledOnce();
    expect(onPrevious).toHaveBeenCalledOnce();
  });

  test('shows no counter for a single occurrence', () => {
    const { queryByText } = show(
      <ConceptCard concept={ogp} mode="full" occurrence={{ index: 1, count: 1 }} />,
    );
    expect(queryByText('1 sur 1')).toBeNull();
  });

  test('an act that nobody handles is not shown', () => {
    const { queryAllByRole } = show(<ConceptCard concept={accountability} mode="full" />);
    expect(queryAllByRole('button')).toEqual([]);
  });

  test('keeps rare acts in a menu', async () => {
    const onReportError = vi.fn();
    const { getByRole, user } = show(
      <ConceptCard concept={ogp} mode="full" onKnow={nothing} onReportError={onReportError} />,
    );
    await user.click(getByRole('button', { name: 'Autres actions' }));
    await user.click(getByRole('menuitem', { name: 'Signaler une erreur de repérage' }));
    expect(onReportError).toHaveBeenCalledOnce();
  });
});

describe('sources', () => {
  test('a real address is a link that tells the source nothing', () => {
    const { getByRole } = show(<ConceptCard concept={ogp} mode="compact" />);
    expect(getByRole('link').getAttribute('rel')).toBe('noopener noreferrer');
  });

  test.each([null, 'javascript:alert(1)', 'glossaire.csv', 'https://'])(
    '%s is no address: words, not a link',
    (url) => {
      const source = { ...accountability.source!, url };
      const { queryByRole, getByText } = show(
        <ConceptCard concept={{ ...accountability, source }} mode="compact" />,
      );
      expect(queryByRole('link')).toBeNull();
      expect(getByText('Glossaire fourni avec le dossier')).toBeTruthy();
    },
  );

  test('a source that was not checked says so', () => {
    const { getByText } = show(<ConceptCard concept={accountability} mode="compact" />);
    expect(getByText(/source non vérifiée/)).toBeTruthy();
  });
});

describe('without a definition in the wanted language', () => {
  test('says so, shows the language there is, and offers to write one', async () => {
    const onWriteDefinition = vi.fn();
    const { getByText, getByRole, user } = show(
      <ConceptCard concept={civicTech} mode="full" onWriteDefinition={onWriteDefinition} />,
    );
    expect(getByText('Pas encore de définition en français. Celle-ci est en anglais.')).toBeTruthy();
    expect(getByText(civicTech.definition).lang).toBe('en');
    await user.click(getByRole('button', { name: 'Écrire une définition' }));
    expect(onWriteDefinition).toHaveBeenCalledOnce();
  });

  test('the wanted language counts, not the interface’s', () => {
    const { queryByText } = show(<ConceptCard concept={civicTech} mode="full" wantedLang="en" />);
    expect(queryByText(/Pas encore de définition/)).toBeNull();
  });
});

describe('by keyboard', () => {
  test('focus lands on the title, inside a shadow root too', () => {
    for (const shadow of [false, true]) {
      const { getByRole, container } = show(<ConceptCard concept={ogp} mode="full" focused />, { shadow });
      const root = container.getRootNode() as Document | ShadowRoot;
      expect(root.activeElement).toBe(getByRole('heading'));
    }
  });

  test.each([
    ['n', 'onAddNote'],
    ['r', 'onReview'],
    ['P', 'onPin'],
    ['[', 'onPrevious'],
    [']', 'onNext'],
  ])('%s calls %s', (key, handler) => {
    const act = vi.fn();
    const { getByRole } = show(<ConceptCard concept={ogp} mode="full" focused {...{ [handler]: act }} />);
    press(getByRole('dialog'), key);
    expect(act).toHaveBeenCalledOnce();
  });

  test('single keys are off with the setting, and with Ctrl held', () => {
    const onAddNote = vi.fn();
    const { getByRole, update } = show(
      <ConceptCard concept={ogp} mode="full" focused onAddNote={onAddNote} />,
    );
    press(getByRole('dialog'), 'n', { ctrlKey: true });
    update(<ConceptCard concept={ogp} mode="full" focused singleKeys={false} onAddNote={onAddNote} />);
    press(getByRole('dialog'), 'n');
    expect(onAddNote).not.toHaveBeenCalled();
  });

  test('the foot shows the keys, on buttons with the same names', () => {
    const { getByRole } = show(
      <ConceptCard concept={ogp} mode="full" focused onAddNote={nothing} onClose={nothing} />,
    );
    expect(getByRole('button', { name: 'note' }).textContent).toContain('N');
    expect(getByRole('button', { name: 'fermer' }).textContent).toContain('Échap');
  });

  test('a look-up in place puts focus on the new title', () => {
    const { getByRole, update } = show(<ConceptCard concept={ogp} mode="full" focused />);
    update(<ConceptCard concept={actionPlan} mode="full" focused />);
    expect(document.activeElement).toBe(getByRole('heading', { name: 'Plan d’action national' }));
  });
});

test.each([
  ['en', 'Pin in the margin', '1 of 2'],
  ['es', 'Fijar en el margen', '1 de 2'],
] as const)('speaks %s', (lang, pin, place) => {
  const { getByRole, getByText } = show(
    <ConceptCard concept={ogp} mode="full" occurrence={{ index: 1, count: 2 }} onPin={nothing} />,
    { lang },
  );
  expect(getByRole('button', { name: pin })).toBeTruthy();
  expect(getByText(place)).toBeTruthy();
  expect(getByRole('heading').lang).toBe('fr');
});

test('a pinned card is a group with one act, and no close button', () => {
  const { getByRole, getAllByRole } = show(
    <ConceptCard concept={accountability} mode="pinned" onPin={nothing} onClose={nothing} />,
  );
  expect(getByRole('group', { name: 'Redevabilité' })).toBeTruthy();
  expect(getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Détacher']);
});
