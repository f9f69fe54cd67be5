import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from './IconButton.tsx';
import { useStrings } from './StringsContext.ts';
import { TextField } from './TextField.tsx';

export interface PdfFindProps {
  query: string;
  /** Which of how many is shown, from 1; 0 when there is none. */
  at: number;
  count: number;
  onQuery: (query: string) => void;
  onStep: (step: 1 | -1) => void;
  onClose: () => void;
}

/** Looks for words in the whole text, whatever of it is drawn. */
export function PdfFind({ query, at, count, onQuery, onStep, onClose }: PdfFindProps) {
  const { t } = useStrings();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <search class="pdf-find card">
      <TextField
        label={t('pdf.find')}
        search
        icon="search"
        value={query}
        inputRef={field}
        onInput={onQuery}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span class="pdf-find__count" role="status">
        {query.trim() && (count > 0 ? t('pdf.found', { n: at, count }) : t('pdf.notFound'))}
      </span>
      <IconButton icon="up" label={t('pdf.findPrevious')} onClick={() => onStep(-1)} />
      <IconButton icon="down" label={t('pdf.findNext')} onClick={() => onStep(1)} />
      <IconButton icon="close" label={t('common.close')} onClick={onClose} />
    </search>
  );
}
