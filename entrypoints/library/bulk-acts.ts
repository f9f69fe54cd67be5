import type { ToastData } from '../../components/Toast.tsx';
import { withoutTag, withTag } from '../../lib/core/annotation/create.ts';
import { type Dossier, type DossierMembers, newDossier } from '../../lib/core/dossier/dossier.ts';
import { notSaved } from '../../lib/core/i18n/not-saved.ts';
import type { Translate } from '../../lib/core/i18n/translate.ts';
import { newId } from '../../lib/store/new-id.ts';
import type { Store, StoreOutcome } from '../../lib/store/store.ts';

interface Ports {
  store: Store;
  t: Translate;
  tell: (toast: ToastData | undefined) => void;
}

export type BulkActs = ReturnType<typeof createBulkActs>;

/** What is done with many notes or articles at once, each act with its undo. */
export function createBulkActs({ store, t, tell }: Ports) {
  const now = () => new Date().toISOString();

  /** Tells what was done and how to take it back; of a failure, why. */
  function said<T>(
    outcome: StoreOutcome<T>,
    text: (value: T) => string,
    undo?: (value: T) => unknown,
  ): boolean {
    if (!outcome.ok) {
      tell({ text: t(notSaved(outcome.reason)) });
      return false;
    }
    const { value } = outcome;
    tell({
      text: text(value),
      ...(undo && {
        action: {
          label: t('common.undo'),
          onClick: () => {
            tell(undefined);
            void undo(value);
          },
        },
      }),
    });
    return true;
  }

  return {
    async tag(ids: readonly string[], tags: readonly string[]): Promise<boolean> {
      // Which notes got which tag: undoing takes it from those alone.
      const given = new Map<string, string[]>();
      const outcome = await store.bulk.change(ids, (annotation) => {
        let after = annotation;
        for (const tag of tags) {
          const tagged = withTag(after, tag, now());
          if (tagged !== after) given.set(annotation.id, [...(given.get(annotation.id) ?? []), tag]);
          after = tagged;
        }
        return after;
      });
      return said(
        outcome,
        (changed) => t('lib.tagged', { n: changed.length }),
        (changed) =>
          store.bulk.change(changed, (annotation) =>
            (given.get(annotation.id) ?? []).reduce((one, tag) => withoutTag(one, tag, now()), annotation),
          ),
      );
    },
    async remove(ids: readonly string[]): Promise<boolean> {
      return said(
        await store.bulk.remove(ids),
        (removed) => t('lib.deleted', { n: removed.length }),
        (removed) => store.bulk.restore(removed),
      );
    },
    async put(dossier: Dossier, members: DossierMembers): Promise<boolean> {
      const fresh = {
        articles: (members.articles ?? []).filter((one) => !dossier.articles.includes(one)),
        annotations: (members.annotations ?? []).filter((one) => !dossier.annotations.includes(one)),
      };
      return said(
        await store.dossiers.addTo(dossier.id, members),
        ({ name }) => t('dossier.added', { name }),
        () => store.dossiers.removeFrom(dossier.id, fresh),
      );
    },
    async take(dossier: Dossier, members: DossierMembers): Promise<boolean> {
      return said(
        await store.dossiers.removeFrom(dossier.id, members),
        ({ name }) => t('dossier.left', { name }),
        () => store.dossiers.addTo(dossier.id, members),
      );
    },
    /** The id of the new dossier; undefined when it could not be kept. */
    async newDossier(name: string, members: DossierMembers = {}): Promise<string | undefined> {
      const made = newDossier(newId(), name, now());
      const dossier = {
        ...made,
        articles: [...new Set(members.articles)],
        annotations: [...new Set(members.annotations)],
      };
      const kept = said(
        await store.dossiers.add(dossier),
        () => t('dossier.made', { name: dossier.name }),
        () => store.dossiers.remove(dossier.id),
      );
      return kept ? dossier.id : undefined;
    },
    async rename({ id, name: old }: Dossier, name: string): Promise<boolean> {
      return said(
        await store.dossiers.rename(id, name),
        (dossier) => t('dossier.renamed', { name: dossier.name }),
        () => store.dossiers.rename(id, old),
      );
    },
    async removeDossier({ id }: Dossier): Promise<boolean> {
      return said(
        await store.dossiers.remove(id),
        ({ name }) => t('dossier.deleted', { name }),
        (removed) => store.dossiers.add(removed),
      );
    },
  };
}
