/**
 * What an import will change, worked out before anything is written: the same function previews it and, inside the
 * transaction, prepares it.
 */
import type { Annotation } from '../../annotation/annotation.ts';
import { canonicalJson } from '../canonical-json.ts';
import { contentName } from '../hash-name.ts';
import { type Contents, type Kept, type Key, KIND_NAMES, KINDS, type KindName, keyText } from '../kinds.ts';
import { conflictCopy, copyId, mergeNotes, originKey, originOf, type Source } from '../merge-notes.ts';
import type { OriginRecord } from '../record-shapes.ts';

/** What is there already. Answers at once where it can: waiting a hundred thousand times is dear. */
export interface Present {
  get<K extends KindName>(kind: K, key: Key): Kept[K] | undefined | Promise<Kept[K] | undefined>;
}

/** One record that is written (`after`) or taken away (undefined), and what was there before. */
export interface Write {
  kind: KindName;
  key: Key;
  before: unknown;
  after: unknown;
}

/** How many records of a kind are new, changed, there already, older than ours, or kept twice. */
export interface Counts {
  new: number;
  changed: number;
  same: number;
  kept: number;
  conflict: number;
}

export interface Plan {
  writes: Write[];
  counts: { [K in KindName]?: Counts };
  /** Annotations of which both versions stay. */
  conflicts: { id: string; copy: string }[];
}

export interface Bringing {
  contents: Contents;
  source: Source;
  /** Id of this copy of the product. */
  self: string;
  /** UTC, ISO 8601. */
  now: string;
}

/** Plans an import. Records with the same name within the file are joined as if they came one after the other. */
export async function planImport(bringing: Bringing, present: Present): Promise<Plan> {
  const plan = new Planning(bringing, present);
  for (const kind of KIND_NAMES) {
    // Known through what they tell of.
    if (kind === 'origins' && !bringing.source.own) continue;
    for (const record of bringing.contents[kind] ?? []) {
      if (kind === 'annotations') await plan.note(record as Annotation);
      else await plan.other(kind, record as never);
    }
  }
  return plan.result();
}

class Planning {
  #bringing: Bringing;
  #present: Present;
  #writes = new Map<string, Write>();
  #counts: Plan['counts'] = {};
  #conflicts: Plan['conflicts'] = [];
  #origins: Map<string, OriginRecord>;

  constructor(bringing: Bringing, present: Present) {
    this.#bringing = bringing;
    this.#present = present;
    this.#origins = new Map((bringing.contents.origins ?? []).map((origin) => [origin.key, origin]));
  }

