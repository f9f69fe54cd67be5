// @vitest-environment jsdom

import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NoteCard } from '../../components/NoteCard.tsx';
import { NoteEditor, type NoteEditorProps } from '../../components/NoteEditor.tsx';
import { NoteList, type NoteListProps } from '../../components/NoteList.tsx';
import { groupNotes, type NoteOrder } from '../../components/notes.ts';
import { TagInput } from '../../components/TagInput.tsx';
import { annotation, linkedCommitment, notes, offeredNote, pageNote } from '../gallery/samples.ts';
import { advance, press, show } from './screen.ts';

const nothing = () => {};
const today = new Date('2026-06-12T12:00:00Z');

function List(props: Partial<NoteListProps>) {
  const [order, setOrder] = useState<NoteOrder>('text');
  return (
    <NoteList notes={notes} order={order} onOrder={setOrder} today={today} onOpen={nothing} {...props} />
  );
}

const quotes = (container: Element) =>
  [...container.querySelectorAll('q')].map((quote) => quote.textContent?.slice(0, 20));

describe('a list of notes', () => {
  test('keeps the order of the text, the lost ones apart', () => {
    const { container, getByRole } = show(<List />);
    expect(quotes(container)).toEqual([
      'L’OGP compte aujourd',
      'la Base adresse nati',
      'que les pays puissen',
      'L’OGP compte aujourd',
      'Le sommet réunira un',
    ]);
    const lost = getByRole('heading', { name: /^Sans attache/ }).closest('section')!;
    expect(quotes(lost)).toEqual(['Le sommet réunira un']);
  });

  test('or the newest first', async () => {
    const { container, getByRole, user } = show(<List notes={notes.slice(0, 3)} />);
    await user.selectOptions(getByRole('combobox', { name: 'Ordre' }), 'Plus récentes');
    expect(quotes(container)).toEqual([
      'la Base adresse nati',
      'L’OGP compte aujourd',
      'que les pays puissen',
    ]);
  });

  test.each([
    { query: 'delegations', finds: 1, why: 'a word of the quote, without its accent' },
    { query: 'GAZETTE', finds: 1, why: 'a word of the note' },
    { query: 'relancer', finds: 1, why: 'a tag' },
    { query: 'ogp pays', finds: 2, why: 'all words, in any order' },
    { query: 'budget', finds: 0, why: 'nothing' },
  ])('a search for $query finds $finds: $why', async ({ query, finds }) => {
    const { container, getByRole, user } = show(<List />);
    await user.type(getByRole('searchbox', { name: 'Chercher dans ces notes' }), query);
    expect(container.querySelectorAll('article')).toHaveLength(finds);
    expect(container.querySelector('[role=status]')?.textContent).toBe(
      finds > 1 ? `${finds} résultats` : `${finds} résultat`,
    );
  });

  test('J, K and arrows move from note to note, / goes to the search', () => {
    const { container } = show(<List />);
    const openers = [...container.querySelectorAll<HTMLElement>('[data-roves]')];
    openers[0]!.focus();
    press(container, 'j');
    expect(document.activeElement).toBe(openers[1]);
    press(container, 'ArrowDown');
    expect(document.activeElement).toBe(openers[2]);
    press(container, 'k');
    expect(document.activeElement).toBe(openers[1]);
    press(container, '/');
    expect(document.activeElement?.getAttribute('role')).toBe('searchbox');
  });

  test('a lost note can be looked for or kept as it is', async () => {
    const onFindSimilar = vi.fn();
    const onKeepAsIs = vi.fn();
    const { getByRole, user } = show(<List onFindSimilar={onFindSimilar} onKeepAsIs={onKeepAsIs} />);
    await user.click(getByRole('button', { name: 'Chercher un passage proche' }));
    await user.click(getByRole('button', { name: 'Garder telle quelle' }));
    const { id } = notes[4]!.annotation;
    expect([onFindSimilar.mock.lastCall, onKeepAsIs.mock.lastCall]).toEqual([[id], [id]]);
  });

  test('an offered passage is a question, in its own section', async () => {
    const onReattach = vi.fn();
    const { getByRole, user } = show(<List notes={[offeredNote]} onReattach={onReattach} />);
    expect(getByRole('heading', { name: /^Passage proche trouvé/ })).toBeTruthy();
    await user.click(getByRole('button', { name: 'C’est le bon passage' }));
    expect(onReattach).toHaveBeenCalledWith(offeredNote.annotation.id);
  });

  test('a changed passage shows what was removed and added, in words for who cannot see it', () => {
    const { container } = show(<List notes={[notes[3]!]} />);
    expect(container.querySelector('del')?.textContent).toBe('retiré 69');
    expect(container.querySelector('ins')?.textContent).toBe('ajouté 70');
  });

  test('Delete on a note asks for its deletion', () => {
    const onDelete = vi.fn();
    const { container } = show(<List onDelete={onDelete} />);
    container.querySelector<HTMLElement>('[data-roves]')!.focus();
    press(container, 'Delete');
    expect(onDelete).toHaveBeenCalledWith(notes[0]!.annotation.id);
  });

  test('without notes it says what to do', () => {
    const { getByRole, container } = show(<List notes={[]} />);
    expect(getByRole('heading', { name: 'La marge est vide' })).toBeTruthy();
    expect([...container.querySelectorAll('kbd')].map((key) => key.textContent)).toEqual(['1', 'N']);
  });
});

