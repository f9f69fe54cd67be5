// @vitest-environment jsdom
import { waitFor } from '@testing-library/dom';
import { useState } from 'preact/hooks';
import { describe, expect, test } from 'vitest';
import { CommitmentPicker } from '../../components/CommitmentPicker.tsx';
import { commitmentCard } from '../../lib/core/commitment/commitment-card.ts';
import { searchRegister } from '../../lib/core/commitment/search-register.ts';
import { createTranslator } from '../../lib/core/i18n/translate.ts';
import { loadRegister } from '../../lib/data/commitments.ts';
import fr from '../../locales/fr.json' with { type: 'json' };
import { show } from './screen.ts';

const register = loadRegister();
const t = createTranslator(fr, 'fr');

/** The picker over the shipped register; `full`: nothing can be kept. */
function pick({ full = false } = {}) {
  const linked = new Set<string>();
  function Harness() {
    const [query, setQuery] = useState('');
    const [, redraw] = useState(0);
    const all = searchRegister(register, query);
    const choices = all.slice(0, 5).map((commitment) => ({
      card: commitmentCard(register, commitment, 'fr', t),
      linked: linked.has(commitment.id),
      reasons: [],
    }));
    return (
      <CommitmentPicker
        query={query}
        onQuery={setQuery}
        found={{ choices, total: all.length }}
        onLink={async (id, isLinked) => {
          if (full) return false;
          if (isLinked) linked.add(id);
          else linked.delete(id);
          redraw((n) => n + 1);
          return true;
        }}
      />
    );
  }
  const screen = show(<Harness />);
  return { linked, ...screen, field: screen.getByRole<HTMLInputElement>('searchbox') };
}

describe('choosing an official commitment', () => {
  test('says what to do when nothing is near, and when nothing is found', async () => {
    const { user, field, getByText, getByRole } = pick();
    expect(document.activeElement).toBe(field);
    getByText('Cherchez dans tout le registre par titre, code ou institution.');
    await user.type(field, 'zygomatique');
    getByText('Aucun engagement pour « zygomatique »');
    expect(getByRole('status').textContent).toBe('0 résultat');
  });

  test('by keys alone: type, go down, link, come back', async () => {
    const { user, field, linked, getByRole, getAllByRole } = pick();
    await user.type(field, 'fr0022');
    await user.keyboard('{ArrowDown}');
    const [button] = getAllByRole('button');
    expect(document.activeElement).toBe(button);
    // Its words alone do not say what it links.
    expect(document.getElementById(button!.getAttribute('aria-describedby')!)?.textContent).toBe(
      commitmentCard(register, register.byCode('FR0022')!, 'fr', t).title,
    );
    await user.keyboard('{Enter}');
    expect([...linked]).toEqual([register.byCode('FR0022')!.id]);
    await waitFor(() => expect(getByRole('status').textContent).toMatch(/^Relié/));
    expect(button!.textContent).toBe('Ne plus relier');
    expect(document.activeElement).toBe(button);
    await user.keyboard('{Enter}');
    expect([...linked]).toEqual([]);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(field);
    await user.keyboard('{Escape}');
    expect(field.value).toBe('');
  });

  test('says how many more there are', async () => {
    const { user, field, getByText } = pick();
    await user.type(field, 'donnees');
    getByText(/^Les 5 premiers sur \d+\. Un mot de plus resserre la liste\.$/);
  });

  test('that cannot be kept is not said to be linked', async () => {
    const { user, field, getByRole } = pick({ full: true });
    await user.type(field, 'fr0022');
    await user.click(getByRole('button', { name: 'Relier' }));
    expect(getByRole('status').textContent).toBe('1 résultat');
    getByRole('button', { name: 'Relier' });
  });
});
