import { useEffect, useState } from 'preact/hooks';
import type { Colour } from '../../lib/core/annotation/annotation.ts';
import type { Lang } from '../../lib/core/i18n/lang.ts';
import { loadStrings } from '../../lib/data/locales.ts';

/** What colours are called without the reader's names; undefined until the strings are there. */
export function useColourDefaults(lang: Lang): Readonly<Record<Colour, string>> | undefined {
  const [defaults, setDefaults] = useState<Readonly<Record<Colour, string>>>();
  useEffect(() => {
    let left = false;
    void loadStrings(lang).then((plain) => {
      if (left) return;
      setDefaults({
        1: plain['color.1'],
        2: plain['color.2'],
        3: plain['color.3'],
        4: plain['color.4'],
        5: plain['color.5'],
      });
    });
    return () => {
      left = true;
    };
  }, [lang]);
  return defaults;
}