  result(): Plan {
    // What was written and taken back within the plan is no write.
    const writes = [...this.#writes.values()].filter(({ before, after }) => before !== after);
    return { writes, counts: this.#counts, conflicts: this.#conflicts };
  }

  async note(theirs: Annotation): Promise<void> {
    const { source, self, now } = this.#bringing;
    const known = this.#get('annotations', theirs.id);
    const ours = known instanceof Promise ? await known : known;
    const version = { annotation: theirs, origin: this.#origins.get(originKey(theirs.id)) };
    if (!ours) {
      await this.#outOfBin(theirs.id);
      this.#put('annotations', theirs.id, undefined, theirs);
      await this.#remember(version, undefined);
      return this.#count('annotations', 'new');
    }
    const ourVersion = {
      annotation: ours,
      origin: source.own ? undefined : await this.#get('origins', originKey(ours.id)),
    };
    const merge = mergeNotes(ourVersion, version, source, self);
    if (merge.act !== 'replace' && merge.act !== 'conflict') return this.#count('annotations', merge.act);
    if (merge.act === 'conflict' && (await this.#get('annotations', copyId(theirs))))
      return this.#count('annotations', 'same');
    if (merge.act === 'replace' || merge.main === 'theirs') {
      this.#put('annotations', theirs.id, ours, theirs);
      await this.#remember(version, merge.act === 'replace' ? ourVersion : undefined);
    }
    if (merge.act === 'replace') return this.#count('annotations', 'changed');
    await this.#keepCopy(merge.main === 'ours' ? version : ourVersion, now);
    this.#count('annotations', 'conflict');
  }

  async other<K extends KindName>(kind: K, theirs: Kept[K]): Promise<void> {
    const { keyOf, join } = KINDS[kind];
    const key = keyOf(theirs);
    const known = this.#get(kind, key);
    const ours = known instanceof Promise ? await known : known;
    if (kind === 'bin' && (await this.#get('annotations', key as string))) return this.#count(kind, 'kept');
    if (!ours) {
      this.#put(kind, key, undefined, theirs);
      if (kind === 'pledges') await this.#tellOrigin(kind, key, theirs);
      return this.#count(kind, 'new');
    }
    const our = canonicalJson(ours);
    if (JSON.stringify(ours) === JSON.stringify(theirs) || our === canonicalJson(theirs))
      return this.#count(kind, 'same');
    const joined = join(ours, theirs);
    if (canonicalJson(joined) === our) return this.#count(kind, 'kept');
    this.#put(kind, key, ours, joined);
    this.#count(kind, 'changed');
  }

  /** The version that lost its place, under a name that every library gives it. */
  async #keepCopy(
    { annotation, origin }: { annotation: Annotation; origin: OriginRecord | undefined },
    now: string,
  ) {
    const { source } = this.#bringing;
    if (source.own) return;
    const copy = conflictCopy(annotation);
    this.#put('annotations', copy.id, await this.#get('annotations', copy.id), copy);
    const isUntouched = origin?.content === contentName(canonicalJson(annotation));
    const maker = origin && isUntouched ? origin.maker : source.maker;
    await this.#putOrigin({
      ...originOf({ annotation: copy, origin: undefined }, maker, undefined, now),
      copyOf: annotation.id,
    });
    this.#conflicts.push({ id: annotation.id, copy: copy.id });
  }

  async #remember(
    theirs: Parameters<typeof originOf>[0],
    over: Parameters<typeof originOf>[2],
  ): Promise<void> {
    const { source, self, now } = this.#bringing;
    if (source.own) return;
    const origin = originOf(theirs, source.maker, over, now);
    // What comes home needs no word of where it came from.
    if (origin.maker.id !== self) await this.#putOrigin(origin);
  }

  async #tellOrigin(kind: KindName, key: Key, record: unknown): Promise<void> {
    const { source, now } = this.#bringing;
    if (source.own) return;
    const content = contentName(canonicalJson(record));
    const name = `${kind} ${keyText(key)}`;
    const maker = this.#origins.get(name)?.maker ?? source.maker;
    await this.#putOrigin({ key: name, maker, content, bases: [], copyOf: null, at: now });
  }

  async #putOrigin(origin: OriginRecord): Promise<void> {
    const before = this.#get('origins', origin.key);
    this.#put('origins', origin.key, before instanceof Promise ? await before : before, origin);
  }

  async #outOfBin(id: string): Promise<void> {
    const found = this.#get('bin', id);
    const binned = found instanceof Promise ? await found : found;
    if (binned) this.#put('bin', id, binned, undefined);
  }

  /** What is there, or will be when the plan so far is written. */
  #get<K extends KindName>(kind: K, key: Key): Kept[K] | undefined | Promise<Kept[K] | undefined> {
    const planned = this.#writes.get(`${kind} ${keyText(key)}`);
    return planned ? (planned.after as Kept[K] | undefined) : this.#present.get(kind, key);
  }

  #put(kind: KindName, key: Key, before: unknown, after: unknown): void {
    const name = `${kind} ${keyText(key)}`;
    const planned = this.#writes.get(name);
    if (planned) planned.after = after;
    else this.#writes.set(name, { kind, key, before, after });
  }

  #count(kind: KindName, what: keyof Counts): void {
    const counts = this.#counts[kind] ?? { new: 0, changed: 0, same: 0, kept: 0, conflict: 0 };
    counts[what]++;
    this.#counts[kind] = counts;
  }
}
