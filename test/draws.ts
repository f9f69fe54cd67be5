import fc from 'fast-check';

/**
 * What properties draw. `npm test` draws the same each time, so that a red run is about what was changed;
 * `npm run properties` draws anew, and what it finds becomes a named case.
 */
const SEED = 20161207;

fc.configureGlobal({ seed: process.env.MARGIN_DRAW === 'new' ? Date.now() % 2 ** 31 : SEED });
