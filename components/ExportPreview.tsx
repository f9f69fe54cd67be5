import { IconButton } from './IconButton.tsx';
import { useStrings } from './StringsContext.ts';

/** A file as it will be, or its beginning. */
export interface ExportPreviewData {
  /** From 0, among `files`. */
  at: number;
  files: number;
  name: string;
  text: string;
  /** The file goes on. */
  cut: boolean;
  /** Shown as the page that it is. */
  isPage: boolean;
}

interface ExportPreviewProps {
  preview: ExportPreviewData;
  onFile: (at: number) => void;
}

/** What will be saved, file by file. */
export function ExportPreview({ preview, onFile }: ExportPreviewProps) {
  const { t } = useStrings();
  const { at, files, name, text, cut, isPage } = preview;
  return (
    <>
      <div class="export__pager">
        <h3 class="export__label grow">
          {files > 1 ? t('export.preview', { i: at + 1, n: files }) : t('export.previewOne')}
        </h3>
        {files > 1 && (
          <>
            <IconButton
              icon="left"
              label={t('export.previous')}
              onClick={() => onFile((at + files - 1) % files)}
            />
            <IconButton icon="right" label={t('export.next')} onClick={() => onFile((at + 1) % files)} />
          </>
        )}
      </div>
      <p class="export__name">{name}</p>
      {isPage ? (
        // No permission at all: nothing in it may run, whatever the words are.
        <iframe class="export__page" title={t('export.pagePreview')} sandbox="" srcdoc={text} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to by keyboard
        <section class="export__text" aria-label={t('export.previewOne')} tabIndex={0}>
          <pre>{/\.md$/.test(name) ? markdownLines(text) : text}</pre>
          {cut && <p class="export__cut">{t('export.cut')}</p>}
        </section>
      )}
    </>
  );
}

/** Front matter and headings set apart, as an editor does. */
function markdownLines(text: string) {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  const lines = text.slice(front.length).split('\n');
  return (
    <>
      {front && <span class="export__front">{front}</span>}
      {lines.map((line, at) => {
        const look = line.startsWith('#')
          ? /^#+ /.test(line)
            ? 'export__heading'
            : 'export__tags'
          : undefined;
        return (
          <span key={at} class={look}>
            {`${line}\n`}
          </span>
        );
      })}
    </>
  );
}
