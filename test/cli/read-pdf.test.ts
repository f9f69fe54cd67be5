import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readPdf } from '../../lib/cli/read-pdf.ts';
import { findThroughMisreading } from '../../lib/core/glossary/find-misread.ts';
import { compileGlossary, findMentions } from '../../lib/core/glossary/glossary.ts';
import { loadConcepts } from '../../lib/data/glossary.ts';

const glossary = compileGlossary(loadConcepts());

async function termsOf(name: string): Promise<string[]> {
  const file = resolve(import.meta.dirname, '../pdf', name);
  const { text, title } = await readPdf(new Uint8Array(readFileSync(file)), name, null);
  return findThroughMisreading([glossary], text, 'fr', (words) =>
    findMentions(glossary, words, 'fr', { title }),
  ).map(({ conceptId }) => conceptId);
}

/** How many of the first are among the second, each as often as it stands there. */
function common(first: readonly string[], second: readonly string[]): number {
  const left = [...second];
  return first.filter((id) => left.includes(id) && left.splice(left.indexOf(id), 1)).length;
}

it('a PDF that a machine misread has the terms of its corrected text, and next to no others', async () => {
  const [noise, clean] = [
    await termsOf('oidp-session10-ocr-noise.pdf'),
    await termsOf('oidp-session10-corrected.pdf'),
  ];
  expect(clean.length).toBeGreaterThan(30);
  const found = common(noise, clean);
  expect(found / clean.length).toBeGreaterThanOrEqual(0.9);
  expect(found / noise.length).toBeGreaterThanOrEqual(0.97);
});
