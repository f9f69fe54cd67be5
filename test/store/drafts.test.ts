import { describe, expect, test } from 'vitest';
import { noteOf, tagsOf, withNote } from '../../lib/core/annotation/create.ts';
import { wordsToEdit } from '../../lib/store/drafts.ts';
import { annotation, article, freshStore } from './make.ts';

describe('words kept while they are typed', () => {
  async function withKept() {
    const { store, clock } = await freshStore();
    const note = annotation(1);
    await store.annotations.add(note, article());
    return { store, clock, note };
  }

  test('are a draft until they are the note', async () => {
    const { store, note } = await withKept();
    await store.drafts.keep(note.id, { note: 'Lesquels ?', tags: ['a'] }, note.modified);
    const draft = await store.drafts.get(note.id);
    expect(draft).toMatchObject({
      ok: true,
      value: { note: 'Lesquels ?', tags: ['a'], basedOn: note.modified },
    });
    await store.annotations.update(
      note.id,
      (old) => withNote(old, { note: 'Lesquels ?', tags: ['a'] }, '2026-11-24T11:00:00.000Z'),
      { expectedModified: note.modified },
    );
    expect(await store.drafts.get(note.id)).toEqual({ ok: true, value: undefined });
  });

  test('that are the note already leave no draft', async () => {
    const { store, note } = await withKept();
    await store.drafts.keep(note.id, { note: 'Autre', tags: [] }, note.modified);
    const { note: same, tags } = wordsToEdit(note, undefined);
    await store.drafts.keep(note.id, { note: same, tags }, note.modified);
    expect(await store.drafts.get(note.id)).toEqual({ ok: true, value: undefined });
  });

  test('for a note that is gone are refused', async () => {
    const { store, note } = await withKept();
    await store.annotations.remove(note.id);
    expect(await store.drafts.keep(note.id, { note: 'x', tags: [] }, note.modified)).toEqual({
      ok: false,
      reason: 'gone',
    });
  });

  test('are what an editor begins with; older ones come with what is stored now', async () => {
    const { store, note } = await withKept();
    await store.drafts.keep(note.id, { note: 'Brouillon', tags: [] }, note.modified);
    const kept = await store.drafts.get(note.id);
    const draft = kept.ok ? kept.value : undefined;
    expect(wordsToEdit(note, draft)).toEqual({
      note: 'Brouillon',
      tags: [],
      modified: note.modified,
      stored: { note: noteOf(note), tags: tagsOf(note) },
    });
    const newer = withNote(note, { note: 'Ailleurs', tags: [] }, '2026-11-24T12:00:00.000Z');
    expect(wordsToEdit(newer, draft)).toEqual({
      note: 'Brouillon',
      tags: [],
      modified: note.modified,
      theirs: { note: 'Ailleurs', tags: [], modified: '2026-11-24T12:00:00.000Z' },
    });
  });
});
