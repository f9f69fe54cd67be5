import { useRef, useState } from 'preact/hooks';

export interface Chosen {
  ids: ReadonlySet<string>;
  /** With `range`, all from the last one chosen to this one. */
  choose(id: string, isChosen: boolean, range?: boolean): void;
  toggle(id: string): void;
  all(): void;
  none(): void;
}

/** What is chosen of a list for an act on several; what leaves the list is chosen no longer. */
export function useChosen(list: readonly string[]): Chosen {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const present = chosen.size === 0 ? chosen : new Set(list.filter((id) => chosen.has(id)));
  const choose: Chosen['choose'] = (id, isChosen, range = false) => {
    const from = range && last.current !== undefined ? list.indexOf(last.current) : -1;
    const to = list.indexOf(id);
    const span = from === -1 ? [id] : list.slice(Math.min(from, to), Math.max(from, to) + 1);
    last.current = id;
    setChosen((before) => {
      const next = new Set(list.filter((one) => before.has(one)));
      for (const one of span) {
        if (isChosen) next.add(one);
        else next.delete(one);
      }
      return next;
    });
  };
  return {
    ids: present,
    choose,
    toggle: (id) => choose(id, !present.has(id)),
    all: () => setChosen(new Set(list)),
    none: () => setChosen(new Set()),
  };
}
