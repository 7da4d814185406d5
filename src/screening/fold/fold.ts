import type { Folded } from './folded.ts';
import { lookalikes } from './lookalikes.ts';

/** The most UTF-16 units of one text that are read; what follows isn't. No draft may have more. */
export const MOST_UNITS = 250_000;

/** What stands in the folded text for what has no letter, digit or sign of the basic plane: pictures, lone surrogates. */
export const PLACEHOLDER = '\uFFFC';

/** A ligature or a sign that says a whole word is left as it is: nothing grows by more than this. */
const MOST_PIECES = 4;

const hidden = /^[\p{M}\p{Cf}\u115F\u1160\u17B4\u17B5\u3164\uFFA0]$/u;
const digit = /^\p{Nd}$/u;
const hangul = /^[\uAC00-\uD7A3]$/;

/** Letters in boxes and discs that have no decomposition: the first code point of 26 in a row. */
const boxed = [0x1_f1_50, 0x1_f1_70, 0x1_f1_e6];

/**
 * The text folded once, with the map back to what was given.
 *
 * Lower case; marks and format characters are gone; letters that look alike are the Latin one; digits of all scripts
 * are ASCII; what is beyond the basic plane, and half a pair, is `PLACEHOLDER`. ASCII alone needs no map. Reads
 * `MOST_UNITS` units. Any string is taken.
 */
export function fold(given: string): Folded {
  const read = given.length > MOST_UNITS ? given.slice(0, MOST_UNITS) : given;
  return isAscii(read) ? { given: read, text: read.toLowerCase(), at: undefined } : foldAll(read);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function foldAll(given: string): Folded {
  const offsets: number[] = [];
  let text = '';
  for (let at = 0; at < given.length;) {
    const code = given.codePointAt(at) ?? 0;
    const piece = foldedOf(code);
    for (let each = 0; each < piece.length; each += 1) offsets.push(at);
    text += piece;
    at += code > 0xffff ? 2 : 1;
  }
  offsets.push(given.length);
  return { given, text, at: Uint32Array.from(offsets) };
}

const basic: (string | undefined)[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase());
const beyond = new Map<number, string>();
/** So many characters beyond the basic plane are remembered: a text can't fill the memory. */
const MOST_REMEMBERED = 4096;

function foldedOf(code: number): string {
  const known = code > 0xffff ? beyond.get(code) : basic[code];
  if (known !== undefined) return known;
  const folded = foldCharacter(code);
  if (code <= 0xffff) basic[code] = folded;
  else if (beyond.size < MOST_REMEMBERED) beyond.set(code, folded);
  return folded;
}

function foldCharacter(code: number): string {
  if (code >= 0xd800 && code <= 0xdfff) return PLACEHOLDER;
  const start = boxed.find((first) => code >= first && code < first + 26);
  if (start !== undefined) return String.fromCharCode(97 + code - start);
  const character = String.fromCodePoint(code);
  if (hangul.test(character)) return character;
  const pieces = Array.from(unbracketed(character.normalize('NFKD')));
  const folded = pieces.length > MOST_PIECES ? '' : pieces.map((piece) => foldPiece(piece)).join('');
  return folded === '' && !pieces.every((piece) => hidden.test(piece)) ? PLACEHOLDER : folded;
}

/** '⒜' is taken apart as '(a)'. */
function unbracketed(pieces: string): string {
  return pieces.length === 3 && pieces.startsWith('(') && pieces.endsWith(')') ? pieces.charAt(1) : pieces;
}

function foldPiece(piece: string): string {
  const alike = lookalikes.get(piece);
  if (alike !== undefined) return alike;
  if (hidden.test(piece)) return '';
  if (piece.length > 1) return PLACEHOLDER;
  if (digit.test(piece)) return String(digitValue(piece.charCodeAt(0)));
  const lower = piece.toLowerCase();
  return lookalikes.get(lower) ?? (lower.length === 1 ? lower : PLACEHOLDER);
}

/** Ten digits in a row begin at a code that ends in 0 or in 6 (hexadecimal), in every script of the basic plane. */
function digitValue(code: number): number {
  const last = code % 16;
  return digit.test(String.fromCharCode(code - last)) ? last : last - 6;
}
