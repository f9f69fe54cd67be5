import type { ComponentChildren } from 'preact';

interface InlineButtonProps {
  /** How it looks: a term's thread, or a link. */
  look: 'term' | 'textlink';
  onClick: () => void;
  children: ComponentChildren;
}

/** An act inside a sentence. Not a `<button>`: engines never break one over two lines, and long terms have to be. */
export function InlineButton({ look, onClick, children }: InlineButtonProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={0}
      class={look}
      onClick={onClick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onClick();
      }}
    >
      {children}
    </span>
  );
}
