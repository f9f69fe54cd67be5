import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inPageStrings } from '../lib/data/locales.ts';
import en from '../locales/en.json' with { type: 'json' };
import es from '../locales/es.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };
import { type Node, nodesOf, reachedFrom, readSources, type Source } from './architecture/sources.ts';

const SOURCES = readSources('lib', 'components', 'entrypoints');
const SHIPPED = SOURCES.filter(({ path }) => !path.startsWith('lib/cli/'));

/** Which folders of ours each folder may import from. Entry points join everything. */
const WALLS: { folder: string; may: string[]; because: string }[] = [
  { folder: 'lib/core', may: ['lib/core'], because: 'core is thinking, and knows nothing of ours' },
  {
    folder: 'lib/page',
    may: ['lib/page', 'lib/core'],
    because: 'page reads pages; an entry point hands it the rest',
  },
  {
    folder: 'lib/store',
    may: ['lib/store', 'lib/core'],
    because: 'store keeps; an entry point hands it the rest',
  },
  {
    folder: 'lib/extension',
    may: ['lib/extension', 'lib/core'],
    because: 'extension talks to the browser; an entry point hands it the rest',
  },
  { folder: 'lib/data', may: ['lib/data', 'lib/core', 'locales'], because: 'data are facts with one loader' },
  {
    folder: 'components',
    may: ['components', 'lib/core'],
    because: 'a view gets data and gives events: it knows no page, store or browser',
  },
];

const isOurs = (path: string) => /^(lib|components|entrypoints|locales|test)\//.test(path);
const isIn = (path: string, folder: string) => path.startsWith(`${folder}/`);
const isContentScript = ({ path }: Source) =>
  /^entrypoints\/([^/]+\.content[./]|door[./]|reader[./])/.test(path);

/** Documents of ours that a page has in it, fed with the strings of its layer. */
const IN_PAGE = /^entrypoints\/(margin-view|note-frame)\//;

describe('Walls between folders', () => {
  test.each(WALLS)('$folder imports only what it may', ({ folder, may, because }) => {
    const broken = SOURCES.filter(({ path }) => isIn(path, folder)).flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => isOurs(to) && !may.some((allowed) => isIn(to, allowed)))
        .map(({ to }) => `${path} imports ${to}: ${because}.`),
    );
    expect(broken).toEqual([]);
  });

  test('core needs neither browser, nor Node, nor a view library', () => {
    const foreign = /^(node:|wxt|preact|@preact|idb|jsdom|@webext-core)/;
    const broken = SOURCES.filter(({ path }) => isIn(path, 'lib/core')).flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => foreign.test(to))
        .map(({ to }) => `${path} imports ${to}: core must run anywhere, in a worker and in a test alike.`),
    );
    expect(broken).toEqual([]);
  });

  test('nothing that ships imports tests, tools of the command line or Node', () => {
    const builders = ['lib/data/build.ts', 'lib/data/pdf-files.ts'];
    const broken = SHIPPED.filter(({ path }) => !builders.includes(path)).flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => /^(test\/|lib\/cli\/|node:)/.test(to))
        .map(({ to }) => `${path} imports ${to}: readers do not have it.`),
    );
    expect(broken).toEqual([]);
  });

  test('content scripts reach neither store nor data', () => {
    const reached = reachedFrom(SOURCES.filter(isContentScript), SOURCES);
    const broken = [...reached]
      .filter(([path]) => isIn(path, 'lib/store') || isIn(path, 'lib/data') || isIn(path, 'locales'))
      .map(
        ([path, by]) =>
          `${by} brings ${path} into pages: there the database is the visited site's, and every page would parse it.`,
      );
    expect(broken).toEqual([]);
  });

  test('there are content scripts to be judged', () => {
    expect(SOURCES.filter(isContentScript).map(({ path }) => path)).toContain('entrypoints/door.ts');
  });
});

/** Words that a reviewer would stop at, and what the reviewer would say. */
const FORBIDDEN: { rule: string; names: RegExp; except?: string[]; because: string }[] = [
  {
    rule: 'no markup is made from text',
    names:
      /^(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment)$/,
    because: 'what comes from outside is shown as text',
  },
  { rule: 'no code is made from text', names: /^(eval|Function)$/, because: 'it would run with our rights' },
  {
    rule: 'nothing speaks to the network',
    names: /^(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection)$/,
    // The extension's own files, by `runtime.getURL`.
    // And the PDF that the reader of it asked for, from its own address.
    except: ['lib/extension/facts.ts', 'entrypoints/pdf-reader/receive.ts'],
    because: 'nothing is sent anywhere',
  },
];

