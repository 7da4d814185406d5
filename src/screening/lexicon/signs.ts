/**
 * What a sign may stand for. `letters`: letters that it looks like. `hides`: letters that it may cover when it stands
 * inside a word. Sets of letters, a the bit 1, b the bit 2.
 */
export type Sign = { letters: number; hides: number };

const bit = (letter: string): number => 1 << (letter.charCodeAt(0) - 96);
const setOf = (letters: string): number => Array.from(letters).reduce((set, letter) => set | bit(letter), 0);

const ANY = setOf('abcdefghijklmnopqrstuvwxyz');
const VOWELS = setOf('aeiouy');

const looks: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'gb',
  '7': 't',
  '8': 'b',
  '9': 'gq',
  '@': 'a',
  $: 's',
  '!': 'il',
  '|': 'il',
  '(': 'c',
  '[': 'c',
  '{': 'c',
  '<': 'c',
  '+': 't',
  '#': 'h',
  '€': 'e',
  '£': 'l',
  '¥': 'y',
  '¢': 'c',
  '©': 'c',
  '§': 's',
  '†': 't',
};

const covers: Readonly<Record<string, number>> = {
  '*': ANY,
  '#': ANY,
  '\uFFFC': ANY,
  _: VOWELS,
  '-': VOWELS,
  '~': VOWELS,
  '?': VOWELS,
  '%': VOWELS,
  '^': VOWELS,
  '@': VOWELS,
  '!': VOWELS,
  '•': VOWELS,
  '·': VOWELS,
  '×': VOWELS,
};

const signs = new Map<number, Sign>();
for (const [sign, letters] of Object.entries(looks))
  signs.set(sign.charCodeAt(0), { letters: setOf(letters), hides: 0 });
for (const [sign, hides] of Object.entries(covers)) {
  signs.set(sign.charCodeAt(0), { letters: signs.get(sign.charCodeAt(0))?.letters ?? 0, hides });
}
for (let code = 97; code <= 122; code += 1) signs.set(code, { letters: 1 << (code - 96), hides: 0 });
signs.set(118, { letters: setOf('vu'), hides: 0 });

const near = Array.from({ length: 128 }, (_, code) => signs.get(code));

/** What the character of the folded text may stand for; undefined: itself alone. A letter stands for itself, 'v' also for u. */
export const signOf = (code: number): Sign | undefined => (code < 128 ? near[code] : signs.get(code));
