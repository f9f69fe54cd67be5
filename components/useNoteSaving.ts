import { useRef, useState } from 'preact/hooks';
import type { Draft, SavingState } from './NoteEditor.tsx';

/** Words as they are stored, with the time stamp that tells them from others. */
export interface StoredDraft extends Draft {
  modified: string;
}

/** What came of an attempt to save. */
export type Saved =
  | { ok: true; modified: string }
  | { ok: false; reason: 'conflict'; theirs: StoredDraft }
  | { ok: false; reason: string };

export interface SavingPorts {
  /** Stores the words, unless others than those of `modified` are stored by now. */
  save(draft: Draft, modified: string): Promise<Saved>;
  /** Keeps what is being typed; false when it could not be kept. */
  keep(draft: Draft, modified: string): Promise<boolean>;
  /** The reader prefers what is stored. */
  drop(): Promise<unknown>;
}

/** What an editor begins with. */
export interface FirstWords extends StoredDraft {
  /** What is stored, when the words are a draft of something newer. */
  stored?: Draft;
  /** Stored meanwhile, when the words are a draft of something older. */
  theirs?: StoredDraft;
}

const STATES: Record<string, SavingState> = {
  full: 'full',
  blocked: 'blocked',
  closed: 'blocked',
  gone: 'gone',
  conflict: 'conflict',
};

/**
 * How a note is saved while it is written, wherever its editor stands: each key is kept as a draft, each pause saves,
 * one act after the other, and nothing that somebody else wrote meanwhile is overwritten unseen.
 */
export function useNoteSaving(first: FirstWords, ports: SavingPorts) {
  const [saving, setSaving] = useState<SavingState>(first.theirs ? 'conflict' : 'idle');
  const [theirs, setTheirs] = useState(first.theirs);
  /** Another editor for other words: what an older one still reports is not wanted. */
  const [edition, setEdition] = useState({ number: 0, words: { note: first.note, tags: first.tags } });
  const current = useRef(edition.number);
  const modified = useRef(first.modified);
  /** The words that were stored at `modified`, as far as is known. */
  const known = useRef<Draft | undefined>(first.theirs ? undefined : (first.stored ?? first));
  const latest = useRef<Draft>(edition.words);
  const kept = useRef<Draft>(edition.words);
  /** The words are on the disk, as note or as draft. */
  const safe = useRef(true);
  const warned = useRef(false);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  /** Saves that are asked for and not answered. */
  const saves = useRef(0);

  function inTurn(act: () => Promise<boolean>): Promise<boolean> {
    queue.current = queue.current.then(act).catch(() => {
      safe.current = false;
      setSaving('failed');
      return false;
    });
    return queue.current;
  }

  function type(draft: Draft): void {
    if (edition.number !== current.current) return;
    latest.current = draft;
    safe.current = false;
    // Words leave at once: the tab may be closed before those before them are answered for. A save decides first what
    // they are based on.
    const leaving = saves.current === 0 ? keep() : undefined;
    void inTurn(() => leaving ?? keep());
  }

  async function keep(): Promise<boolean> {
    // Keys that came while we waited are kept together.
    if (latest.current === kept.current) return safe.current;
    const words = latest.current;
    kept.current = words;
    const isKept = await ports.keep(words, modified.current).catch(() => false);
    if (isKept && words === latest.current) safe.current = true;
    return isKept;
  }

  function save(draft: Draft): Promise<boolean> {
    if (edition.number !== current.current) return queue.current;
    latest.current = draft;
    setSaving('saving');
    saves.current += 1;
    return inTurn(async () => {
      kept.current = draft;
      const answer = await write(draft).finally(() => {
        saves.current -= 1;
      });
      safe.current = answer.ok || answer.reason === 'conflict';
      if (answer.ok) {
        modified.current = answer.modified;
        known.current = draft;
      } else if ('theirs' in answer) setTheirs(answer.theirs);
      setSaving(answer.ok ? 'saved' : (STATES[answer.reason] ?? 'failed'));
      return answer.ok;
    });
  }

  /** Another colour or link that the note was given meanwhile is nobody's words, and does not stand in their way. */
  async function write(draft: Draft): Promise<Saved> {
    const answer = await ports.save(draft, modified.current);
    if (!('theirs' in answer) || !sameWords(answer.theirs, known.current)) return answer;
    modified.current = answer.theirs.modified;
    return ports.save(draft, modified.current);
  }

  return {
    saving,
    theirs: saving === 'conflict' ? theirs : undefined,
    /** Key of the editor, and the words that it begins with. */
    edition,
    type,
    save,
    /** After a conflict: mine, over what I have seen of theirs. */
    keepMine(draft: Draft): void {
      if (theirs) modified.current = theirs.modified;
      known.current = theirs;
      void save(draft);
    },
    /** After a conflict: what is stored. */
    takeTheirs(): void {
      if (!theirs) return;
      modified.current = theirs.modified;
      known.current = theirs;
      current.current = edition.number + 1;
      latest.current = kept.current = { note: theirs.note, tags: theirs.tags };
      safe.current = true;
      void inTurn(async () => Boolean(await ports.drop()) || true);
      setSaving('idle');
      setEdition({ number: current.current, words: latest.current });
    },
    /** Whether the editor may go; words that are nowhere else are shown until the reader asks twice. */
    async mayClose(): Promise<boolean> {
      await queue.current;
      if (safe.current || warned.current) return true;
      warned.current = true;
      return false;
    },
  };
}

function sameWords(a: Draft, b: Draft | undefined): boolean {
  return a.note === b?.note && a.tags.length === b.tags.length && a.tags.every((tag, i) => tag === b.tags[i]);
}
