import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../../components/StringsContext.ts';
import type { Store } from '../../lib/store/store.ts';

type NameOf = (id: string) => string;

/** Code and title of official commitments; their ids until these are there. The register is brought in when `wanted`. */
export function useCommitmentNames(store: Store, wanted: boolean): NameOf {
  const speech = useStrings();
  const [nameOf, setNameOf] = useState<{ of: NameOf }>({ of: (id) => id });
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    void import('./exporting/words.ts')
      .then(({ voiceOf }) => voiceOf(store, speech))
      .then(({ commitmentName }) => !left && commitmentName && setNameOf({ of: commitmentName }));
    return () => {
      left = true;
    };
  }, [store, speech, wanted]);
  return nameOf.of;
}
