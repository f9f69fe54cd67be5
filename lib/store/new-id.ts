import { uuidv7 } from 'uuidv7';

/** A name for what is going to be kept: `urn:uuid:` + UUIDv7, so that later ones sort later. */
export const newId = (): string => `urn:uuid:${uuidv7()}`;
