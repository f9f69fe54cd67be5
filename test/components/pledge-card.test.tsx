// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { PledgeCard } from '../../components/PledgeCard.tsx';
import { commitment, firmPledge, presidency, unreviewed, wish } from '../gallery/samples.ts';
import { press, show } from './screen.ts';

const nothing = () => {};
const factOf = (name: HTMLElement) => name.nextElementSibling?.textContent;

describe('what was found', () => {
  test('the words that gave it away are in bold, the quote is whole', () => {
    const { container } = show(<PledgeCard pledge={firmPledge} mode="full" />);
    expect(container.querySelector('b')?.textContent).toBe('sera consacrée');
    expect(container.querySelector('blockquote')?.textContent).toBe(firmPledge.text);
  });

  test('a cue that lies outside the quote leaves it plain', () => {
    const cue = { start: 0, end: 5, text: 'ailleurs' };
    const { container } = show(<PledgeCard pledge={{ ...firmPledge, cue }} mode="full" />);
    expect(container.querySelector('b')).toBeNull();
  });

  test('says what is inferred: a subject from elsewhere, a year that is not written', () => {
    const { getByText } = show(<PledgeCard pledge={firmPledge} mode="full" />);
    expect(factOf(getByText('Qui'))).toBe('Les organisateurs du sommet (sujet déduit)');
    expect(factOf(getByText('Échéance'))).toBe('9 décembre 2016 (année déduite)');
  });

  test('says nothing of the kind when both are written', () => {
    const deadline = { start: 50, end: 65, text: 'octobre 2016', iso: '2016-10' };
    const { getByText } = show(<PledgeCard pledge={{ ...presidency, deadline }} mode="full" />);
    expect(factOf(getByText('Qui'))).toBe('La France');
    expect(factOf(getByText('Échéance'))).toBe('octobre 2016');
  });

  test('a date that the words do not settle stays in their words', () => {
    const deadline = { start: 50, end: 65, text: 'd’ici à l’été', iso: null };
    const { getByText } = show(<PledgeCard pledge={{ ...presidency, deadline }} mode="full" />);
    expect(factOf(getByText('Échéance'))).toBe('d’ici à l’été');
  });

  test('what is not in the text is said to be missing', () => {
    const { getByText } = show(<PledgeCard pledge={{ ...wish, actor: null }} mode="full" />);
    expect(factOf(getByText('Qui'))).toBe('Non dit dans le texte');
    expect(factOf(getByText('Échéance'))).toBe('Aucune date dans le texte');
  });

  test.each([
    { pledge: firmPledge, kind: 'Promesse', spoken: 'Force 3 sur 3, Ferme' },
    {
      pledge: { ...firmPledge, strength: 'conditional' as const },
      kind: 'Promesse sous condition',
      spoken: 'Force 2 sur 3, Sous condition',
    },
    { pledge: wish, kind: 'Souhait', spoken: 'Force 1 sur 3, Souhait' },
  ])('$kind: $spoken', ({ pledge, kind, spoken }) => {
    const { getByRole } = show(<PledgeCard pledge={pledge} mode="full" />);
    expect(getByRole('dialog', { name: kind })).toBeTruthy();
    expect(getByRole('img', { name: spoken })).toBeTruthy();
  });

  test('each value can be corrected, by name', async () => {
    const onCorrect = vi.fn();
    const { getByRole, user } = show(<PledgeCard pledge={firmPledge} mode="full" onCorrect={onCorrect} />);
    for (const field of ['Qui', 'Quoi', 'Échéance'])
      await user.click(getByRole('button', { name: `Corriger\u00a0: ${field}` }));
    expect(onCorrect.mock.calls).toEqual([['who'], ['what'], ['deadline']]);
  });

  test('the compact card has neither acts nor commitment', () => {
    const { queryByText, queryByRole } = show(
      <PledgeCard
        pledge={firmPledge}
        mode="compact"
        commitment={{ card: commitment, linked: false, reasons: [] }}
        onTrack={nothing}
      />,
    );
    expect(queryByText(commitment.title)).toBeNull();
    expect(queryByRole('button', { name: 'Suivre cette promesse' })).toBeNull();
  });
});

