import { fold } from '../commitment/words.ts';
import type { Passage } from '../text/passage.ts';

/** One thing under all its names, so that texts that name it differently can be compared. */
export interface NamedSubject {
  id: string;
  /** Names in any language; capitals-only names are matched as capitals. */
  names: readonly string[];
}

/** A passage that names a subject. */
export interface NameMention extends Passage {
  id: string;
  /** As the subject: not behind "du", "of the", "par" … */
  standsAlone: boolean;
}

/** The partnership itself, which every text on action plans names, in one of these ways. */
export const OPEN_GOVERNMENT_PARTNERSHIP: NamedSubject = {
  id: 'OGP',
  names: [
    'OGP',
    'PGO',
    'AGA',
    'Open Government Partnership',
    'partenariat pour un gouvernement ouvert',
    'partenariat pour le gouvernement ouvert',
    'partenariat du gouvernement ouvert',
    'alianza para el gobierno abierto',
  ],
};

const SMALL_WORDS = new Set(
  'de du des d la le les l un une pour et en the of for and a an del los las el y para'.split(' '),
);
/** Words that make what follows them a complement: "le site du PGO a été créé" is not about the PGO. */
const COMPLEMENT =
  /(?:^|[\s'’(])(?:du|de|des|d|à|au|aux|par|pour|avec|dans|chez|sur|sous|of|by|for|with|in|at|to|from|del|al|por|con|en)[\s\u00a0]+(?:l['’]\s?|la |le |les |the |el |los |las |un |une )?$|d['’]$/i;

/** Where a text names these subjects, and the proper names that it introduces itself ("Haute Autorité … (HATVP)"). */
export function findNames(text: string, subjects: readonly NamedSubject[]): NameMention[] {
  const mentions: NameMention[] = [];
  for (const { id, names } of [...subjects, ...introducedIn(text, subjects)]) {
    for (const name of names) {
      const acronym = /^[\p{Lu}\d]+$/u.test(name);
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{N}])${flexible(name)}(?![\\p{L}\\p{N}])`,
        acronym ? 'gu' : 'giu',
      );
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        mentions.push({
          id,
          start,
          end: start + match[0].length,
          standsAlone: !COMPLEMENT.test(text.slice(Math.max(0, start - 24), start)),
        });
      }
    }
  }
  return mentions
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, at, all) => at === 0 || one.start >= (all[at - 1] as NameMention).end);
}

/** "Long Name of a Thing (LNT)": a name and its capitals, when the capitals are the name's. */
function introducedIn(text: string, known: readonly NamedSubject[]): NamedSubject[] {
  const taken = new Set(known.flatMap(({ names }) => names.map(fold)));
  const found = new Map<string, NamedSubject>();
  for (const match of text.matchAll(/((?:[\p{L}’'-]+[\s\u00a0]){1,9})\(([\p{Lu}]{3,8})\)/gu)) {
    const [, before = '', acronym = ''] = match;
    const words = before.trim().split(/[\s\u00a0]+|(?<=['’])/u);
    for (let from = words.length - 2; from >= 0; from--) {
      const long = words
        .slice(from)
        .join(' ')
        .replace(/(['’]) /g, '$1');
      const initials = words
        .slice(from)
        .filter((word) => !SMALL_WORDS.has(fold(word).replace(/['’]/g, '')))
        .map((word) => fold(word)[0])
        .join('');
      if (initials === acronym.toLowerCase() && !taken.has(fold(acronym)) && !taken.has(fold(long))) {
        const id = [...words.slice(from)]
          .map((word) => fold(word).replace(/['’]/g, ''))
          .filter((word) => !SMALL_WORDS.has(word))
          .join(' ');
        found.set(id, { id, names: [long, acronym] });
        break;
      }
    }
  }
  return [...found.values()];
}

/** Any apostrophe for an apostrophe, any white space for a space. */
function flexible(name: string): string {
  return name
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '[\\s\\u00a0]+');
}
