import { GlossaryList } from '../../components/GlossaryList.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import type { Store } from '../../lib/store/store.ts';
import { moveGlossary, rowOf } from '../library/glossaries/rows.ts';
import { useGlossaries } from '../library/glossaries/useGlossaries.ts';

/** The glossaries in their order, with switches; their terms are in the library. */
export function GlossarySection({ store }: { store: Store }) {
  const { t } = useStrings();
  const glossaries = useGlossaries(store);
  if (!glossaries) return null;
  return (
    <>
      <GlossaryList
        rows={glossaries.list.map((one) => {
          const row = rowOf(one, glossaries, t('glossary.shippedName'));
          return { ...row, href: row.href && `library.html${row.href}` };
        })}
        onSwitch={(id, on) => void store.glossaries.arrange(id, { on })}
        onMove={(id, step) => void moveGlossary(store, glossaries, id, step)}
      />
      <p>
        <a href="library.html#/glossaries">{t('set.glossariesMore')}</a>
      </p>
    </>
  );
}
