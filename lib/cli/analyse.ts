/**
 * What the extension finds, on saved pages and plain texts: one JSON object a line (see `docs/extraction.md`).
 *
 *     npm run --silent analyse -- FILE... [--url URL] [--lang fr]
 */
import { readArguments } from './arguments.ts';
import { findIn } from './engine.ts';
import { readArticleFile } from './read-file.ts';

const USAGE = 'usage: npm run --silent analyse -- FILE... [--url URL] [--lang fr]';

async function analyse(file: string, url: string | null, lang: string | null): Promise<object> {
  const reading = await readArticleFile(file, url);
  const article = lang ? { ...reading.article, lang } : reading.article;
  const { title, byline, siteName, publishedTime, lang: language, text } = article;
  return {
    file,
    url: reading.url,
    readable: reading.readable,
    article: { title, byline, siteName, publishedTime, lang: language, text },
    ...findIn(article),
  };
}

async function main(): Promise<void> {
  let failed = false;
  const { files, url, lang } = readArguments(process.argv.slice(2));
  for (const file of files) {
    const line = await analyse(file, url, lang).catch((error: unknown) => {
      failed = true;
      return { file, error: error instanceof Error ? error.message : String(error) };
    });
    await write(`${JSON.stringify(line)}\n`);
  }
  if (failed) process.exitCode = 1;
}

function write(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(text, () => done()));
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 2;
});
