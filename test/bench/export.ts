/**
 * Export of 100,000 annotations of 5,000 articles: each format beside `JSON.stringify` of the same annotations in the
 * same run. Times are those of this thread on the processor: a busy machine does not count. `longest` is the longest piece of work between
 * two pauses, which a page would stand still for.
 */
import { threadCpuUsage } from 'node:process';
import { createAnnotation } from '../../lib/core/annotation/create.ts';
import { createTranslator } from '../../lib/core/i18n/translate.ts';
import { annotationLink } from '../../lib/core/quote/annotation-link.ts';
import { type Collection, emptyCollection } from '../../lib/core/transfer/collection.ts';
import { planFiles } from '../../lib/core/transfer/export/files.ts';
import { FORMAT_IDS } from '../../lib/core/transfer/export/formats.ts';
import fr from '../../locales/fr.json' with { type: 'json' };

const ARTICLES = 5_000;
const NOTES = Number(process.env.MARGIN_NOTES ?? 100_000);
const NOW = '2026-11-24T09:00:00.000Z';

/** The same library in every run. */
function makeLibrary(): Collection {
  const collection = emptyCollection();
  const perArticle = Math.ceil(NOTES / ARTICLES);
  for (let a = 0; a < ARTICLES; a++) {
    const url = `https://www.journal.example/article-${a}`;
    const sentences = Array.from(
      { length: 60 },
      (_, n) => `Phrase ${n} de l’article ${a} : les données publiques sont ouvertes à ${n * 7} communes. `,
    );
    const text = sentences.join('');
    collection.articles.push({
      canonicalUrl: url,
      title: `Article ${a} : données et communes`,
      byline: 'Anne Martin',
      siteName: 'Le Journal',
      publishedTime: '2016-12-09',
      modifiedTime: null,
      lang: 'fr',
      fingerprint: String(a),
      addresses: [url],
      textLength: text.length,
      firstSeen: NOW,
      lastRead: NOW,
    });
    collection.texts.push({ canonicalUrl: url, text, seen: NOW });
    for (let n = 0; n < perArticle && collection.annotations.length < NOTES; n++) {
      const exact = sentences[(n * 3) % 60]!.trim();
      const start = text.indexOf(exact);
      collection.annotations.push(
        createAnnotation({
          id: `urn:uuid:${String(a).padStart(8, '0')}-0000-7000-8000-${String(n).padStart(12, '0')}`,
          now: NOW,
          source: url,
          selector: [
            {
              type: 'TextQuoteSelector',
              exact,
              prefix: text.slice(Math.max(0, start - 32), start),
              suffix: text.slice(start + exact.length, start + exact.length + 32),
            },
            { type: 'TextPositionSelector', start, end: start + exact.length },
          ],
          colour: ((n % 5) + 1) as 1,
          note: n % 2 === 0 ? `Note ${n} : à vérifier.` : '',
          tags: n % 3 === 0 ? ['budget', 'à relancer'] : [],
        }),
      );
    }
  }
  return collection;
}

/** Milliseconds of processor time that this thread has had. */
function spent(): number {
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
}

export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  const collection = makeLibrary();
  const start = spent();
  const json = JSON.stringify(collection.annotations);
  const floor = spent() - start;
  print('export/json-stringify', floor, 'ms');
  print('export/json-stringify/size', json.length / 1e6, 'MB');
  const voice = {
    lang: 'fr',
    t: createTranslator(fr, 'fr'),
    linkOf: (annotation: Collection['annotations'][number], { text }: { text: string | undefined }) =>
      annotationLink(annotation, text),
  } as const;
  const facts = {
    voice,
    today: '2026-11-24',
    title: 'Tout',
    id: 'urn:uuid:0',
    conceptsIn: () => [],
    definitionOf: () => undefined,
  };
  for (const format of FORMAT_IDS) {
    if (format === 'docx' || format === 'backup') continue;
    const content = { notes: true, pledges: true, terms: false, texts: true };
    const began = spent();
    const files = planFiles(
      collection,
      { format, content, files: 'single', template: 'reading', mark: true },
      facts,
    );
    let longest = spent() - began;
    let size = 0;
    for (const file of files) {
      let last = spent();
      for (const piece of file.pieces()) {
        size += piece.length;
        const now = spent();
        longest = Math.max(longest, now - last);
        last = now;
      }
    }
    const took = spent() - began;
    print(`export/${format}`, took, 'ms');
    print(`export/${format}/of-json-stringify`, took / floor, 'x');
    print(`export/${format}/longest`, longest, 'ms');
    print(`export/${format}/size`, size / 1e6, 'MB');
  }
}

if (import.meta.main) await bench((name, value, unit) => console.log(`${name} ${value.toFixed(2)} ${unit}`));
