import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Colour } from '../lib/core/annotation/annotation.ts';
import type { LinkedCommitment } from '../lib/core/commitment/linked-commitment.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { LinkedChips } from './LinkedChips.tsx';
import { NoteWords } from './NoteWords.tsx';
import { useStrings } from './StringsContext.ts';
import { type TagCount, TagInput } from './TagInput.tsx';

/** What the reader is writing. */
export interface Draft {
  note: string;
  tags: string[];
}

/** `idle`: nothing new since the note was opened. */
export type SavingState =
  | 'idle'
  | 'saving'
  | 'saved'
  | 'failed'
  | 'full'
  /** Another page holds the database, or has replaced it. */
  | 'blocked'
  /** Deleted elsewhere. */
  | 'gone'
  /** Changed elsewhere: the reader chooses. */
  | 'conflict';

export interface NoteEditorProps {
  /** null for a note on the whole page. */
  quote: string | null;
  colour: Colour | null;
  /** The official commitments that it is linked to. */
  links?: readonly LinkedCommitment[] | undefined;
  /** What was written before; later values are ignored while the reader writes. */
  initial: Draft;
  knownTags: readonly TagCount[];
  saving: SavingState;
  /** Where focus starts. */
  start?: 'note' | 'tags';
  /** After 600 ms without a key, when focus leaves, and when the editor goes. */
  onDraft: (draft: Draft) => void;
  onDone: (draft: Draft) => void;
  /** The draft is kept. */
  onClose: () => void;
  onDelete?: () => void;
  /** To the official commitments that the note is about. */
  onLink?: ((draft: Draft) => void) | undefined;
  /** At each change, before the pause. */
  onType?: (draft: Draft) => void;
  /** Offered when nothing could be saved. */
  onCopy?: (draft: Draft) => void;
  /** At a conflict: the words that are stored. */
  theirs?: Draft;
  onKeepMine?: (draft: Draft) => void;
  onTakeTheirs?: () => void;
  onMakeRoom?: () => void;
}

const PAUSE_MS = 600;

/** Where a note is written. It saves itself; nothing of it is lost when saving fails. */
export function NoteEditor(props: NoteEditorProps) {
  const { quote, colour, links = [], start = 'note' } = props;
  const { t } = useStrings();
  const [draft, setDraft] = useState(props.initial);
  const form = useRef<HTMLElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const flush = useAutosave(draft, props.initial, props.onDraft);
  const write = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    props.onType?.(next);
  };

  // Dependencies: once, when it opens.
  useLayoutEffect(() => {
    const first =
      start === 'note' ? area.current : form.current?.querySelector<HTMLElement>('.tag-input__field');
    const begin = () => first?.focus();
    begin();
    area.current?.setSelectionRange(draft.note.length, draft.note.length);
    // A frame may get, lose and get the focus again while it opens: its field has the keys each time.
    const passOn = () => {
      if (document.activeElement === document.body) begin();
    };
    addEventListener('focus', passOn);
    return () => removeEventListener('focus', passOn);
  }, []);
  // `field-sizing: content` does this alone where it exists.
  // Dependencies: the text decides the height.
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || CSS.supports?.('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [draft.note]);

  const done = () => {
    flush();
    props.onDone(draft);
  };
  const close = () => {
    flush();
    props.onClose();
  };
  return (
    <section
      class="card editor"
      aria-label={t('note.label')}
      ref={form}
      onFocusOut={flush}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
        else if (event.key === 'Escape') close();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div class="card__head">
        {colour && (
          <span class="note__colour strong">
            <span class={`dot dot--${colour}`} aria-hidden="true" />
            {t(`color.${colour}`)}
          </span>
        )}
        {quote === null && <span class="strong">{t('note.onPage')}</span>}
        <span class="grow" />
        <IconButton icon="close" label={t('common.close')} onClick={close} />
      </div>
      {quote !== null && (
        <blockquote class="editor__quote">
          <q>{quote.replace(/\s+/g, ' ')}</q>
        </blockquote>
      )}
      <textarea
        class="editor__text"
        ref={area}
        aria-label={t('note.placeholder')}
        placeholder={t('note.placeholder')}
        rows={3}
        value={draft.note}
        onInput={(event) => write({ note: event.currentTarget.value })}
      />
      <TagInput tags={draft.tags} known={props.knownTags} onChange={(tags) => write({ tags })} />
      {links.length > 0 && (
        <p class="editor__links">
          <LinkedChips count={links.length} links={links} />
        </p>
      )}
      <SavingProblem {...props} draft={draft} />
      <div class="card__foot">
        {props.onLink && (
          <Button look="quiet" icon="flag" onClick={() => props.onLink?.(draft)}>
            {t('note.linkTo')}
          </Button>
        )}
        {props.onDelete && <IconButton icon="trash" label={t('common.delete')} onClick={props.onDelete} />}
        <span class="grow" />
        <span class={`editor__saving editor__saving--${props.saving}`} role="status">
          {props.saving === 'saved' && t('common.saved')}
          {props.saving in PROBLEMS && t('note.notSaved')}
        </span>
        <Button look={props.saving in PROBLEMS ? 'plain' : 'primary'} size="small" onClick={done}>
          {t('common.done')}
        </Button>
      </div>
    </section>
  );
}

/** What the reader is told when words could not be saved, as a string key. */
const PROBLEMS: Partial<Record<SavingState, string>> = {
  failed: 'state.notSaved',
  full: 'state.full',
  blocked: 'state.dbBlocked',
  gone: 'note.gone',
  conflict: 'note.conflict',
};

/** Why the words are not saved, what is safe, and what can be done. */
function SavingProblem(props: NoteEditorProps & { draft: Draft }) {
  const { saving, theirs, draft } = props;
  const { t } = useStrings();
  const title = PROBLEMS[saving];
  if (!title) return null;
  if (saving === 'conflict')
    return (
      <Banner
        kind="problem"
        icon="warning"
        title={t(title)}
        actions={
          <>
            <Button look="primary" size="small" onClick={() => props.onKeepMine?.(draft)}>
              {t('note.keepMine')}
            </Button>
            <Button size="small" onClick={() => props.onTakeTheirs?.()}>
              {t('note.takeTheirs')}
            </Button>
          </>
        }
      >
        {theirs && <NoteWords {...theirs} />}
      </Banner>
    );
  return (
    <Banner
      kind="problem"
      icon={saving === 'full' ? 'storage' : 'warning'}
      title={t(title)}
      actions={
        <>
          {props.onCopy && (
            <Button look="primary" size="small" onClick={() => props.onCopy?.(draft)}>
              {t('note.copyNote')}
            </Button>
          )}
          {saving === 'full' && props.onMakeRoom && (
            <Button size="small" onClick={props.onMakeRoom}>
              {t('state.makeRoom')}
            </Button>
          )}
        </>
      }
    >
      {t('state.fullBody')}
    </Banner>
  );
}

/** Reports the draft after a pause, and at once when the returned function is called or the editor goes. */
function useAutosave(draft: Draft, initial: Draft, onDraft: (draft: Draft) => void): () => void {
  const reported = useRef(initial);
  const latest = useRef({ draft, onDraft });
  latest.current = { draft, onDraft };
  const flush = useRef(() => {
    const now = latest.current;
    if (now.draft === reported.current) return;
    reported.current = now.draft;
    now.onDraft(now.draft);
  }).current;

  // Dependencies: each change starts the pause anew.
  useEffect(() => {
    const timer = setTimeout(flush, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    // A tab that closes gives no other sign.
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  return flush;
}