describe('Words that are not used', () => {
  test.each(FORBIDDEN)('$rule', ({ names, except = [], because }) => {
    const broken = SHIPPED.filter(({ path }) => !except.includes(path)).flatMap((source) =>
      usesOf(source, names).map((name) => `${source.path} uses ${name}: ${because}.`),
    );
    expect(broken).toEqual([]);
  });

  test('core asks no clock and throws no dice', () => {
    const broken = SOURCES.filter(({ path }) => isIn(path, 'lib/core')).flatMap(({ path, program }) =>
      [...nodesOf(program)]
        .filter(
          (node) => isMember(node, 'Date', 'now') || isMember(node, 'Math', 'random') || isNewDate(node),
        )
        .map(() => `${path} asks the clock or throws dice: hand the value in, so that a test can.`),
    );
    expect(broken).toEqual([]);
  });
});

describe('Strings shown to readers', () => {
  const locales = { fr, en, es } as Record<string, Record<string, string>>;
  const used = SOURCES.flatMap(({ path, program }) =>
    [...nodesOf(program)].filter(isTranslation).map((node) => ({ path, wanted: wantedKey(node) })),
  ).filter(({ wanted }) => wanted !== undefined);

  test('what the layer in a page says travels to it', async () => {
    const reached = reachedFrom(
      SOURCES.filter((source) => isContentScript(source) || IN_PAGE.test(source.path)),
      SOURCES,
    );
    const keys = Object.keys(await inPageStrings('fr', {}));
    const broken = used
      .filter(({ path, wanted }) => reached.has(path) && !keys.some((key) => wanted!.test(key)))
      .map(({ path, wanted }) => `${path} says ${wanted}: add it to IN_PAGE in lib/data/locales.ts.`);
    expect(broken).toEqual([]);
  });

  test.each(Object.keys(locales))('every key used exists in %s', (lang) => {
    const keys = Object.keys(locales[lang]!);
    const broken = used
      .filter(({ wanted }) => !keys.some((key) => wanted!.test(key)))
      .map(({ path, wanted }) => `${path} says ${wanted}: locales/${lang}.json has no such key.`);
    expect(broken).toEqual([]);
  });

  test('keys are found at all', () => {
    expect(used.length).toBeGreaterThan(50);
  });
});

describe('Facts', () => {
  test('every concept of the glossary has a source that was read, or is listed as having none', () => {
    const { meta, concepts } = JSON.parse(readFileSync('lib/data/glossary.json', 'utf8')) as {
      meta: { withoutReadSource: string[] };
      concepts: { id: string; sources: { title: string; verified: boolean }[] }[];
    };
    expect(concepts.length).toBeGreaterThan(0);
    const unread = concepts.filter(
      ({ sources }) => !sources.some(({ title, verified }) => title && verified),
    );
    expect(unread.map(({ id }) => id)).toEqual(meta.withoutReadSource);
  });
});

/** Names used as a value or as a property, not those merely declared. */
function usesOf({ program }: Source, names: RegExp): string[] {
  const found: string[] = [];
  for (const node of nodesOf(program)) {
    const name = (part: unknown) => ((part as Node | undefined)?.name as string | undefined) ?? '';
    if (node.type === 'MemberExpression') {
      if (!node.computed && names.test(name(node.property)) && !/^(Function)$/.test(name(node.property)))
        found.push(name(node.property));
      if (names.test(name(node.object))) found.push(name(node.object));
    } else if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      if (names.test(name(node.callee))) found.push(name(node.callee));
    } else if (node.type === 'JSXAttribute' && names.test(name(node.name))) found.push(name(node.name));
  }
  return found;
}

function isMember(node: Node, object: string, property: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    (node.object as Node).name === object &&
    (node.property as Node).name === property
  );
}

function isNewDate(node: Node): boolean {
  return (
    node.type === 'NewExpression' &&
    (node.callee as Node).name === 'Date' &&
    (node.arguments as unknown[]).length === 0
  );
}

function isTranslation(node: Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const callee = node.callee as Node;
  return (
    callee.name === 't' || (callee.type === 'MemberExpression' && (callee.property as Node).name === 't')
  );
}

/** A pattern of the keys that a call may ask for; plural forms included. Undefined when the key is a variable. */
function wantedKey(call: Node): RegExp | undefined {
  const [first] = call.arguments as Node[];
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (first?.type === 'Literal') return new RegExp(`^${literal(String(first.value))}(_[a-z]+)?$`);
  if (first?.type !== 'TemplateLiteral') return undefined;
  const parts = (first.quasis as { value: { cooked: string } }[]).map(({ value }) => literal(value.cooked));
  return new RegExp(`^${parts.join('.+')}(_[a-z]+)?$`);
}
