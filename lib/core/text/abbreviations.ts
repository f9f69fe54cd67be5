/**
 * Words that end in a full stop without ending a sentence, lower case, without the stop.
 * Single letters (initials, "M.") are known to the splitter itself.
 */
const WORDS = `
  art al alin cf chap coll dir dr éd ed env etc ex fig hab ibid id inf mme mlle mgr mm max min no nº nos n° obs op cit p pp par
  réf ref sq suiv sup t tél tel vol st ste av bd boul adj lt col gal gén cdt prof pr me mtre janv févr avr juil sept oct nov déc
  mr mrs ms jr sr inc ltd corp dept gov sen rep hon vs eg e.g i.e jan feb mar apr jun jul aug dec approx est assn bros ave blvd rd
  sra srta dra ing lic arq gral pág pag núm num tít tit cía cia uds ud d dña dpto depto prov tfno aprox ene abr ago dic atte excmo ilmo vda
`;

/** Abbreviations of the three languages together: none is an ordinary last word of a sentence in another, save a few that are safe. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Those after which a sentence may well begin: they stop one only before a small letter or a digit. */
export const CLOSING_ABBREVIATIONS: ReadonlySet<string> = new Set([
  'etc',
  'inc',
  'ltd',
  'corp',
  'cit',
  'ibid',
  'min',
  'max',
  'par',
  'sup',
  'mar',
  'est',
  'col',
  't',
  'id',
  'no',
  'nos',
  'al',
  'me',
  'hab',
  'cia',
  'cía',
  'num',
  'tit',
  'ex',
  'env',
  'inf',
  'dir',
  'adj',
  'ms',
  'rep',
  'sen',
  'ing',
  'mm',
  'st',
]);
