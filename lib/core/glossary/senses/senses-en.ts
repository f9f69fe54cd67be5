import type { SenseRule } from './sense-rules.ts';

export const ENGLISH: Readonly<Record<string, SenseRule>> = {};
