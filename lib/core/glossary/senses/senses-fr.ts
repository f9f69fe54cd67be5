import type { SenseRule } from './sense-rules.ts';

export const FRENCH: Readonly<Record<string, SenseRule>> = {};
