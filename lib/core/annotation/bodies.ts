import type { Annotation, Colour } from './annotation.ts';

/** The words the annotation is about; null for a note on the whole article. */
export function quoteOf({ target }: Annotation): string | null {
  return target.selector?.[0].exact ?? null;
}

/** What the reader wrote; '' when nothing. */
export function noteOf({ body }: Annotation): string {
  return body
    .flatMap((part) => (part.type === 'TextualBody' && part.purpose === 'commenting' ? part.value : []))
    .join('\n\n');
}

export function tagsOf({ body }: Annotation): string[] {
  return body.flatMap((part) =>
    part.type === 'TextualBody' && part.purpose === 'tagging' ? part.value : [],
  );
}

/** Linked to an official commitment. */
export function isLinked({ body }: Annotation): boolean {
  return body.some((part) => part.purpose === 'linking');
}

export function colourOf({ target }: Annotation): Colour | null {
  const digit = /^mc-hl-([1-5])$/.exec(target.styleClass ?? '')?.[1];
  return digit ? (Number(digit) as Colour) : null;
}

/** The same annotation with other words: notes and tags are replaced, links stay. */
export function withWords(annotation: Annotation, note: string, tags: readonly string[]): Annotation {
  const text = (purpose: 'commenting' | 'tagging', value: string) => ({
    type: 'TextualBody' as const,
    purpose,
    value,
    format: 'text/plain' as const,
  });
  return {
    ...annotation,
    motivation: note ? 'commenting' : 'highlighting',
    body: [
      ...(note ? [text('commenting', note)] : []),
      ...tags.map((tag) => text('tagging', tag)),
      ...annotation.body.filter((part) => part.purpose === 'linking'),
    ],
  };
}