test('every note is in exactly one group', () => {
  const all = [...notes, offeredNote, pageNote];
  const groups = groupNotes(all, 'text');
  expect(Object.values(groups).flat()).toHaveLength(all.length);
  expect(groups.onPage).toEqual([pageNote]);
});

describe('one note', () => {
  test('names its colour, its link and its tags', () => {
    const { getByText } = show(<NoteCard annotation={notes[1]!.annotation} today={today} />);
    for (const word of ['À vérifier', 'Relié', 'à relancer']) expect(getByText(word)).toBeTruthy();
  });

  test('names the commitment that it is linked to: the code to be seen, the title to be heard and asked for', () => {
    const { getByText } = show(
      <NoteCard annotation={notes[1]!.annotation} links={[linkedCommitment]} today={today} />,
    );
    expect(getByText('FR0001').ariaHidden).toBe('true');
    const whole = `Relié\u00a0: ${linkedCommitment.name}`;
    const chip = getByText('FR0001').closest('.chip');
    expect(chip?.querySelector('.sr')?.textContent).toBe(whole);
    expect(chip?.getAttribute('title')).toBe(whole);
  });

  test('says that it is linked when no register knows the commitment any more', () => {
    const { getByText } = show(<NoteCard annotation={notes[1]!.annotation} links={[]} today={today} />);
    expect(getByText('Relié')).toBeTruthy();
  });

  test('shows the day of an older note, and lets it be opened by its words', async () => {
    const onOpen = vi.fn();
    const { getByRole, getByText, user } = show(
      <NoteCard annotation={notes[2]!.annotation} today={today} onOpen={onOpen} />,
    );
    expect(getByText('11 juin 2026').tagName).toBe('TIME');
    await user.click(getByRole('button', { name: /que les pays puissent/ }));
    expect(onOpen).toHaveBeenCalledOnce();
  });

  test('shows markup in a quote as text', () => {
    const { container } = show(<NoteCard annotation={annotation(1, '<img src=x onerror=alert(1)>', 1)} />);
    expect(container.querySelector('img')).toBeNull();
  });
});

function editor(props: Partial<NoteEditorProps> = {}) {
  return (
    <NoteEditor
      quote="née en 2001"
      colour={2}
      initial={{ note: '', tags: [] }}
      knownTags={[{ tag: 'correction', count: 4 }]}
      saving="idle"
      onDraft={nothing}
      onDone={nothing}
      onClose={nothing}
      {...props}
    />
  );
}

