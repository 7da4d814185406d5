/** Classes of folded characters: 0 stands between words, 1 to 26 are the letters, `OTHER` is a letter of no list. */
export const BETWEEN = 0;
export const OTHER = 27;

/** Signs and spaces beyond ASCII; from, up to and with. What isn't here or in ASCII counts as a letter of a word. */
const signs: readonly (readonly [number, number])[] = [
  [0x00_80, 0x00_bf],
  [0x00_d7, 0x00_d7],
  [0x00_f7, 0x00_f7],
  [0x20_00, 0x20_cf],
  [0x21_90, 0x2b_ff],
  [0x30_00, 0x30_20],
  [0xd8_00, 0xf8_ff],
  [0xff_f0, 0xff_ff],
];

const classes = new Uint8Array(65_536).fill(OTHER);
classes.fill(BETWEEN, 0, 128);
for (let letter = 1; letter <= 26; letter += 1) classes[96 + letter] = letter;
for (const [from, to] of signs) classes.fill(BETWEEN, from, to + 1);

/** The class of each UTF-16 unit of a folded text. Digits stand between words, as signs do. */
export const classOf: Readonly<Uint8Array> = classes;

/** Whether a letter stands there; outside the text there is none. */
export function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classOf[text.charCodeAt(at)] !== BETWEEN;
}

/** Whether a letter or a digit stands there. */
export function isAlphanumeric(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 48 && code <= 57) || isLetter(text, at);
}
