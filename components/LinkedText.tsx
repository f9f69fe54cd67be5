import type { ComponentChildren } from 'preact';
import type { Mention } from '../lib/core/glossary/concept.ts';
import { InlineButton } from './InlineButton.tsx';

interface LinkedTextProps {
  text: string;
  /** Terms of `text`; overlapping ones are left out, the first wins. */
  mentions: readonly Mention[];
  /** Without it the text is plain. */
  onLookUp?: (conceptId: string) => void;
}

/** A text of ours in which glossary terms can be looked up in place. */
export function LinkedText({ text, mentions, onLookUp }: LinkedTextProps) {
  if (!onLookUp) return <>{text}</>;
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    if (mention.start < end) continue;
    parts.push(text.slice(end, mention.start));
    parts.push(
      <InlineButton key={mention.start} look="term" onClick={() => onLookUp(mention.conceptId)}>
        {text.slice(mention.start, mention.end)}
      </InlineButton>,
    );
    end = mention.end;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
