import type { OwnCommitments } from '../core/commitment/import-csv.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import type { Quarantine } from './quarantine.ts';
import { isReadable } from './readable.ts';
import type { OwnCommitmentRecord } from './schema.ts';

/** Official commitments and plans that the reader brought in, beside the shipped register. */
export class OwnRegister {
  #connection: Connection;
  #changes: Changes;
  #quarantine: Quarantine;

  constructor(connection: Connection, changes: Changes, quarantine: Quarantine) {
    this.#connection = connection;
    this.#changes = changes;
    this.#quarantine = quarantine;
  }

  async all(): Promise<StoreOutcome<OwnCommitments>> {
    const found = await this.#quarantine.look('ownCommitments', (db) => db.getAll('ownCommitments'));
    return found.ok ? done(ownOf(found.value)) : found;
  }

  /**
   * Changes what the reader brought in, in one transaction: what is new or other is written, what is missing goes.
   * @param change called inside the transaction, so it may not wait
   */
  async change(change: (own: OwnCommitments) => OwnCommitments): Promise<StoreOutcome<OwnCommitments>> {
    const outcome = await this.#connection.transact<OwnCommitments>(
      ['ownCommitments'],
      async (transaction) => {
        const store = transaction.objectStore('ownCommitments');
        const readable = (await store.getAll()).filter((record) => isReadable('ownCommitments', record));
        const before = new Map(readable.map((record) => [record.key, record]));
        const own = change(ownOf([...before.values()]));
        const after = recordsOf(own);
        for (const record of after) {
          const known = before.get(record.key);
          before.delete(record.key);
          if (JSON.stringify(known) !== JSON.stringify(record)) await store.put(record);
        }
        for (const key of before.keys()) await store.delete(key);
        return done(own);
      },
    );
    if (outcome.ok) this.#changes.tell('commitments', [], []);
    return outcome;
  }
}

function ownOf(records: readonly OwnCommitmentRecord[]): OwnCommitments {
  return {
    plans: records.flatMap((record) => (record.kind === 'plan' ? [record.plan] : [])),
    commitments: records.flatMap((record) => (record.kind === 'commitment' ? [record.commitment] : [])),
  };
}

function recordsOf({ plans, commitments }: OwnCommitments): OwnCommitmentRecord[] {
  return [
    ...plans.map((plan) => ({ key: `plan ${plan.id}`, kind: 'plan' as const, plan })),
    ...commitments.map((commitment) => ({
      key: `commitment ${commitment.id}`,
      kind: 'commitment' as const,
      commitment,
    })),
  ];
}
