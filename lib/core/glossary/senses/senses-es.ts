import type { SenseRule } from './sense-rules.ts';

export const SPANISH: Readonly<Record<string, SenseRule>> = {};
