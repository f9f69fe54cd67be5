import type { Lang } from '../../i18n/lang.ts';
import type { OwnConcept } from '../own-glossary.ts';

const SCHEME = 'urn:margin:glossary';

const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  id: '@id',
  type: '@type',
  graph: '@graph',
  Concept: 'skos:Concept',
  ConceptScheme: 'skos:ConceptScheme',
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  altLabel: { '@id': 'skos:altLabel', '@container': '@language' },
  definition: { '@id': 'skos:definition', '@container': '@language' },
  broader: { '@id': 'skos:broader', '@type': '@id' },
  related: { '@id': 'skos:related', '@type': '@id' },
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  source: 'dct:source',
  title: 'dct:title',
};

/** A glossary as SKOS in JSON-LD, with its context inside: any RDF tool reads it, and so does `readSkos`. */
export function writeSkos(name: string, concepts: readonly OwnConcept[]): string {
  const iri = (id: string) => (/^[a-z][a-z0-9+.-]*:/i.test(id) ? id : `urn:margin:${encodeURIComponent(id)}`);
  const texts = (by: Partial<Record<Lang, string | string[]>>) =>
    Object.keys(by).length > 0 ? by : undefined;
  const graph = concepts.map((own) => ({
    id: iri(own.id),
    type: 'Concept',
    prefLabel: texts(own.prefLabel),
    altLabel: texts(own.altLabels),
    definition: texts(own.definition),
    broader: own.broader.length > 0 ? own.broader.map(iri) : undefined,
    related: own.related.length > 0 ? own.related.map(iri) : undefined,
    source: own.source ?? undefined,
    inScheme: SCHEME,
  }));
  const scheme = { id: SCHEME, type: 'ConceptScheme', title: name };
  return `${JSON.stringify({ '@context': CONTEXT, graph: [scheme, ...graph] }, null, 2)}\n`;
}
