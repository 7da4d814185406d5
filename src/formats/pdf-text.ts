/** A line as it is drawn. A line that was broken at a space keeps one at its end, so that the words stay apart when the text is read out or copied. */
export type Line = string;

/** The width of a text in points. It must be the sum of its words' and spaces' widths. */
export type Measure = (text: string) => number;

/**
 * The text as it can be drawn with a font and read back: composed (NFC), tabs as spaces, line breaks as '\n'.
 *
 * A character that the font lacks or that is invisible (control characters, marks of direction) is written by its
 * number, as [U+202E], and so are marks that pile up: nothing a stranger wrote turns the line around, covers others,
 * vanishes, or shows as an empty box. Joiners and variation selectors, which only choose among pictures, are left out.
 */
export function drawable(text: string, has: (codePoint: number) => boolean): string {
  const composed = text.toWellFormed().normalize('NFC').replace(LINE_BREAK, '\n');
  let marks = 0;
  return Array.from(composed, (character) => {
    if (PLAIN.test(character)) {
      marks = 0;
      return character;
    }
    marks = /\p{M}/u.test(character) ? marks + 1 : 0;
    return marks > MOST_MARKS ? byNumber(character) : unusual(character, has);
  }).join('');
}

const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
const PLAIN = /[\x20-\x7e\n]/;
/** No language puts more on one letter. */
const MOST_MARKS = 3;

function unusual(character: string, has: (codePoint: number) => boolean): string {
  if (character === '\t') return '    ';
  if (/\u200d|\p{Variation_Selector}/u.test(character)) return '';
  if (/\p{Zs}/u.test(character)) return ' ';
  return !/\p{C}/u.test(character) && has(character.codePointAt(0) ?? 0) ? character : byNumber(character);
}

function byNumber(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** The text in lines no wider than `width`, broken at spaces; a word wider than a line is broken where the line is full. Never empty. */
export function wrapped(text: string, width: number, measure: Measure): Line[] {
  return text.split('\n').flatMap((paragraph) => wrappedParagraph(paragraph, width, measure));
}

function wrappedParagraph(paragraph: string, width: number, measure: Measure): Line[] {
  const space = measure(' ');
  const lines: Line[] = [];
  let line: string | undefined;
  let used = 0;
  for (const { text, continues } of paragraph.split(' ').flatMap((word) => broken(word, width, measure))) {
    const wide = measure(text);
    const gap = continues ? 0 : space;
    if (line !== undefined && used + gap + wide <= width) {
      line += continues ? text : ` ${text}`;
      used += gap + wide;
    } else {
      if (line !== undefined) lines.push(continues ? line : `${line} `);
      line = text;
      used = wide;
    }
  }
  return [...lines, line ?? ''];
}

/** A word, or the pieces of one that is wider than a line; `continues` marks what follows without a space. */
function broken(word: string, width: number, measure: Measure): { text: string; continues: boolean }[] {
  if (word.length < MOST_CHARACTERS && measure(word) <= width) return [{ text: word, continues: false }];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const wide = measure(character);
    if (piece !== '' && (used + wide > width * SAFE || piece.length >= MOST_CHARACTERS)) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += wide;
  }
  return [...pieces, piece].map((text, index) => ({ text, continues: index > 0 }));
}

/** More than fit into a line of any width here, were they not marks without a width. */
const MOST_CHARACTERS = 400;
/** Letters set together can be a little wider than each alone. */
const SAFE = 0.97;
