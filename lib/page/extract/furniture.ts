/**
 * Furniture: what stands on a page around the article. Told by structure and by the words that sites put in classes,
 * ids and roles, in English, French and Spanish. No site is named here.
 */
export type Furniture =
  | 'hidden'
  | 'navigation'
  | 'consent'
  | 'account'
  | 'advert'
  | 'share'
  | 'related'
  | 'newsletter'
  | 'comments'
  | 'byline'
  | 'footer'
  | 'aside'
  | 'control';

/** Elements without article text of their own. */
export const SKIPPED_TAGS = new Set(
  'script style noscript template iframe object embed svg canvas audio video select input textarea button datalist meter progress map area head link meta base title dialog frameset frame noframes applet option optgroup'.split(
    ' ',
  ),
);

/** Word starts and ends are checked, so that `pub` is not found in `publication`. */
function words(list: string): RegExp {
  return new RegExp(`(?<![a-z])(?:${list})(?![a-z])`);
}

/** Words in class and id. Order matters: the first that fits names the reason. */
const BY_NAME: [Furniture, RegExp][] = [
  [
    'consent',
    words(
      'cookies?|cookie-?(?:law|bar|banner|notice|consent|info|message)[a-z-]*|consent(?:ement|imiento)?|gdpr|rgpd-?(?:banner|bandeau)|tarteaucitron[a-z]*|didomi[a-z-]*|onetrust[a-z-]*|axeptio[a-z-]*|cmp-?(?:container|banner)|cookiebot|bandeau-cookies?',
    ),
  ],
  [
    'account',
    words(
      'log-?in(?:-?(?:form|box|modal|wall|popup))?|sign-?(?:in|up)(?:-?(?:form|box|modal))?|connexion|inscription|abonnez|abonne(?:ment|r)(?:-?(?:box|bloc))?|subscri(?:be|ption)(?:-?(?:box|form|modal|banner|cta|promo))?|suscri(?:bete|pcion)|pay-?wall|reg-?wall|modal|popin|pop-?up|lightbox|overlay|offcanvas|register-?(?:form|box)|mon-compte|mi-cuenta|account-?(?:menu|box|modal)|donat(?:e|ion)-?(?:box|form|banner)?|don-(?:box|bloc)|[a-z]+-cta|cta(?:-[a-z]+)*|call-?to-?action',
    ),
  ],
  [
    'advert',
    words(
      'ads?|advert(?:s|isement|ising|isements)?|ad-?(?:slot|unit|container|wrapper|box|banner|label|block|zone|inner|wrap|placement)|adsbygoogle|dfp|gpt-?ad|div-gpt-ad[a-z-]*|pub|pubs|publicite|publicidad|annonce-?pub|sponsor(?:ed|ship|s|ise)?|promo(?:s|tion|-?box|-?bloc)?|outbrain|taboola|partenaires?-pub|banner-?ads?|teads|inread|commercial|affiliate-?(?:box|disclosure)?',
    ),
  ],
  [
    'share',
    words(
      'shar(?:e|ing|er|e-?this)(?:-?(?:bar|buttons?|links?|tools?|icons?|box|widget|list|menu))?|add-?this[a-z_]*|addtoany[a-z_]*|sharedaddy|sd-sharing|partag(?:e|er|ez)(?:-[a-z]+)?|compartir|comparte|social(?:-?(?:share|links?|media|icons?|bar|buttons?|tools?|follow|nav|networks?|list))?|reseaux-sociaux|redes(?:-?sociales)?|follow-?us|suivez-nous|print-?(?:button|link|tools?)|outils(?:-(?:haut|bas|article))?|tools?-?bar|toolbar|article-?tools|email-?this|post-?actions|reactions?(?:-(?:bas|haut))?|(?:audio|video)-?player(?:-[a-z]+)?|read-?aloud|text-to-speech|lecteur-audio',
    ),
  ],
  [
    'newsletter',
    words(
      'newsletters?(?:-?[a-z]+)?|infolettres?|lettre-info[a-z]*|mailing-?list|mc4wp[a-z-]*|mailchimp|mc_embed_signup|boletin(?:es)?|email-?sign-?up|optin|opt-in',
    ),
  ],
  [
    'comments',
    words(
      'comments?(?:-?(?:list|area|form|section|box|count|link|wrapper|respond|container|closed|bar))?|commentaires?|comentarios?|respond|disqus[a-z_]*|livefyre|discussion-?thread|reader-?comments|votre-reaction|reagir',
    ),
  ],
  [
    'related',
    words(
      'relat(?:ed|ive)s?(?:-?[a-z]+)*|relacionad[oa]s?(?:-[a-z]+)*|read-?(?:more|next|also)|see-?also|also-?read|more-?(?:from|stories|on|articles|news|like|in)(?:-[a-z]+)*|most-?(?:read|popular|viewed|shared|recent|commented)|popular(?:-?(?:posts|articles|stories))?|trending|latest(?:-?(?:news|posts|stories|articles))?|recommend(?:ed|ations?)?(?:-[a-z]+)*|recomendad[oa]s?|suggest(?:ed|ions?)(?:-[a-z]+)*|you-?may-?(?:also)?-?like|up-?next|next-?(?:post|article|story)|prev(?:ious)?-?(?:post|article|story)|(?:a|à)-lire(?:-(?:aussi|egalement))?|lire-(?:aussi|la-suite|egalement)|voir-aussi|sur-le-meme-(?:sujet|theme)|articles?-(?:lies|liees?|associes?|similaires?|connexes?|recommandes?|recents?)|actualites-(?:liees|associees|similaires)|plus-lus|les-plus-(?:lus|vus|recents)|mas-(?:leid[oa]s|vist[oa]s|noticias|informacion)|te-(?:puede|podria)-interesar|lee-tambien|leer-mas|ver-tambien|notas?-relacionadas?|noticias?-relacionadas?|teasers?(?:-?list)?|dossier-?(?:box|links)|box-dossier|zergnet|jp-relatedposts|yarpp[a-z-]*|crp_related|cross-?sell|linklist|see-more|plus-?d-?infos?',
    ),
  ],
  [
    'navigation',
    words(
      'nav|navigation|navbar|nav-?(?:menu|bar|links|list|wrap|container|previous|next|header)|menus?|sub-?menu|mega-?menu|main-?menu|breadcrumbs?|fil-d?-?ariane|migas(?:-de-pan)?|pagination|pager|page-?(?:nav|links|numbers)|wp-pagenavi|skip-?(?:link|nav|to-content)s?|sommaire|table-of-contents|toc|toc_container|table-des-matieres|indice-de-contenidos?|post-?(?:navigation|nav)|tag-?(?:s|list|cloud|links)|tagcloud|tags|post-?tags|entry-?tags|article-?tags|mots?-cles?|etiquetas|categories|cat-links|post-?categories|rubriques?|keywords?|topics?-?list|accesibility-menu|site-?(?:header|footer|nav)|top-?bar|masthead-nav|global-?(?:header|nav|footer)|back-?to-?top|haut-de-page|retour-haut|volver-arriba|scroll-?top|language-?(?:switcher|selector)|lang-?switch(?:er)?',
    ),
  ],
  [
    'footer',
    words(
      'footer|site-?info|colophon|copyright|pied-?de-?page|mentions-legales|pie-de-pagina|legal-?(?:notice|links)',
    ),
  ],
  [
    'byline',
    words(
      'by-?lines?|author(?:s|-?(?:name|info|box|bio|card|meta|date|block|details?|line|profile|link|wrap|container|description|image|avatar|social))?|auteurs?(?:-[a-z]+)?|autor(?:es|-[a-z]+)?|firma|signature|post-?meta|entry-?meta|article-?meta|meta(?:-?(?:data|info|bar|line|block))?|date-?line|timestamp|pub-?date|publish(?:ed)?-?(?:date|on|time)?|post-?date|entry-?date|article-?date|date(?:-?(?:published|modified|time|publication))?|fecha(?:-[a-z]+)?|reading-?time|temps-(?:de-)?lecture|vcard|posted-?on|last-?(?:updated|modified)|updated-?(?:date|on|time)?|credits?-?(?:list)?|surtitre|kicker|overline|eyebrow|rubric|flag-?label|post-?info|story-?meta',
    ),
  ],
  [
    'aside',
    words(
      'side-?bar(?:-?[a-z]+)?|barre-laterale|barra-lateral|widgets?|widget-?area|aside|rail|right-?(?:rail|column|col)|col-?(?:droite|right)|colonne-droite|complementary',
    ),
  ],
];

