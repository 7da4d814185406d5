import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';

import PdfKit from 'pdfkit';

import { type Line, type Measure, drawable, wrapped } from './pdf-text.ts';

/** A structure element of a tagged PDF. */
export type Element = ReturnType<PDFKit.PDFDocument['struct']>;

/** How a text is set, in points. */
export type Style = { font: 'regular' | 'bold'; size: number; lineHeight: number };

/** US Letter with margins of an inch. */
export const MARGIN = 72;
export const WIDTH = 612 - 2 * MARGIN;
export const BOTTOM = 792 - MARGIN;

/** Paper that is written from the top down: pages are added as they are needed, and `y` is where the next thing goes. */
export type Sheet = {
  doc: PDFKit.PDFDocument;
  y: number;
  lines: (text: string, style: Style, width: number) => Line[];
  drawable: (text: string) => string;
};

export type SheetHead = { title: string; author: string; language: string; createdAt: Date };

const require = createRequire(import.meta.url);

/**
 * Public Sans, which comes with the design system. Licence: SIL Open Font License 1.1, so it may be embedded. By path,
 * because pdfkit opens a font anew each time that it is asked for under another name.
 */
const FONTS: Record<Style['font'], string> = {
  regular: require.resolve('@uswds/uswds/fonts/public-sans/PublicSans-Regular.ttf'),
  bold: require.resolve('@uswds/uswds/fonts/public-sans/PublicSans-Bold.ttf'),
};

/** pdfkit knows it, its types don't. */
const conformance: object = { subset: 'PDF/UA' };

/** A sheet with one empty page. */
export function openSheet(head: SheetHead): Sheet {
  const doc = new PdfKit({
    size: 'LETTER',
    margin: MARGIN,
    pdfVersion: '1.7',
    ...conformance,
    tagged: true,
    displayTitle: true,
    lang: head.language,
    bufferPages: true,
    font: FONTS.regular,
    info: { Title: head.title, Author: head.author, Creator: CREATOR, CreationDate: head.createdAt },
  });
  const has = coverage(doc);
  // The library would write the title into the XML as it came, '&' and '<' and all.
  Object.assign(doc, { _addInfo: () => doc.appendXML(metadata(head)) });
  const measures = new Map<string, Measure>();
  const measureIn = (style: Style) => {
    const name = `${style.font} ${style.size}`;
    const measure = measures.get(name) ?? measureOf(doc, style);
    measures.set(name, measure);
    return measure;
  };
  return {
    doc,
    y: MARGIN,
    drawable: (text) => drawable(text, has),
    lines: (text, style, width) => wrapped(drawable(text, has), width, measureIn(style)),
  };
}

/** Goes to the next page unless `height` points are left on this one. Says whether it did. */
export function makeRoom(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= BOTTOM || sheet.y === MARGIN) return false;
  sheet.doc.addPage();
  sheet.y = MARGIN;
  return true;
}

/** Draws lines from `y` down, as content of the element on the page at hand. */
export function drawLines(
  sheet: Sheet,
  lines: readonly Line[],
  at: { x: number; y: number; style: Style; element: Element; tag: string },
): void {
  const content = sheet.doc.markStructureContent(at.tag);
  drawText(sheet, lines, at);
  sheet.doc.endMarkedContent();
  at.element.add(content);
}

/** Draws what is no part of the text: page numbers, repeated heads of tables, rules. Screen readers pass over it. */
export function drawArtifact(sheet: Sheet, draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
  sheet.doc.markContent('Artifact', { type });
  draw();
  sheet.doc.endMarkedContent();
}

/** Draws lines without saying what they are; only inside an artifact. */
export function drawText(
  sheet: Sheet,
  lines: readonly Line[],
  { x, y, style }: { x: number; y: number; style: Style },
): void {
  sheet.doc.font(FONTS[style.font]).fontSize(style.size).fillColor('black');
  for (const [index, line] of lines.entries())
    sheet.doc.text(line, x, y + index * style.lineHeight, { lineBreak: false });
}

/** The document's bytes; nothing can be drawn afterwards. */
export async function closeSheet(sheet: Sheet): Promise<Buffer> {
  sheet.doc.end();
  return buffer(sheet.doc);
}

const CREATOR = 'Rostrum';
/** A document repeats its words; what isn't repeated needs no place. */
const MOST_MEASURED = 50_000;

function measureOf(doc: PDFKit.PDFDocument, style: Style): Measure {
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const width = doc.font(FONTS[style.font]).fontSize(style.size).widthOfString(text);
    if (known.size < MOST_MEASURED) known.set(text, width);
    return width;
  };
}

/** Which characters the font at hand can draw. The library knows and has no way of its own to ask. */
function coverage(doc: PDFKit.PDFDocument): (codePoint: number) => boolean {
  const font: unknown = Reflect.get(doc, '_font');
  const face: unknown = typeof font === 'object' && font !== null ? Reflect.get(font, 'font') : undefined;
  if (!isFace(face)) throw new Error('pdfkit keeps its font elsewhere than it did');
  return (codePoint) => face.hasGlyphForCodePoint(codePoint);
}

function isFace(face: unknown): face is { hasGlyphForCodePoint: (codePoint: number) => boolean } {
  return (
    typeof face === 'object' &&
    face !== null &&
    'hasGlyphForCodePoint' in face &&
    typeof face.hasGlyphForCodePoint === 'function'
  );
}

/** Source: XMP (ISO 16684-1), 8; PDF/UA-1 (ISO 14289-1), 7.1. */
function metadata({ title, author, createdAt }: SheetHead): string {
  return `
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <xmp:CreateDate>${createdAt.toISOString().slice(0, 19)}Z</xmp:CreateDate>
      <xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
      <pdf:Producer>PDFKit</pdf:Producer>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
    </rdf:Description>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
