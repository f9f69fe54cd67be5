import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Import {
  /** Path from the project's root, or the package's name with its path. */
  to: string;
  /** Erased by the compiler: nothing of it runs. */
  onlyType: boolean;
}

/** A node of the syntax tree; what its kind carries is looked up by name. */
export type Node = { type: string } & Record<string, unknown>;

export interface Source {
  /** Path from the project's root, with forward slashes. */
  path: string;
  imports: Import[];
  program: Node;
}

/** All TypeScript under the given folders, parsed. */
export function readSources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => parse(join(ROOT, folder, name))),
  );
}

function parse(file: string): Source {
  const path = relative(ROOT, file).replaceAll('\\', '/');
  const text = readFileSync(file, 'utf8');
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${path} is not TypeScript: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const add = (request: string, onlyType: boolean) =>
    imports.push({
      to: request.startsWith('.') ? posix.join(posix.dirname(path), request) : request,
      onlyType,
    });
  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType));
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType);
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const said = /^['"`](.*)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1];
    if (said) add(said, false);
  }
  return { path, imports, program: program as unknown as Node };
}

/** Every node of a tree, parents first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') {
        yield* nodesOf(child as Node);
      }
    }
  }
}

/** Everything that runs when one of the files runs: path → the file through which it came in. */
export function reachedFrom(starts: readonly Source[], all: readonly Source[]): Map<string, string> {
  const byPath = new Map(all.map((source) => [source.path, source]));
  const reached = new Map(starts.map(({ path }) => [path, path]));
  const queue = [...starts];
  for (let source = queue.pop(); source; source = queue.pop()) {
    for (const { to, onlyType } of source.imports) {
      if (onlyType || reached.has(to)) continue;
      reached.set(to, source.path);
      const next = byPath.get(to);
      if (next) queue.push(next);
    }
  }
  return reached;
}
