import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IRunOptions } from 'docx';
import { isNumeric } from '../document';
import type { Block, Cell, ReportDocument, Table } from '../document';
import { columnWidths } from './column-widths';
import { sealed } from './sealed-zip';

const headingLevels = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;
/** A4 and its margins, in twentieths of a point. */
const page = { width: 11906, height: 16838, margin: 1134 };
const textWidth = page.width - 2 * page.margin;

/**
 * The report as a Word document that a secretary can go on with: real headings, lists and tables whose heads repeat on every page.
 * The same document and moment give the same bytes.
 */
export async function renderDocx(document: ReportDocument, moment: Date): Promise<Buffer> {
  const { title, period, subtitle, foot, webVersion, blocks } = document;
  const file = new Document({
    title: `${title}, ${period}`,
    creator: 'HIT Portal',
    lastModifiedBy: 'HIT Portal',
    description: subtitle,
    numbering: { config: [bulleted] },
    styles,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: { default: footer(foot) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: subtitle }),
          ...(webVersion === undefined ? [] : [new Paragraph({ text: webVersion })]),
          ...blocks.flatMap(blockOf),
        ],
      },
    ],
  });
  return sealed(await Packer.toBuffer(file), moment);
}

function blockOf(block: Block): (Paragraph | DocxTable)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: headingLevels[block.level], keepNext: true })];
    case 'paragraph':
      return [new Paragraph({ text: block.text })];
    case 'note':
      return [new Paragraph({ text: block.text, style: 'Note' })];
    case 'bullets':
      return block.items.map((text) => new Paragraph({ text, numbering: { reference: bulleted.reference, level: 0 } }));
    case 'quotation':
      return [
        new Paragraph({ text: block.text, style: 'Quotation', keepNext: true }),
        new Paragraph({ text: block.source, style: 'Source' }),
      ];
    case 'facts':
      return block.rows.map(
        ([name, value]) => new Paragraph({ children: [new TextRun(strong(`${name}: `)), new TextRun(value)] }),
      );
    case 'figure':
      // A secretary goes on writing: the finding is told, and its numbers are the table below. The picture is in the page and the PDF.
      return [new Paragraph({ children: [new TextRun(strong(`${block.headline}. `)), new TextRun(block.subtitle)] })];
    case 'table':
      return [
        new Paragraph({ text: block.caption, style: 'TableCaption', keepNext: true }),
        tableOf(block),
        new Paragraph({}),
      ];
  }
}

const strong = (text: string): IRunOptions => ({ text, bold: true });

function tableOf(table: Table): DocxTable {
  const widths = columnWidths(table);
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columnWidthsInTwips = widths.map((width) => Math.floor((width / all) * textWidth));
  const cell = (content: Cell, column: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: columnWidthsInTwips[column] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({
          style: isHead ? 'TableHead' : 'TableText',
          alignment: isNumeric(table, column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          text: String(content),
        }),
      ],
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'AEB7BD' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new DocxTable({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnWidthsInTwips,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.heads.map((head, column) => cell(head, column, true)),
      }),
      ...table.rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((content, column) => cell(content, column, false)) }),
      ),
    ],
  });
}

function footer(foot: string): Footer {
  const small = { size: 17, color: '4C6272' };
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${foot} Page `, ...small }),
          new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], ...small }),
        ],
      }),
    ],
  });
}

const bulleted = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360, hanging: 260 } } },
    },
  ],
};

const heading = (size: number, before: number): object => ({
  run: { font: 'Arial', size, bold: true, color: '212B32' },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});

const styles = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120 } },
    },
    title: heading(40, 0),
    heading1: heading(30, 360),
    heading2: heading(25, 240),
    heading3: heading(22, 200),
  },
  paragraphStyles: [
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 200 },
        border: { left: { style: BorderStyle.SINGLE, size: 24, color: '005EB8', space: 8 } },
      },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 400 } },
    },
    { id: 'Source', name: 'Source', basedOn: 'Normal', run: { color: '4C6272' }, paragraph: { indent: { left: 400 } } },
    {
      id: 'TableCaption',
      name: 'Table caption',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 160, after: 60 } },
    },
    {
      id: 'TableHead',
      name: 'Table head',
      basedOn: 'Normal',
      run: { bold: true, size: 19 },
      paragraph: { spacing: { before: 40, after: 40 } },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { before: 40, after: 40 } },
    },
  ],
};
