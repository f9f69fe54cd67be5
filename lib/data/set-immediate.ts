/**
 * Stands in the packages for a polyfill that evaluates text (`wxt.config.ts`). The code that asks for it reads the name
 * as soon as it is loaded, though it calls it only to put RDF into canonical form, which nobody does here.
 */
Object.assign(globalThis, { setImmediate: (run: () => void) => setTimeout(run) });
