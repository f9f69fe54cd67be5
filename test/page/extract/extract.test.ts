import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractArticle, readWholePage } from '../../../lib/page/extract/extract.ts';
import { paragraph, paragraphs, parse } from '../parse.ts';

const URL = 'https://www.exemple.fr/2016/10/article';
const ARTICLES = resolve(import.meta.dirname, '../../articles');

function read(html: string) {
  return extractArticle(parse(html, URL), URL);
}

function page(inside: string, head = '<title>Un titre de page</title>'): string {
  return `<html lang="fr"><head>${head}</head><body><main><article><h1>Un titre de page</h1>${inside}</article></main></body></html>`;
}

describe.each(['gazette', 'numerique'])('the article of %s', (slug) => {
  const html = readFileSync(resolve(ARTICLES, slug, 'source.html'), 'utf8');
  const expected = JSON.parse(readFileSync(resolve(ARTICLES, slug, 'expected.json'), 'utf8'));
  const document = parse(html, expected.url);
  const before = document.documentElement.outerHTML;
  const { article, readable, dropped } = extractArticle(document, expected.url);

  it('is recognised, with its facts', () => {
    expect(readable).toBe(true);
    const { text, fingerprint, ...facts } = article;
    expect(facts).toEqual(expected.facts);
  });

  it('has the paragraphs that it should, in order', () => {
    let from = 0;
    for (const start of expected.paragraphsStartWith) {
      const at = article.text.indexOf(start, from);
      expect(at, start).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
    expect(article.text.startsWith(expected.paragraphsStartWith[0])).toBe(true);
  });

  it('has none of the furniture, and says so', () => {
    for (const words of expected.without) expect(article.text).not.toContain(words);
    expect(new Set(dropped.map(({ reason }) => reason))).toEqual(new Set(expected.droppedFor));
  });

  it('leaves the page as it was', () => {
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('text as it reads', () => {
  it('parts blocks by one line break, joins inline elements, keeps line breaks', () => {
    const inside = `<p>Un <b>par</b>ti <a href="/x">lié</a>,   avec\n des blancs et une phrase complète de plus.</p><ul><li>un</li><li>deux</li></ul><p>Ligne une<br>ligne deux.</p>${paragraphs(4)}`;
    expect(read(page(inside)).article.text).toBe(
      `Un parti lié, avec des blancs et une phrase complète de plus.\nun\ndeux\nLigne une\nligne deux.\n${[1, 2, 3, 4].map(paragraph).join('\n')}`,
    );
  });

  it('keeps no-break spaces and reads cells as lines', () => {
    const inside = `${paragraphs(4)}<table><tr><th>Échéance</th><td>fin\u00a02018</td></tr></table><p>${paragraph(5)}</p>`;
    expect(read(page(inside)).article.text).toContain('\nÉchéance\nfin\u00a02018\n');
  });
});

describe('furniture', () => {
  it.each([
    [
      'a cookie bar',
      '<div id="cookie-law-bar"><p>En poursuivant votre navigation, vous acceptez BOITE.</p></div>',
    ],
    ['a table of contents', '<div class="sommaire"><p>Sommaire BOITE de ce texte.</p></div>'],
    [
      'related articles',
      '<section class="a-lire-aussi"><h2>À lire aussi</h2><p>Un BOITE avec une phrase entière, assez longue pour un paragraphe.</p></section>',
    ],
    ['comments', '<div id="comments"><p>Un commentaire BOITE d’un lecteur, qui n’est pas content.</p></div>'],
    [
      'a newsletter box',
      '<div class="newsletterBox"><p>Recevez BOITE chaque semaine dans votre courriel.</p></div>',
    ],
    ['an advertisement', '<div class="pub pub-inread"><p>Publicité BOITE pour des voitures.</p></div>'],
    ['share links', '<ul class="social-share"><li>Partager BOITE</li></ul>'],
    [
      'an account dialogue',
      '<div role="dialog"><p>Connectez-vous BOITE pour lire la suite de cet article.</p></div>',
    ],
    [
      'a paywall layer',
      '<div class="paywall"><p>Abonnez-vous BOITE pour lire la suite de cet article.</p></div>',
    ],
    [
      'hidden text',
      '<div style="display: none"><p>Texte caché BOITE, assez long pour être une phrase.</p></div>',
    ],
    ['a form', '<form><label>Votre nom BOITE</label><input name="n"></form>'],
    ['where a picture comes from', '<p><a href="https://boite.example/1">via BOITE</a></p>'],
    ['navigation', '<nav><a href="/">Accueil BOITE</a></nav>'],
    ['a boletín', '<div class="boletin"><p>Recibe BOITE en tu correo todos los días.</p></div>'],
    [
      'noticias relacionadas',
      '<div class="noticias-relacionadas"><p>Otra BOITE noticia con una frase bastante larga.</p></div>',
    ],
    [
      'a list under "More stories"',
      '<h3>More stories</h3><ul><li><a href="/1">Une BOITE ailleurs</a></li></ul>',
    ],
  ])('%s stays out, in the middle and at the end', (_, box) => {
    for (const inside of [`${paragraphs(3)}${box}<p>${paragraph(4)}</p>`, `${paragraphs(4)}${box}`]) {
      const { article } = read(page(inside));
      expect(article.text).not.toContain('BOITE');
      expect(article.text).toContain(paragraph(4));
    }
  });

  it.each([
    ['words in ids of headings', '<h2 id="commentaire-de-la-promotion">Commentaire de la promotion</h2>'],
    [
      'publication',
      '<div class="publication"><p>Une phrase TEMOIN dans une publication officielle.</p></div>',
    ],
    [
      'a caption',
      '<figure><img src="a.png"><figcaption class="meta">Une phrase TEMOIN sous une image.</figcaption></figure>',
    ],
    [
      'a line under a picture that names its author',
      '<div class="cutline-byline"><span class="cutline-text"><p>La salle TEMOIN, le jour du vote.</p></span></div>',
    ],
  ])('is not seen in %s', (_, box) => {
    const { article } = read(page(`${paragraphs(2)}${box}<p>${paragraph(3)}</p><p>${paragraph(4)}</p>`));
    expect(article.text).toMatch(/TEMOIN|Commentaire de la promotion/);
  });

  it.each(['Comment corriger les annotations', 'Partager les données publiques'])(
    'is not the last item of a list: %s',
    (item) => {
      const { article } = read(page(`${paragraphs(4)}<ul><li>Un autre point</li><li>${item}</li></ul>`));
      expect(article.text.endsWith(`Un autre point\n${item}`)).toBe(true);
    },
  );

  it('is a button that stands as text over the article', () => {
    const { article } = read(page(`<div><p>Escucha esta nota aquí</p>${paragraphs(5)}</div>`));
    expect(article.text.startsWith('Paragraphe 1')).toBe(true);
  });

  it('is not a whole page, whatever its name', () => {
    const { article, readable } = read(
      `<body class="sidebar cookies"><div class="widget nav">${paragraphs(6)}</div></body>`,
    );
    expect(readable).toBe(true);
    expect(article.text).toContain(paragraph(6));
  });
});

describe('the article’s beginning', () => {
  it('is the lede, after headline, date and names', () => {
    const inside = `<p class="surtitre">Démocratie</p><p class="meta">Publié le 5 octobre 2016 • Mis à jour le 7 octobre 2016 • Par Jeanne Martin</p><div class="chapo"><p>Un chapeau qui dit tout en une phrase.</p></div><div class="entry-content">${paragraphs(5)}</div>`;
    const { article } = read(page(inside));
    expect(article.text.startsWith('Un chapeau qui dit tout en une phrase.\nParagraphe 1')).toBe(true);
    expect(article).toMatchObject({
      title: 'Un titre de page',
      byline: null,
      publishedTime: '2016-10-05',
      modifiedTime: '2016-10-07',
    });
  });
});

describe('what stands over the text', () => {
  const over = (box: string) =>
    read(
      page(
        `<div class="en-tete">${box}</div><div class="corps"><div class="texte">${paragraphs(9)}</div></div>`,
      ),
    ).article.text;

  it.each([
    [
      'is a lede when it says something of its own',
      'Les élus disent en une phrase ce que le conseil a voté.',
    ],
    [
      'is a lede when it repeats less than half of itself',
      'Les collectivités publient leurs données et rendent compte de leurs décisions. C’est ce que les élus ont voté hier, après une séance de sept heures qui a souvent été interrompue.',
    ],
  ])('%s', (_, lede) => {
    expect(over(`<p>${lede}</p>`).startsWith(lede)).toBe(true);
  });

  it.each([
    [
      'repeats a sentence of it',
      '<p>Les collectivités publient leurs données et rendent compte de leurs décisions.</p>',
    ],
    [
      'quotes it',
      '<p class="chapo">« Les collectivités publient leurs données et rendent compte de leurs décisions », dit le maire.</p>',
    ],
    [
      'tells what a picture shows',
      '<div class="legende-photo"><p>La salle du conseil, le jour où les élus ont voté la transparence des comptes.</p></div>',
    ],
  ])('is none when it %s', (_, box) => {
    expect(over(box).startsWith('Paragraphe 1')).toBe(true);
  });
});

describe('what stands under the text', () => {
  const under = (box: string) =>
    read(
      page(
        `<div><p class="chapo">Un chapeau. ${paragraph(0)}</p></div><div class="texte">${paragraphs(5)}</div><div>${box}</div>`,
      ),
    ).article.text;

  it.each([
    ['who wrote it', '<p class="nom">Jeanne Martin BOITE</p>'],
    [
      'where it was said',
      '<p>(1) Jeanne Martin, BOITE, éditions du Port, Paris, 2017, 176 pages, 17,50 euros.</p>',
    ],
  ])('in a box of its own does not belong to it: %s', (_, box) => {
    expect(under(box)).not.toContain('BOITE');
  });

  it('belongs to it as a table', () => {
    expect(under('<table><tr><th>État</th><td>Achevé</td></tr></table>').endsWith('État\nAchevé')).toBe(true);
  });
});

it.each([
  ['Dublin Core in RDFa', '<meta property="x:title dc:title" content="Le titre déclaré">'],
  ['Dublin Core in HTML', '<meta name="DC.Title" content="Le titre déclaré">'],
  ['a press service', '<meta name="parsely-title" content="Le titre déclaré">'],
])('takes a title declared in the words of %s', (_, meta) => {
  const { article } = read(`<title>Onglet</title>${meta}<article>${paragraphs(5)}</article>`);
  expect(article.title).toBe('Le titre déclaré');
});

it('reads the fields of a commitment tracker, short as they are', () => {
  const rows = [1, 2].map(
    (n) =>
      `<tr><th>US011${n}.0</th><td>The Federal Government commits to measure number ${n}, including by making it easier to search for waivers and assistance.</td></tr><tr><th>Status</th><td>Complete</td></tr><tr><th>Evidence</th><td><a href="https://a.gov/${n}">https://a.gov/${n}</a></td></tr>`,
  );
  const { article } = read(page(`<table>${rows.join('')}</table>`));
  for (const words of ['US0111.0', 'US0112.0', 'Status', 'Complete', 'https://a.gov/2'])
    expect(article.text).toContain(words);
});

it('takes the article that is read, not the teasers beside it', () => {
  const teasers = [7, 8, 9].map(
    (n) => `<article><h2><a href="/${n}">Autre ${n}</a></h2><p>${paragraph(n)}</p></article>`,
  );
  const { article } = read(
    `<title>T</title><main><article><h1>Le bon article</h1>${paragraphs(6)}</article><section>${teasers.join('')}</section></main>`,
  );
  expect(article.text).toContain(paragraph(6));
  expect(article.text).not.toContain('Paragraphe 7');
});

describe('what is no article', () => {
  it.each([
    ['an empty page', '', 'text/html'],
    ['a frameset', '<frameset><frame src="a"></frameset>', 'text/html'],
    ['an XML file', '<a><b>x</b></a>', 'application/xml'],
    ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>', 'image/svg+xml'],
  ])('%s has a named reason', (_, html, contentType) => {
    const { readable, reason, article } = extractArticle(parse(html, URL, contentType), URL);
    expect(readable).toBe(false);
    expect(['not-html', 'empty']).toContain(reason);
    expect(article.text).toBe('');
  });

  it('a document without body', () => {
    const document = parse('<p>x');
    document.body.remove();
    expect(extractArticle(document, URL).reason).toBe('not-html');
    expect(readWholePage(document, URL)).toBeUndefined();
  });

  it('a list of links', () => {
    const links = Array.from(
      { length: 40 },
      (_, n) => `<li><a href="/${n}">Un titre parmi d’autres, numéro ${n}</a></li>`,
    );
    expect(read(`<ul>${links.join('')}</ul>`).readable).toBe(false);
  });
});

describe('pages that are hard to read', () => {
  it('nests ten thousand deep', () => {
    const document = parse(`<title>T</title>${'<div>'.repeat(10_000)}${paragraphs(6)}`);
    const { article, readable } = extractArticle(document, URL);
    expect(readable).toBe(true);
    expect(article.text).toContain(paragraph(1));
  });

  it('breaks every rule of markup', () => {
    const { article } = read(
      `<table><p>a<b>c<table><tr><div>${paragraphs(6)}</b></i></span><form><form><p \u0000 "=1>`,
    );
    expect(article.text).toContain(paragraph(6));
  });

  it('names its fields after what we ask documents for', () => {
    const document = parse(
      `<form name="querySelector"><input name="children"><input name="firstChild"></form>${paragraphs(6)}`,
    );
    expect(() => extractArticle(document, URL)).not.toThrow();
  });
});

it('reads a whole page for a reader who asks for it', () => {
  const document = parse(
    '<title>Avis</title><p>Deux mots.</p><script>no()</script><p hidden>caché</p><nav>Menu</nav>',
  );
  expect(readWholePage(document, URL)).toMatchObject({ title: 'Avis', text: 'Deux mots.\nMenu' });
});
