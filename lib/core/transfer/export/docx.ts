/** The Word document. The library is large: this module is loaded when somebody wants one, and not before. */
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  TextRun,
} from 'docx';
import { readable, readableLine } from '../../text/readable.ts';
import {
  aboutArticle,
  type Block,
  isWeb,
  outlineOf,
  type Part,
  type Template,
  type Voice,
} from './outline.ts';
import type { Sheet } from './sheets.ts';

/** The five colours on paper, as in the report. */
const PAPER = { 1: 'FFE58F', 2: 'FFC2B6', 3: 'C3DDFF', 4: 'D2F6D3', 5: 'D2CEC7' } as const;

/** A Word document: title, source, quotes shaded in the reader's colour, notes, followed pledges, definitions. */
export async function writeDocx(
  sheets: readonly Sheet[],
  template: Template,
  voice: Voice,
  title: string,
): Promise<ArrayBuffer> {
  const children = sheets.flatMap((sheet, at) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: at > 0,
      children: [run(sheet.article.title || sheet.article.canonicalUrl)],
    }),
    new Paragraph({ style: 'About', children: joined(aboutArticle(sheet.article, voice), ', ') }),
    ...outlineOf(sheet, template, voice).flatMap(paragraphsOf),
  ]);
  const document = new Document({
    title: readableLine(title),
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: STYLES,
    numbering: {
      config: [
        {
          reference: 'facts',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 500, hanging: 220 } } },
            },
          ],
        },
      ],
    },
    sections: [{ children }],
  });
  return Packer.toArrayBuffer(document);
}

/** Twentieths of a point, half-points: the units of the format. */
const STYLES = {
  default: {
    document: { run: { font: 'Georgia', size: 22 }, paragraph: { spacing: { after: 80, line: 288 } } },
  },
  paragraphStyles: [
    {
      id: 'About',
      name: 'About',
      basedOn: 'Normal',
      run: { size: 18, color: '4A4841', font: 'Arial' },
      paragraph: { spacing: { after: 120 } },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      paragraph: { indent: { left: 340 }, spacing: { before: 200, after: 60 }, keepNext: true },
    },
    { id: 'ReaderNote', name: 'Reader note', basedOn: 'Normal', paragraph: { indent: { left: 340 } } },
  ],
};

function paragraphsOf(block: Block): Paragraph[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, children: [run(block.text)] })];
    }
    case 'quote': {
      const { colour } = block;
      const shading =
        colour === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: PAPER[colour] } };
      return lines(block.text).map(
        (text) => new Paragraph({ style: 'Quotation', children: [new TextRun({ text, ...shading })] }),
      );
    }
    case 'caption':
      return [new Paragraph({ style: 'About', indent: { left: 340 }, children: joined(block.parts, ' · ') })];
    case 'source':
      return [
        new Paragraph({
          style: 'About',
          indent: { left: 340 },
          children: [run('— '), ...joined(block.parts, ', ')],
        }),
      ];
    case 'note':
      return lines(block.text).map((text) => new Paragraph({ style: 'ReaderNote', children: [run(text)] }));
    case 'tags':
      return [
        new Paragraph({
          style: 'About',
          indent: { left: 340 },
          children: [run(block.tags.map((tag) => `#${tag}`).join(' '))],
        }),
      ];
    case 'facts':
      return block.facts.map(
        ({ label, parts }) =>
          new Paragraph({
            numbering: { reference: 'facts', level: 0 },
            children: [new TextRun({ text: `${readableLine(label)} `, bold: true }), ...joined(parts, ', ')],
          }),
      );
    case 'term': {
      const source = block.source === null ? [] : [run(' ('), partOf(block.source), run(')')];
      const name = new TextRun({ text: `${readableLine(block.label)} `, bold: true });
      return [new Paragraph({ children: [name, run(block.definition), ...source] })];
    }
    case 'rule':
      return [new Paragraph({ thematicBreak: true })];
  }
}

/** XML 1.0 has no place for control characters, however written; `readable` takes them away. */
const run = (text: string): TextRun => new TextRun({ text: readable(text).replace(/[\t\n]+/g, ' ') });

const lines = (text: string): string[] => readable(text).split('\n').map(readableLine).filter(Boolean);

function joined(parts: readonly Part[], separator: string): ParagraphChild[] {
  return parts.flatMap((part, at) => (at === 0 ? [partOf(part)] : [run(separator), partOf(part)]));
}

function partOf(part: Part): ParagraphChild {
  if (typeof part === 'string') return run(part);
  if ('emphasis' in part) return new TextRun({ text: readableLine(part.emphasis), italics: true });
  const text = readableLine(part.text);
  const url = readable(part.url).replace(/\s/g, '%20');
  if (!isWeb(url)) return run(text);
  return new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: 'Hyperlink' })] });
}
