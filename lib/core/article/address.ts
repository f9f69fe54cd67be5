/**
 * One article, one address: the address under which annotations are kept. Addresses that differ only in how the reader
 * got there (campaign, share button, print or mobile view, place in the page) lead to one.
 */

/** Query parameters that say where the reader came from, not what is shown. */
const TRACKING =
  /^(utm_|mtm_|matomo_|pk_|piwik_|hsa_|at_(medium|campaign|custom|recipient|format|link|variant)|xtor$|xts$|xtref$|fbclid$|gclid$|gclsrc$|gbraid$|wbraid$|dclid$|msclkid$|yclid$|twclid$|ttclid$|li_fat_id$|igshid$|igsh$|mc_[ce]id$|_hsenc$|_hsmi$|mkt_tok$|oly_(anon|enc)_id$|vero_(id|conv)$|wickedid$|s_cid$|cmpid$|ito$|ref_?src$|ref_?url$|ns_(mchannel|source|campaign|linkname)$|_ga$|_gl$|__twitter_impression$|sharetoken$|share_from$|smid$|trk$|sc_(campaign|channel|content|medium|outcome|geo|country)$|estat_svc$|xtmc$|xtcr$|guccounter$|guce_)/i;

/** Parameters with a value that asks for another dress of the same text. */
const VIEW: Record<string, RegExp> = {
  print: /^(1|true|yes|oui|si|)$/i,
  imprimer: /^(1|true|oui|)$/i,
  imprimir: /^(1|true|si|)$/i,
  printable: /^(1|yes|true)$/i,
  amp: /^(1|true|)$/i,
  outputtype: /^amp$/i,
  output: /^amp$/i,
  format: /^(amp|print)$/i,
  view: /^(print|mobile|amp)$/i,
  display: /^(print|mobile)$/i,
  mode: /^(print|mobile)$/i,
  m: /^1$/,
  mobile: /^(1|true)$/i,
  tmpl: /^component$/i,
};

/** Last segments of a path that only name another dress of it (`/print`, `/amp/`, `/index.html`). */
const VIEW_SEGMENT =
  /\/(?:amp|print|imprimer|imprimir|mobile|(?:index|default|home)\.(?:html?|php|aspx?|jsp|cfm))\/?$/i;

/**
 * The address an article is kept under.
 * @param url The address as the browser shows it.
 * @param declared What the page says its address is (`link rel=canonical`, `og:url`); believed only when it names the
 *   same site and does not merely name the site's front page. Two texts are still to be compared by their callers.
 */
export function canonicalAddress(url: string, declared?: string | null): string {
  const own = parse(url);
  if (!own) return url;
  const plain = tidy(own);
  const claim = declared ? parse(declared, url) : undefined;
  if (!claim || !isWeb(own) || !isWeb(claim)) return plain.href;
  const tidied = tidy(claim);
  if (siteKey(tidied.hostname) !== siteKey(plain.hostname)) return plain.href;
  // A front page as the canonical address of an inner page is a common mistake of templates.
  if (tidied.pathname === '/' && tidied.search === '' && !(plain.pathname === '/' && plain.search === '')) {
    return plain.href;
  }
  return tidied.href;
}

/** Whether two hosts are one site: the same name but for `www.`, `m.`, `amp.` and the like. */
export function isSameSite(a: string, b: string): boolean {
  return siteKey(a) === siteKey(b);
}

function siteKey(hostname: string): string {
  return hostname.toLowerCase().replace(/^(?:www\d?|m|mobile|mobi|amp|touch)\.(?=[^.]+\.)/, '');
}

function parse(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}

function tidy(url: URL): URL {
  const tidied = new URL(url.href);
  // `#!` and `#/` addresses are whole pages in older single-page sites.
  if (!/^#[!/]/.test(tidied.hash)) tidied.hash = '';
  if (!isWeb(tidied)) return tidied;
  // Read as text: in a content script of Firefox the parameters of an address cannot be iterated.
  tidied.search = tidied.search.slice(1).split('&').filter(isWanted).join('&');
  tidied.pathname = tidyPath(tidied.pathname);
  tidied.hostname = tidied.hostname
    .replace(/^(?:m|mobile|mobi|amp|touch)\.(?=[^.]+\.)/, 'www.')
    .replace(/^([a-z]{2,3})\.m\.(?=[^.]+\.)/, '$1.');
  return tidied;
}

function tidyPath(path: string): string {
  let tidied = path.replace(/;jsessionid=[^/]*$/i, '');
  if (/^\/amp\/./.test(tidied)) tidied = tidied.slice(4);
  tidied = tidied
    .replace(VIEW_SEGMENT, '/')
    .replace(/\.amp(\.html?)?$/i, '$1')
    .replace(/\/{2,}/g, '/');
  return tidied;
}

/** Whether a `name=value` says which article this is, and not where the reader came from or how it is shown. */
function isWanted(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=').map(decoded);
  return name !== '' && !TRACKING.test(name) && !VIEW[name.toLowerCase()]?.test(value);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
}