const HIDING = words(
  'sr-only|visually-?hidden|visuallyhidden|screen-?reader(?:-text|-only)?|off-?screen|hidden|hide|is-hidden|d-none|display-none|element-invisible|usa-sr-only|fr-sr-only|invisible|print-?only|no-?js|hidden-title|clip-?text|a11y-hidden|u-hidden|js-hidden',
);

const BY_ROLE: Record<string, Furniture> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  tablist: 'navigation',
  toolbar: 'share',
  search: 'control',
  contentinfo: 'footer',
  complementary: 'aside',
  dialog: 'account',
  alertdialog: 'account',
  alert: 'consent',
  banner: 'navigation',
  button: 'control',
};

/** Tags whose name says it all; a `header` is judged by what it holds. */
const BY_TAG: Record<string, Furniture> = {
  nav: 'navigation',
  menu: 'navigation',
  form: 'control',
  fieldset: 'control',
  legend: 'control',
  label: 'control',
  aside: 'aside',
  footer: 'footer',
};

/** Names that speak of the body of an article: such an element is never furniture by its other names. */
const CONTENT = words(
  '(?:article|entry|post|story|news|page|main|node|field|single|blog)-?(?:content|body|text|txt|corps|texte|cuerpo|contenido|inner)s?|article|hentry|h-entry|e-content|main|content|contenu|contenido|corps-?(?:article|texte)?|cuerpo(?:-[a-z]+)?|articlebody|body|texte|prose|rich-?text|wysiwyg|chapo|chapeau|lede|standfirst|entradilla|bajada|lead',
);

