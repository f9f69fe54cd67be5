// @vitest-environment jsdom

import { waitFor } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { SavedNoteEditor } from '../../components/SavedNoteEditor.tsx';
import type { Saved, StoredDraft } from '../../components/useNoteSaving.ts';
import { show } from './screen.ts';

/** An editor over a store of one note, which others may change. */
function edit({
  first = { note: '', tags: [], modified: '1' } as StoredDraft & { theirs?: StoredDraft },
} = {}) {
  const store = {
    note: { ...(first.theirs ?? first) } as StoredDraft,
    draft: undefined as string | undefined,
    full: false,
    closed: [] as boolean[],
    copied: [] as string[],
    kept: [] as string[],
    /** What the answers to drafts wait for. */
    answers: Promise.resolve(),
  };
  const screen = show(
    <SavedNoteEditor
      quote="des bancs"
      colour={2}
      first={first}
      knownTags={[]}
      save={async ({ note, tags }, modified): Promise<Saved> => {
        if (store.full) return { ok: false, reason: 'full' };
        if (modified !== store.note.modified) {
          store.draft = note;
          return { ok: false, reason: 'conflict', theirs: { ...store.note } };
        }
        store.note = { note, tags, modified: `${Number(modified) + 1}` };
        store.draft = undefined;
        return { ok: true, modified: store.note.modified };
      }}
      keep={async ({ note }) => {
        store.kept.push(note);
        await store.answers;
        if (!store.full) store.draft = note;
        return !store.full;
      }}
      drop={async () => {
        store.draft = undefined;
      }}
      onCopy={(note) => store.copied.push(note)}
      onClosed={(saved) => store.closed.push(saved)}
    />,
  );
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Votre note' });
  const click = (name: string) => screen.user.click(screen.getByRole('button', { name }));
  return { store, screen, field, click };
}

describe('a note that saves itself', () => {
  test('keeps what is typed as a draft, then saves it', async () => {
    const { store, screen, field } = edit();
    await screen.user.type(field(), 'Lesquels');
    await waitFor(() => expect(store.kept).toContain('Lesquels'));
    await waitFor(() => expect(store.note.note).toBe('Lesquels'), { timeout: 5000 });
    expect(store.draft).toBeUndefined();
  });

  test('sends words on their way although those before them were not answered for', async () => {
    const { store, screen, field } = edit();
    store.answers = new Promise(() => undefined);
    await screen.user.type(field(), 'Le tout');
    expect(store.kept.at(-1)).toBe('Le tout');
  });

  test('closes when done, with the last words saved', async () => {
    const { store, screen, field, click } = edit();
    await screen.user.type(field(), 'Fini');
    await click('Terminé');
    await waitFor(() => expect(store.closed).toEqual([true]));
    expect(store.note.note).toBe('Fini');
  });

  test.each([
    { choice: 'Garder la mienne', left: 'Ma version', draft: undefined },
    { choice: 'Prendre l’autre', left: 'La leur', draft: undefined },
  ])('written over by somebody else shows both; $choice', async ({ choice, left, draft }) => {
    const { store, screen, field, click } = edit();
    store.note = { note: 'La leur', tags: [], modified: '9' };
    await screen.user.type(field(), 'Ma version');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('La leur'), {
      timeout: 5000,
    });
    expect(field().value).toBe('Ma version');
    expect(store.note.note).toBe('La leur');
    expect(store.draft).toBe('Ma version');
    await click(choice);
    await waitFor(() => expect(field().value).toBe(left));
    await waitFor(() => expect(store.note.note).toBe(left));
    await waitFor(() => expect(store.draft).toBe(draft));
  });

  test('given another colour or a link meanwhile is no conflict: its words are those that were read', async () => {
    const { store, screen, field } = edit({ first: { note: 'Déjà là', tags: ['x'], modified: '1' } });
    store.note = { note: 'Déjà là', tags: ['x'], modified: '9' };
    await screen.user.type(field(), ', et plus');
    await waitFor(() => expect(store.note.note).toBe('Déjà là, et plus'), { timeout: 5000 });
    expect(store.note.tags).toEqual(['x']);
    expect(screen.queryByRole('alert')).toBeNull();
    // The words that were saved are the ones to compare with from now on.
    store.note = { ...store.note, modified: '20' };
    await screen.user.type(field(), '.');
    await waitFor(() => expect(store.note.note).toBe('Déjà là, et plus.'), { timeout: 5000 });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('that begins with an older draft asks at once', () => {
    const theirs = { note: 'Plus récente', tags: ['x'], modified: '5' };
    const { screen, field } = edit({ first: { note: 'Brouillon', tags: [], modified: '3', theirs } });
    expect(screen.getByRole('alert').textContent).toContain('Plus récente');
    expect(field().value).toBe('Brouillon');
  });

  test('on a full device stays, can be copied, and goes only when asked twice', async () => {
    const { store, screen, field, click } = edit();
    store.full = true;
    await screen.user.type(field(), 'Nulle part ailleurs');
    await waitFor(() => screen.getByRole('alert'), { timeout: 5000 });
    await click('Copier la note');
    expect(store.copied).toEqual(['Nulle part ailleurs']);
    await click('Fermer');
    await new Promise((done) => setTimeout(done, 50));
    expect(store.closed).toEqual([]);
    await click('Fermer');
    await waitFor(() => expect(store.closed).toEqual([false]));
  });
});
