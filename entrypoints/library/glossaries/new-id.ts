import { uuidv7 } from 'uuidv7';

/** A name for a glossary or a concept of the reader's own. */
export const newId = () => `urn:uuid:${uuidv7()}`;