/** Names of the paragraph that opens an article. */
export const LEDE = words(
  'chapo|chapeau|lede?|lead|standfirst|dek|entradilla|bajada|sumario|copete|sapo|sub-?title|sub-?headline|sub-?head|intro(?:duction|duccion)?|accroche|entry-?summary|excerpt|abstract|resume|deck|article-?(?:summary|intro|lede|lead|description|excerpt)|post-?excerpt',
);

/** Class and id of an element as one lower-case string, camelCase split. */
export function nameOf(element: Element): string {
  const name = `${element.getAttribute('class') ?? ''} ${spokenId(element)}`;
  // Very long names are machine-made.
  return name.length > 1000
    ? ''
    : name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .replace(/_/g, '-')
        .toLowerCase();
}

/** An id that names a part of the layout; the id of a heading or a section is often a slug of its words. */
function spokenId(element: Element): string {
  const id = element.id;
  if (/^(?:h\d|p|li|a|span|dt|dd)$/.test(element.localName) || id.split(/[-_]/).length > 4) return '';
  return id;
}

/** Hidden by its own attributes, or by a class that is agreed to hide. */
export function isHidden(element: Element, name: string): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  if (element.getAttribute('aria-hidden') === 'true') return !/fallback-image/.test(name);
  const style = element.getAttribute('style');
  if (style && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  return HIDING.test(name);
}

/** Why an element is furniture; undefined when nothing says so. Text size is for the caller to weigh. */
export function furnitureOf(element: Element): Furniture | undefined {
  const name = nameOf(element);
  if (isHidden(element, name)) return 'hidden';
  if (element.getAttribute('aria-modal') === 'true') return 'account';
  const tag = element.localName;
  const byTag = BY_TAG[tag];
  if (byTag) return byTag;
  const byRole = BY_ROLE[element.getAttribute('role') ?? ''];
  if (byRole) return byRole;
  const property = element.getAttribute('itemprop');
  if (property && /\b(?:author|datePublished|dateModified|publisher)\b/.test(property)) return 'byline';
  if (tag === 'a' && /\b(?:author|tag|category)\b/.test(element.getAttribute('rel') ?? '')) return 'byline';
  if (property && /\barticleBody\b/.test(property)) return undefined;
  if (name.trim() === '') return undefined;
  const found = BY_NAME.find(([, pattern]) => pattern.test(name));
  // A caption's own line is part of it, whatever it is called.
  if (!found || isCaption(element)) return undefined;
  if (
    found[0] !== 'consent' &&
    CONTENT.test(name) &&
    !/(?:^|\s)(?:related|sidebar|comments?|newsletter|share|footer|nav|menu|widget)/.test(name)
  )
    return undefined;
  return found[0];
}

const CAPTION_TAG = new Set(['figcaption']);

/** Names of the line under a picture. */
const CAPTION = words(
  '(?:[a-z]+-)?(?:captions?|cutline|legendes?|leyendas?)(?:-[a-z]+)?|pie-de-(?:foto|imagen)|descripcion-foto',
);

/** Whether an element is, or lies directly in, the line under a picture. */
export function isCaption(element: Element): boolean {
  if (isWithin(element, CAPTION_TAG)) return true;
  for (let node: Element | null = element, step = 0; node && step < 3; node = node.parentElement, step++)
    if (CAPTION.test(nameOf(node))) return true;
  return false;
}

/** Whether an element is, or lies in, one of these tags. */
export function isWithin(element: Element, tags: ReadonlySet<string>): boolean {
  for (let node: Element | null = element; node; node = node.parentElement)
    if (tags.has(node.localName)) return true;
  return false;
}
