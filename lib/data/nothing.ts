/** Stands in the packages for code of others that is never used (`wxt.config.ts`). */
export {};