describe('an official commitment', () => {
  test('is a question until the reader answers', async () => {
    const onLink = vi.fn();
    const onRefuseLink = vi.fn();
    const { getByRole, user } = show(
      <PledgeCard
        pledge={firmPledge}
        mode="full"
        commitment={{ card: commitment, linked: false, reasons: [] }}
        onLink={onLink}
        onRefuseLink={onRefuseLink}
      />,
    );
    expect(getByRole('article', { name: 'Engagement officiel proche' })).toBeTruthy();
    await user.click(getByRole('button', { name: 'Oui, relier' }));
    await user.click(getByRole('button', { name: 'Non' }));
    expect([onLink.mock.calls.length, onRefuseLink.mock.calls.length]).toEqual([1, 1]);
  });

  test('once linked is no question; without a review it says so', () => {
    const { getByRole, getByText, queryByText } = show(
      <PledgeCard
        pledge={firmPledge}
        mode="full"
        commitment={{ card: unreviewed, linked: true, reasons: [] }}
        onLink={nothing}
      />,
    );
    expect(getByRole('article', { name: 'Engagement officiel relié' })).toBeTruthy();
    expect(getByText('Aucune note dans ce registre')).toBeTruthy();
    expect(queryByText(/Est-ce le bon/)).toBeNull();
  });

  test('shows ratings in the mechanism’s words, and only those there are', () => {
    const { container } = show(
      <PledgeCard
        pledge={firmPledge}
        mode="full"
        commitment={{ card: commitment, linked: true, reasons: [] }}
      />,
    );
    const ratings = [...container.querySelectorAll('.ratings > div')].map((rating) => rating.textContent);
    expect(ratings).toEqual(['VérifiableOui', 'AmbitionHaute', 'Premiers résultatsMajeur']);
  });
});

describe('a followed pledge', () => {
  test('shows its status as a word, its evidence, and asks for more', async () => {
    const onAddEvidence = vi.fn();
    const tracked = { id: 'a', status: 'kept' as const, evidence: 2, corrected: [] };
    const { getByText, getByRole, user } = show(
      <PledgeCard pledge={presidency} mode="full" tracked={tracked} onAddEvidence={onAddEvidence} />,
    );
    expect(factOf(getByText('Statut'))).toBe('Tenu');
    expect(factOf(getByText('Preuve'))).toBe('2 preuves');
    await user.click(getByRole('button', { name: 'Ajouter une preuve' }));
    expect(onAddEvidence).toHaveBeenCalledOnce();
  });
});

test('a corrected value says that it is corrected; the reader’s words are not in the page', () => {
  const tracked = { id: 'a', status: 'open' as const, evidence: 0, corrected: ['deadline' as const] };
  const { getByText } = show(<PledgeCard pledge={presidency} mode="full" tracked={tracked} />);
  expect(factOf(getByText('Échéance'))).toContain('(corrigé dans le suivi)');
  expect(factOf(getByText('Qui'))).not.toContain('corrigé');
});

test('a suggestion says why, a link can be taken back', async () => {
  const onUnlink = vi.fn();
  const near = { card: commitment, linked: false, reasons: ['Mots rares en commun : données'] };
  const { getByRole, getByText, update, user } = show(
    <PledgeCard pledge={firmPledge} mode="full" commitment={near} onLink={nothing} />,
  );
  expect(getByText(/Mots rares en commun/)).toBeTruthy();
  update(
    <PledgeCard pledge={firmPledge} mode="full" commitment={{ ...near, linked: true }} onUnlink={onUnlink} />,
  );
  await user.click(getByRole('button', { name: 'Ne plus relier' }));
  expect(onUnlink).toHaveBeenCalledOnce();
});

test('focus enters on the quote, and N takes a note', () => {
  const onAddNote = vi.fn();
  const { container } = show(<PledgeCard pledge={firmPledge} mode="full" focused onAddNote={onAddNote} />);
  expect(document.activeElement).toBe(container.querySelector('blockquote'));
  press(container, 'n');
  expect(onAddNote).toHaveBeenCalledOnce();
});
