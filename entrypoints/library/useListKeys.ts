import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface ListKeys {
  /** Moves so many rows on, or back; to the first or last with Infinity. */
  move(by: number): void;
  choose(): void;
  search(): void;
  /** Lets go: what is chosen, then what is looked for, then the opened article. */
  escape(): void;
  remove(): void;
}

/** What has keys of its own. */
const OWN_KEYS =
  'input:not([type=checkbox]), textarea, select, [role=menu], [role=dialog], dialog, [contenteditable]';

/**
 * The library by keyboard: `/` to the search, j and k or arrows along the list, Enter opens (the row is a link), x
 * chooses, Esc lets go. In the search field, the arrow down goes to the list.
 */
export function useListKeys(acts: ListKeys): void {
  // A key may follow another at once: it is for what is on screen then.
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as Element;
      const inSearch = target.matches('.library__search input');
      if (!inSearch && target.closest(OWN_KEYS)) return;
      if (inSearch && !['ArrowDown', 'Escape'].includes(event.key)) return;
      // Arrows scroll the article that is read.
      const inArticle = target.closest('.article-detail') !== null;
      if (inArticle && !['/', 'Escape', 'j', 'k'].includes(event.key)) return;
      const keys = latest.current;
      switch (event.key) {
        case '/':
          keys.search();
          break;
        case 'j':
        case 'ArrowDown':
          keys.move(1);
          break;
        case 'k':
        case 'ArrowUp':
          keys.move(-1);
          break;
        case 'Home':
          keys.move(-Infinity);
          break;
        case 'End':
          keys.move(Infinity);
          break;
        case 'x':
          keys.choose();
          break;
        case 'Delete':
          keys.remove();
          break;
        case 'Escape':
          keys.escape();
          break;
        default:
          return;
      }
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
