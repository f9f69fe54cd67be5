import { useRef } from 'preact/hooks';
import { type OwnGlossary, SHIPPED } from '../lib/core/glossary/own-glossary.ts';
import { IconButton } from './IconButton.tsx';
import { useStrings } from './StringsContext.ts';
import { useHeldFocus } from './useHeldFocus.ts';

/** A glossary as a row of the list. */
export interface GlossaryRow extends Pick<OwnGlossary, 'id' | 'on' | 'file'> {
  name: string;
  terms: number;
  /** Language codes of its terms. */
  langs: readonly string[];
  /** Where its terms are; the shipped one's are not edited. */
  href: string | undefined;
}

interface GlossaryListProps {
  rows: readonly GlossaryRow[];
  onSwitch: (id: string, on: boolean) => void;
  /** Moves a glossary before the one above it, or behind the one below. */
  onMove: (id: string, step: 1 | -1) => void;
}

/** The glossaries in their order of priority. */
export function GlossaryList({ rows, onSwitch, onMove }: GlossaryListProps) {
  const { t } = useStrings();
  const table = useRef<HTMLTableElement>(null);
  useHeldFocus(table, '.glossaries__order button');
  return (
    <table class="glossaries" ref={table}>
      <thead>
        <tr>
          <th scope="col">{t('glossary.name')}</th>
          <th scope="col">{t('glossary.terms')}</th>
          <th scope="col">{t('glossary.langs')}</th>
          <th scope="col">{t('glossary.source')}</th>
          <th scope="col">{t('glossary.order')}</th>
          <th scope="col">{t('glossary.on')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, terms, langs, file, on, href }, i) => (
          <tr key={id} data-row={id}>
            <th scope="row">{href ? <a href={href}>{name}</a> : name}</th>
            <td>{terms}</td>
            <td>{langs.join(', ')}</td>
            <td class="muted">{id === SHIPPED ? t('glossary.shipped') : (file ?? t('glossary.written'))}</td>
            <td class="glossaries__order">
              {i > 0 && (
                <IconButton icon="up" label={t('glossary.moveUp', { name })} onClick={() => onMove(id, -1)} />
              )}
              {i < rows.length - 1 && (
                <IconButton
                  icon="down"
                  label={t('glossary.moveDown', { name })}
                  onClick={() => onMove(id, 1)}
                />
              )}
            </td>
            <td>
              <button
                type="button"
                role="switch"
                class="switch"
                aria-checked={on}
                aria-label={t('glossary.switch', { name })}
                onClick={() => onSwitch(id, !on)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
