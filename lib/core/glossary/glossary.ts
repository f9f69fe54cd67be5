/** The glossary engine: terms compiled once, found in one pass, judged by what stands around them. See docs/glossary.md. */
export { compileGlossary } from './compile/compile.ts';
export type { AltLabel, Ambiguity, Concept, ConceptSource, Mention, Translated } from './concept.ts';
export { conceptCard } from './concept-card.ts';
export { decodeGlossary, encodeGlossary, GLOSSARY_FORMAT } from './encode.ts';
export { type FindOptions, findMentions } from './find/find-mentions.ts';
export { lookUp } from './look-up.ts';
export type { Glossary } from './tables.ts';
