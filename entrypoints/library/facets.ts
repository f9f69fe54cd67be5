import type { FacetData } from '../../components/FacetBar.tsx';
import type { Speech } from '../../components/StringsContext.ts';
import type { Dossier } from '../../lib/core/dossier/dossier.ts';
import {
  COUNTED_FACETS,
  type CountedFacet,
  type FacetCounts,
  type Filters,
} from '../../lib/core/search/filters.ts';

const LABELS: Record<CountedFacet, string> = {
  sites: 'lib.facet.site',
  tags: 'lib.facet.tag',
  colours: 'lib.facet.colour',
  commitments: 'lib.facet.commitment',
  dossiers: 'dossier.one',
  states: 'lib.facet.state',
};

/** What gives values of facets their names. */
interface Names {
  dossiers: readonly Dossier[];
  commitmentName: (id: string) => string;
}

/** Facets in words: what they are narrowed to, and, once counted, what they could be. */
export function facetsOf(
  filters: Filters,
  counts: FacetCounts | undefined,
  { dossiers, commitmentName }: Names,
  { t }: Speech,
): FacetData[] {
  const names = new Map(dossiers.map(({ id, name }) => [id, name]));
  const labelOf = (facet: CountedFacet, value: string): string => {
    if (facet === 'colours') return t(`color.${value}`);
    if (facet === 'dossiers') return names.get(value) ?? t('dossier.gone');
    if (facet === 'commitments') return commitmentName(value);
    if (facet === 'states') return t(STATE_KEYS[value] ?? `status.${value}`);
    return value;
  };
  return COUNTED_FACETS.map((facet) => {
    const chosen: string[] = filters[facet].map(String);
    const values = counts && new Set([...chosen, ...counts[facet].keys()]);
    return {
      id: facet,
      label: t(LABELS[facet]),
      chosen: chosen.map((value) => ({ value, label: labelOf(facet, value) })),
      options:
        values &&
        [...values]
          .map((value) => ({
            value,
            label: labelOf(facet, value),
            count: counts[facet].get(value) ?? 0,
            chosen: chosen.includes(value),
          }))
          .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label)),
    };
  });
}

const STATE_KEYS: Record<string, string> = {
  noted: 'lib.state.noted',
  bare: 'lib.state.bare',
  page: 'note.onPage',
};

/** The filters with a value of a facet more, or less. */
export function toggled(filters: Filters, facet: string, value: string, isChosen: boolean): Filters {
  const name = COUNTED_FACETS.find((one) => one === facet);
  if (!name) return filters;
  const values = filters[name].map(String).filter((one) => one !== value);
  if (isChosen) values.push(value);
  return { ...filters, [name]: name === 'colours' ? values.map(Number) : values };
}
