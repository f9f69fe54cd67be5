import type { Annotation, Colour } from '../../../lib/core/annotation/annotation.ts';

const WORDS =
  'la transparence de l’action publique suppose que les données soient ouvertes réutilisables et publiées dans un format libre par chaque administration avant la fin du plan national pour que citoyens journalistes et chercheurs puissent demander des comptes'.split(
    ' ',
  );

/** A fixed sequence of numbers in 0–1, so that every run writes the same notes. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export const articleAddress = (n: number): string =>
  `https://www.journal${n % 50}.example/actualites/article-${n}`;

/**
 * `count` notes on `count / 20` articles, article after article. As in life, sizes differ much: most articles have few
 * notes, some have hundreds.
 */
export function manyNotes(count: number): Annotation[] {
  const next = sequence(7);
  const notes: Annotation[] = [];
  const articles = Math.max(1, Math.round(count / 20));
  for (let article = 0; notes.length < count; article = (article + 1) % articles) {
    const size = Math.min(count - notes.length, Math.ceil(6 / (next() + 0.02)));
    for (let at = 0; at < size; at++) notes.push(note(notes.length, article, next));
  }
  return notes.sort((a, b) =>
    a.target.source < b.target.source ? -1 : a.target.source > b.target.source ? 1 : 0,
  );
}

function note(n: number, article: number, next: () => number): Annotation {
  const words = (length: number) =>
    Array.from({ length }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
  const start = Math.floor(next() * 20_000);
  const exact = words(6 + Math.floor(next() * 20));
  const time = new Date(1.6e12 + n * 60_000).toISOString();
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${uuid(n, next)}`,
    type: 'Annotation',
    motivation: next() < 0.6 ? 'commenting' : 'highlighting',
    created: time,
    modified: time,
    body: [
      ...(next() < 0.6
        ? [{ type: 'TextualBody', purpose: 'commenting', value: words(14), format: 'text/plain' } as const]
        : []),
      ...(next() < 0.5
        ? [{ type: 'TextualBody', purpose: 'tagging', value: words(1), format: 'text/plain' } as const]
        : []),
    ],
    target: {
      type: 'SpecificResource',
      source: articleAddress(article),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: words(5).slice(0, 32), suffix: words(5).slice(0, 32) },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
      styleClass: `mc-hl-${(1 + Math.floor(next() * 5)) as Colour}`,
    },
  };
}

function uuid(n: number, next: () => number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0').slice(-digits);
  const time = hex(1.6e12 + n * 60_000, 12);
  const random = () => Math.floor(next() * 2 ** 32);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random(), 3)}-8${hex(random(), 3)}-${hex(random(), 8)}${hex(random(), 4)}`;
}