function write(field: HTMLElement, text: string) {
  act(() => {
    (field as HTMLTextAreaElement).value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

describe('the editor', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('starts in the note, or in the tags when asked', () => {
    const note = show(editor());
    expect(document.activeElement).toBe(note.getByRole('textbox', { name: 'Votre note' }));
    const tags = show(editor({ start: 'tags' }));
    expect(document.activeElement).toBe(tags.getByRole('combobox', { name: 'Étiquettes' }));
  });

  test('has the keys each time its window gets them, where no other field has them', () => {
    const { getByRole } = show(editor());
    const note = getByRole('textbox', { name: 'Votre note' });
    note.blur();
    dispatchEvent(new FocusEvent('focus'));
    expect(document.activeElement).toBe(note);
    const tags = getByRole('combobox', { name: 'Étiquettes' });
    tags.focus();
    dispatchEvent(new FocusEvent('focus'));
    expect(document.activeElement).toBe(tags);
  });

  test('saves after a pause of 600 ms, not at every key', () => {
    vi.useFakeTimers();
    const onDraft = vi.fn();
    const { getByRole } = show(editor({ onDraft }));
    write(getByRole('textbox'), 'a');
    advance(500);
    write(getByRole('textbox'), 'ab');
    advance(599);
    expect(onDraft).not.toHaveBeenCalled();
    advance(1);
    expect(onDraft).toHaveBeenCalledExactlyOnceWith({ note: 'ab', tags: [] });
  });

  test('saves what is unsaved when focus leaves and when it is taken away', () => {
    const onDraft = vi.fn();
    const { getByRole, leave } = show(editor({ onDraft }));
    write(getByRole('textbox'), 'a');
    act(() => getByRole('textbox').blur());
    expect(onDraft).toHaveBeenCalledTimes(1);
    write(getByRole('textbox'), 'ab');
    leave();
    expect(onDraft).toHaveBeenLastCalledWith({ note: 'ab', tags: [] });
  });

  test('reports nothing when nothing was written', () => {
    const onDraft = vi.fn();
    const { leave } = show(editor({ onDraft }));
    leave();
    expect(onDraft).not.toHaveBeenCalled();
  });

  test('Ctrl+Enter is done, Esc closes and keeps the draft', () => {
    const onDone = vi.fn();
    const onClose = vi.fn();
    const onDraft = vi.fn();
    const { getByRole } = show(editor({ onDone, onClose, onDraft }));
    write(getByRole('textbox'), 'a');
    press(getByRole('textbox'), 'Enter', { ctrlKey: true });
    expect(onDone).toHaveBeenCalledWith({ note: 'a', tags: [] });
    press(getByRole('textbox'), 'Escape');
    expect(onClose).toHaveBeenCalledOnce();
    expect(onDraft).toHaveBeenCalledOnce();
  });

  test('a full disk is an alert that offers to copy the note, which stays on screen', async () => {
    const onCopy = vi.fn();
    const initial = { note: 'Ne pas perdre', tags: [] };
    const { getByRole, user } = show(editor({ saving: 'full', initial, onCopy }));
    expect(getByRole('alert').textContent).toContain('Plus de place sur cet appareil');
    expect((getByRole('textbox') as HTMLTextAreaElement).value).toBe('Ne pas perdre');
    await user.click(getByRole('button', { name: 'Copier la note' }));
    expect(onCopy).toHaveBeenCalledWith(initial);
  });
});

describe('tags', () => {
  function Tags({
    initial = [],
    onTags = nothing,
  }: {
    initial?: string[];
    onTags?: (tags: string[]) => void;
  }) {
    const [tags, setTags] = useState(initial);
    const known = [
      { tag: 'à relancer', count: 2 },
      { tag: 'correction', count: 4 },
    ];
    return (
      <TagInput
        tags={tags}
        known={known}
        onChange={(next) => {
          setTags(next);
          onTags(next);
        }}
      />
    );
  }

  test.each([
    { typed: 'corr{Enter}', gives: ['correction'], why: 'the suggestion pointed at' },
    { typed: 'corr{ArrowDown}{Enter}', gives: ['corr'], why: 'the new tag, one below' },
    { typed: 'A rel{Enter}', gives: ['à relancer'], why: 'a known tag, without its accent' },
    { typed: 'presse,', gives: ['presse'], why: 'a comma takes' },
    { typed: 'presse{Tab}', gives: ['presse'], why: 'Tab takes' },
    { typed: '  deux   mots {Enter}', gives: ['deux mots'], why: 'spaces are tidied' },
    { typed: 'presse,PRESSE,', gives: ['presse'], why: 'no tag twice' },
    { typed: 'a1,b2,{Backspace}', gives: ['a1'], why: 'Backspace on empty takes the last away' },
    { typed: '{Enter},', gives: [], why: 'nothing is no tag' },
  ])('$typed gives $gives: $why', async ({ typed, gives }) => {
    let tags: string[] = [];
    const { getByRole, user } = show(<Tags onTags={(next) => (tags = next)} />);
    await user.click(getByRole('combobox'));
    await user.keyboard(typed);
    expect(tags).toEqual(gives);
  });

  test('the suggestion pointed at is told to screen readers', async () => {
    const { getByRole, getAllByRole, user } = show(<Tags />);
    const field = getByRole('combobox', { name: 'Étiquettes' });
    await user.type(field, 'corr');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(getAllByRole('option').map((option) => option.textContent)).toEqual([
      'correction4 notes',
      'Créer «\u00a0corr\u00a0»',
    ]);
    expect(field.getAttribute('aria-activedescendant')).toBe(getByRole('option', { selected: true }).id);
  });

  test('a tag is taken away by its button', async () => {
    const { getByRole, queryByText, user } = show(<Tags initial={['erreur']} />);
    await user.click(getByRole('button', { name: 'Retirer l’étiquette erreur' }));
    expect(queryByText('erreur')).toBeNull();
  });
});
