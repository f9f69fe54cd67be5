/** What a single line says about itself: a date, a name under a headline, a pointer to another article. */

const MONTH =
  'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|janv|févr|juil|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|ene|abr|ago|dic';

const DATE = new RegExp(
  `\\b(?:\\d{1,2}(?:er)?\\s+(?:de\\s+)?(?:${MONTH})\\.?,?(?:\\s+(?:de\\s+|del\\s+)?\\d{4})?|(?:${MONTH})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`,
  'i',
);

const BYLINE =
  /^(?:by|par|por|written by|propos recueillis par|texte(?:\s*:)?|publié|publiée|paru|parue|posted|published|publicado|updated|last (?:updated|modified|reviewed)|mis à jour|mise à jour|actualizado|dernière mise à jour|última actualización)(?:$|[\s:])/i;

const SEE_ALSO =
  /^(?:[^\p{L}\p{N}]*)(?:lire(?: aussi| également| la suite| notre)|à lire|a lire|voir aussi|voir également|sur le même (?:sujet|thème)|en savoir plus|pour aller plus loin|read (?:more|also|next|the full)|see also|also read|also see|more (?:on|from) |more:|related(?: stories| articles| content| coverage)?\s*:|recommended|don['’]t miss|watch:|lea (?:también|además|más|aquí)|lee (?:también|además|más|aquí)|leer (?:más|también)|ver también|(?:le|te) (?:puede|podría|recomendamos)|también (?:puede|te puede|lee|lea)|más información|además lea|siga leyendo|siguenos|síguenos|suivez-nous|follow us|retrouvez-nous)/iu;

/** "Comment" is a word of its own in French: it does not go on. */
const BACK =
  /^(?:[^\p{L}\p{N}]*)(?:(?:volver|retour|back|haut de page|back to top|return to top|ir arriba|print|imprimer|imprimir|share|partager|compartir|comments|commentaires?|comentarios?|advertisement|publicité|publicidad|tags?|mots-clés|etiquetas|signaler une erreur|report an error|reporte? un error|reportar (?:un )?error|agregar información)(?: [\p{L}()+]+){0,3}|comment|(?:listen to|écouter|escuchar?) (?:this|cet?|l['’]|est[ae])[ ]?(?:article|story|nota|noticia|artículo)(?: [\p{L}]+)?)[^\p{L}\p{N}]*\d*[^\p{L}\p{N}]*$/iu;

/** Credit line of an embedded picture or film: "via GIPHY". */
const EMBED_CREDIT = /^via \S+$/i;

/** A line that is nothing but date or byline: under a headline, or at an article's end. */
export function isDateOrByline(text: string): boolean {
  if (text.length > 160 || /[.!?…]["”»)]?$/.test(text.replace(/\b(?:a|p)\.m\.$/i, ''))) return false;
  if (BYLINE.test(text)) return true;
  return DATE.test(text) && text.length < 80;
}

/** A line that sends the reader to another article. */
export function isSeeAlso(text: string): boolean {
  return text.length < 250 && SEE_ALSO.test(text);
}

/** Words of a control that stand as text: "Volver", "Back to top", "Partager". */
export function isControl(text: string): boolean {
  return text.length < 40 && BACK.test(text);
}

/** Where an embedded picture comes from, as the services that lend them write it. */
export function isEmbedCredit(text: string): boolean {
  return text.length < 40 && EMBED_CREDIT.test(text);
}

/** Reads as a sentence or more. */
export function isSentence(text: string): boolean {
  return text.length >= 80 || (text.length >= 30 && /[.!?…:;]["”»)\]]*$/.test(text));
}

/** Nothing but an address. */
export function isAddress(text: string): boolean {
  return /^\S*(?:https?:\/\/|www\.)\S+$/.test(text);
}

/** Letters and digits of a line, for comparing headings. */
export function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** Whether most of a text is sentences and quotations that stand in another, of which only the `letters` are given. */
export function repeats(text: string, body: string): boolean {
  const sentences = text.split(/[.!?…"«»“”]+/).map(letters);
  const size = sentences.reduce((sum, { length }) => sum + length, 0);
  const found = sentences.reduce((sum, one) => sum + (body.includes(one) ? one.length : 0), 0);
  return found > size / 2;
}

const RELATED_HEADING =
  /^(?:[^\p{L}\p{N}]*)(?:related|more (?:great |from|on|stories|in|like|news|to)|most (?:read|popular|viewed)|popular|trending|latest|recommended|read (?:more|next|also)|see also|up next|you (?:may|might) (?:also )?like|à lire|a lire|lire aussi|voir aussi|sur le même|du même auteur|les plus (?:lus|vus|récents)|articles? (?:liés?|similaires|connexes|récents|associés)|nos (?:derniers )?articles|à découvrir|te puede|le puede|lo último|lo más|últimas noticias|noticias relacionadas|más (?:noticias|leídas|sobre)|también te|relacionad|notas relacionadas)/iu;

const SIGN_UP =
  /^(?:[^\p{L}\p{N}]*)(?:subscribe|sign up|sign-up|get our|join our|follow us|abonnez-vous|s['’]abonner|inscrivez-vous|suivez-nous|recevez|suscríbe|suscríbase|regístrate|síguenos|siguenos|mantente|recibe en tu)/iu;

/** The heading of a list of other articles. */
export function isRelatedHeading(text: string): boolean {
  return text.length < 60 && !/[.!?…]$/.test(text) && RELATED_HEADING.test(text);
}

/** An invitation to subscribe, sign up or follow. */
export function isSignUp(text: string): boolean {
  return text.length < 180 && SIGN_UP.test(text);
}
