/** What changed, for other views to read again. No words travel: names and kinds only. */
export interface StoreChange {
  kind:
    | 'added'
    | 'changed'
    | 'removed'
    | 'restored'
    | 'purged'
    | 'article'
    | 'draft'
    /** A followed pledge, or what the reader answered about pledges and their commitments. */
    | 'pledge'
    | 'answer'
    /** The reader's own commitments. */
    | 'commitments'
    /** Glossaries of the reader's own, their order, or which are on. */
    | 'glossary'
    | 'dossier'
    /** What the reader knows, or keeps for review. */
    | 'learning';
  /** Of annotations, drafts, pledges or dossiers. */
  ids: string[];
  /** Canonical addresses of the articles concerned. */
  articles: string[];
}

/** The channel that every view of the product listens to. */
export const CHANGES_CHANNEL = 'margin-changes';

/** Tells every context of the product what was written. */
export class Changes {
  #channel = new BroadcastChannel(CHANGES_CHANNEL);
  #onWrite: (change: StoreChange) => void;

  constructor(onWrite: (change: StoreChange) => void) {
    this.#onWrite = onWrite;
  }

  /** To be called after the transaction is complete, never before. */
  tell(kind: StoreChange['kind'], ids: string[], articles: string[]): void {
    const change: StoreChange = { kind, ids, articles };
    this.#channel.postMessage(change);
    this.#onWrite(change);
  }

  close(): void {
    this.#channel.close();
  }
}

/**
 * Hears of every write of every context, this one included; the database need not be open.
 * Returns what ends the listening.
 */
export function onStoreChange(listener: (change: StoreChange) => void): () => void {
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<StoreChange>) => listener(data);
  return () => channel.close();
}
