import { useEffect, useState } from 'preact/hooks';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { linksOf } from '../../lib/core/annotation/create.ts';
import type { LinkedCommitment } from '../../lib/core/commitment/linked-commitment.ts';
import { sendMessage } from '../../lib/extension/messages.ts';

/** The official commitments that notes are about, by name once the names have come. */
export function useLinkedCommitments(
  annotations: readonly Annotation[],
): (annotation: Annotation) => LinkedCommitment[] {
  const [known, setKnown] = useState<ReadonlyMap<string, LinkedCommitment>>(new Map());
  const ids = [...new Set(annotations.flatMap(linksOf))].sort();
  // Dependencies: which commitments, not which array.
  useEffect(() => {
    if (ids.length === 0) return;
    let left = false;
    void sendMessage('linkedCommitments', { ids })
      .then((found) => !left && setKnown(new Map(found.map((one) => [one.id, one]))))
      // Without names the chip still says that there is a link.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [ids.join()]);
  return (annotation) => linksOf(annotation).flatMap((id) => known.get(id) ?? []);
}
