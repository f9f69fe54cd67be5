import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, page, read } from './make-pages.ts';

const FULL =
  'Un texte dont les lignes vont jusqu’au bord de la colonne et passent à la suivante sans s’arrêter ici';

describe('paragraphs', () => {
  it('a line that is full goes on in the next one', () => {
    expect(read(page(FULL, 'avant de finir.'))).toBe(`${FULL} avant de finir.`);
  });

  it('a line that ends before its time ends its paragraph', () => {
    expect(read(page(FULL, 'et finit là.', 'Un autre paragraphe commence.'))).toBe(
      `${FULL} et finit là.\nUn autre paragraphe commence.`,
    );
  });

  it('space above a line begins a paragraph', () => {
    const lines = read(page(FULL, FULL, { text: FULL, at: 160 }, FULL));
    expect(lines.split('\n')).toHaveLength(2);
  });

  it('larger letters are a heading', () => {
    expect(read(page({ text: 'Un titre qui reste seul', size: 16 }, FULL))).toBe(
      `Un titre qui reste seul\n${FULL}`,
    );
  });

  it.each(['• Un point', '1. Un point', '– Un point', 'a) Un point', 'e Un point'])(
    'a list has a paragraph for each of its points: %s',
    (point) => {
      expect(read(page(FULL, point, point)).split('\n')).toHaveLength(3);
    },
  );

  it('a sentence goes on over the end of a page, a heading does not', () => {
    expect(read(page('Le gouvernement'), page('ouvert avance.'))).toBe('Le gouvernement ouvert avance.');
    expect(read(page('Fin.'), page('Un début'))).toBe('Fin.\nUn début');
    expect(read(page('CONTEXTE GÉNÉRAL'), page('les villes avancent'))).toBe(
      'CONTEXTE GÉNÉRAL\nles villes avancent',
    );
  });
});

describe('words broken at the end of a line', () => {
  const long = 'Les mots qui ne tiennent pas sur la ligne où ils commencent sont coupés';
  it.each([
    ['une partici-', 'pation', 'une participation'],
    ['une partici\u00ad', 'pation', 'une participation'],
    ['la Seine-', 'Maritime', 'la Seine-Maritime'],
    ['la co-', 'création', 'la co-création'],
    ['le co-', 'mité', 'le comité'],
    ['peut-', 'elle', 'peut-elle'],
    ['les citoyen-', 'nes', 'les citoyen-nes'],
    ['le plan 2023-', '2025', 'le plan 2023-2025'],
    ['un sous-', 'préfet', 'un sous-préfet'],
  ])('%s | %s → %s', (before, after, whole) => {
    expect(read(page(`${long} ${before}`, `${after} et la suite`))).toContain(`${whole} et la suite`);
  });

  it('what the text writes elsewhere decides', () => {
    const elsewhere = 'Ce projet pilote-test va bien';
    expect(read(page(elsewhere, `${long} un pilote-`, 'test va mal'))).toContain('un pilote-test va mal');
  });
});

describe('running headers and footers', () => {
  const pages = (header: (n: number) => string, footer: (n: number) => string) =>
    [1, 2, 3, 4].map((n) =>
      page(
        { text: header(n), at: 40, size: 9 },
        { text: `Le texte de la page ${['un', 'deux', 'trois', 'quatre'][n - 1]}.`, at: 120 },
        { text: footer(n), at: 810, size: 9 },
      ),
    );
  it.each([
    ['a title', () => 'Plan d’action national 2024-2026', () => ''],
    ['a page number', () => '', (n: number) => String(n)],
    ['a page of so many', () => '', (n: number) => `Page ${n} sur 4`],
    ['a title with the page', (n: number) => `Plan d’action | ${n + 10}`, () => ''],
    ['Roman numbers', () => '', (n: number) => ['iv', 'v', 'vi', 'vii'][n - 1]!],
  ])('%s is left out', (_, header, footer) => {
    expect(read(...pages(header, footer))).toBe(
      'Le texte de la page un.\nLe texte de la page deux.\nLe texte de la page trois.\nLe texte de la page quatre.',
    );
  });

  it.each([
    ['a heading that counts', (n: number) => `Engagement ${n}`],
    ['another heading on each page', (n: number) => ['Eau', 'Air', 'Terre', 'Feu'][n - 1]!],
  ])('%s is text', (_, header) => {
    const text = read(...pages(header, () => ''));
    for (const n of [1, 2, 3, 4]) expect(text).toContain(header(n));
  });
});

