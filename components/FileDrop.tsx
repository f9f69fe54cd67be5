import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface FileDropProps {
  /** Says that a file may be dropped here. */
  label: string;
  onFile: (file: File) => void;
  /** The button that opens the browser's file dialog. */
  children: (pick: () => void) => ComponentChildren;
}

/** A place where a file is dropped, or chosen with a button. */
export function FileDrop({ label, onFile, children }: FileDropProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      class={over ? 'drop is-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <p>{label}</p>
      {children(() => picker.current?.click())}
    </div>
  );
}
