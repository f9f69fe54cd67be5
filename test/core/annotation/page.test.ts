import { expect, it } from 'vitest';
import { createAnnotation } from '../../../lib/core/annotation/create.ts';
import { pageSelector, pageUrl, pdfPageOf } from '../../../lib/core/annotation/page.ts';

const facts = {
  id: 'urn:uuid:0192f0c0-0000-7000-8000-000000000001',
  now: '2026-11-24T09:00:00.000Z',
  source: 'https://www.ville.example/plan.pdf',
};

it('an annotation of a PDF knows its page, others have none', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' } as const;
  const position = { type: 'TextPositionSelector', start: 0, end: 5 } as const;
  expect(pdfPageOf(createAnnotation({ ...facts, selector: [quote, position, pageSelector(12)] }))).toBe(12);
  expect(pdfPageOf(createAnnotation({ ...facts, selector: [quote, position] }))).toBeNull();
  expect(pdfPageOf(createAnnotation(facts))).toBeNull();
});

it.each([
  ['https://www.ville.example/plan.pdf', 3, 'https://www.ville.example/plan.pdf#page=3'],
  ['https://www.ville.example/plan.pdf?v=2#page=1', 3, 'https://www.ville.example/plan.pdf?v=2#page=3'],
  ['https://www.ville.example/plan.pdf', null, 'https://www.ville.example/plan.pdf'],
  ['urn:sha256:ab', 3, 'urn:sha256:ab'],
])('the address %s at page %s is %s', (address, page, url) => {
  expect(pageUrl(address, page)).toBe(url);
});