describe('columns', () => {
  const column = (word: string, left: number) =>
    [1, 2, 3, 4, 5, 6].map((n) => ({
      text: `${word} ligne ${n} dont les mots vont au bord`,
      left,
      at: 150 + n * 15,
    }));
  const mixed = column('Gauche', 60).flatMap((line, i) => [line, column('Droite', 320)[i]!]);

  it('are read one after the other, and a title over both comes before', () => {
    const text = read(
      page(
        { text: 'Un titre au-dessus des deux colonnes, qui les couvre toutes deux', at: 100, size: 14 },
        ...mixed,
      ),
    );
    const order = [...text.matchAll(/titre|Gauche|Droite/g)].map(([word]) => word);
    expect(order).toEqual(['titre', ...Array(6).fill('Gauche'), ...Array(6).fill('Droite')]);
  });

  it('cells of a table are read row by row', () => {
    const rows = [1, 2, 3].flatMap((n) => [
      { text: `Action ${n}`, left: 60, at: 100 + n * 30 },
      { text: `Ministère ${n}`, left: 300, at: 100 + n * 30 },
    ]);
    expect(read(page(...rows))).toBe('Action 1\nMinistère 1\nAction 2\nMinistère 2\nAction 3\nMinistère 3');
  });
});

describe('letters', () => {
  it('ligatures are taken apart', () => {
    expect(read(page('eﬀet ﬁn ﬂux eﬃcace'))).toBe('effet fin flux efficace');
  });

  it('a note sign stays apart from its word', () => {
    const made = page(FULL);
    const after = {
      ...made.runs[0]!,
      item: 1,
      text: '12',
      left: 60 + FULL.length * 5,
      baseline: made.runs[0]!.baseline - 4,
      size: 6,
      width: 6,
    };
    expect(read({ ...made, runs: [made.runs[0]!, after] })).toBe(`${FULL}¹²`);
  });
});

describe('the way back to the page', () => {
  it('every piece is what the item has there', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé]{1,9}[-,.]?$/), { minLength: 1, maxLength: 12 });
    const lines = fc.array(words, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 4 }), (document) => {
        const pages = document.map((of) => page(...of.map((line) => line.join(' '))));
        const { text } = compose(...pages);
        for (const piece of text.pieces) {
          const item = pages[piece.page]!.runs[piece.item]!.text;
          const length = piece.end - piece.start;
          expect(text.text.slice(piece.start, piece.end)).toBe(item.slice(piece.from, piece.from + length));
          expect(text.offsetOf({ page: piece.page, item: piece.item, at: piece.from })).toBe(piece.start);
          expect(text.pageOf(piece.start)).toBe(piece.page);
        }
        const written = document.flat(2).join('').replace(/-/g, '');
        expect(text.text.replace(/[\s-]/g, '')).toBe(written);
      }),
    );
  });

  it('a passage over two pages has pieces on both', () => {
    const { text } = compose(page('Le gouvernement'), page('ouvert avance.'));
    const pieces = text.piecesIn({ start: 3, end: 22 });
    expect(pieces.map(({ page: at, item }) => [at, item])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect([text.passageOfPage(0), text.passageOfPage(1)]).toEqual([
      { start: 0, end: 16 },
      { start: 16, end: text.text.length },
    ]);
  });
});
