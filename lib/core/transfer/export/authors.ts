/** Names as reference managers want them. What is not surely a person's name stays whole: nothing is guessed. */
export type Author = { family: string; given: string } | { literal: string };

/** Words that persons are not called. */
const BODY =
  /^(?:minist|direction|secr[eé]tar|agence|agency|agencia|conseil|council|consejo|commission|comisi|comit|gouvern|govern|gobier|r[eé]daction|redacci|editorial|staff|service|servicio|ville|city|ciudad|mairie|ayuntam|universi|institut|association|asociaci|fond?ation|fundaci|r[eé]gion|d[eé]partement|department|departam|office|oficina|press|news|agenda|open|transparen)/i;
const PARTICLES = /^(?:de|du|des|de la|del|della|di|da|van|von|der|den|ter|le|la|las|los|el|d['’])$/i;
const NAME_PART = /^\p{Lu}[\p{L}\p{M}.’'-]*$/u;

/** The authors of a byline ("Par Anne Martin et Paul Durand"); none when it is empty. */
export function authorsOf(byline: string | null): Author[] {
  const whole = (byline ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:par|by|por)(?: :|:)? /i, '')
    .trim();
  if (whole === '') return [];
  const names = whole
    .split(/\s*[;,&]\s*| (?:et|and|y|e) /)
    .filter(Boolean)
    .map(person);
  return names.every((name) => name !== undefined) ? (names as Author[]) : [{ literal: whole }];
}

/** Two to four words with capitals, the first the given name; particles go with the family name. */
function person(name: string): Author | undefined {
  const parts = name.split(' ');
  const capitals = parts.filter((part) => !PARTICLES.test(part));
  if (capitals.length < 2 || capitals.length > 4 || capitals.length < parts.length - 2) return undefined;
  if (!capitals.every((part) => NAME_PART.test(part)) || parts.some((part) => BODY.test(part)))
    return undefined;
  // A name in capitals is a family name (MARTIN), all in capitals are initials of a body.
  if (capitals.every((part) => part === part.toUpperCase())) return undefined;
  const particle = parts.findIndex((part) => PARTICLES.test(part));
  const shouted = parts.findIndex((part, at) => at > 0 && part.length > 2 && part === part.toUpperCase());
  const at = particle > 0 ? particle : shouted > 0 ? shouted : parts.length - 1;
  return particle === 0
    ? undefined
    : { given: parts.slice(0, at).join(' '), family: parts.slice(at).join(' ') };
}
