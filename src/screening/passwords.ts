import type { Finding } from './findings.ts';

const WORDS = ['password', 'passcode', 'passphrase', 'pwd', 'username', 'user name', 'login', 'user id'];
const MOST_LENGTH = 64;

/** A password or user name that is given away: the word, a colon, equals sign or 'is', and then something like one. */
export function passwordFindings(text: string): Finding[] {
  const lower = text.toLowerCase();
  // Lower case may be longer than the text for a few letters; then offsets would lie, and nothing is said.
  if (lower.length !== text.length) return [];
  return WORDS.flatMap((word) => placesOf(lower, word).flatMap((at) => given(text, at + word.length, word)));
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

function given(text: string, after: number, word: string): Finding[] {
  const rest = text.slice(after, after + MOST_LENGTH + 8);
  const link = /^[ \t]{0,3}(?:is[ \t]{1,3}|:[ \t]{0,3}|=[ \t]{0,3})["'“]?/i.exec(rest)?.[0];
  if (link === undefined) return [];
  const value = /^[^\s"'”,;]{4,64}/.exec(rest.slice(link.length))?.[0].replace(/[.!?]+$/, '');
  if (!value || !looksSecret(value)) return [];
  const start = after + link.length;
  return [
    {
      kind: 'password',
      start,
      end: start + value.length,
      quote: value,
      band: 'high',
      explanation: `It follows “${word}” and looks like one, so whoever reads the post could sign in with it.`,
      instead: 'Leave it out, and change it if it was real: treat it as known to everybody.',
    },
  ];
}

/** A digit or a sign among letters, or capitals in the middle: 'is required' and 'is safe' are words. */
function looksSecret(value: string): boolean {
  return /\d/.test(value) || /[^\p{L}\d]/u.test(value) || /\p{Ll}\p{Lu}/u.test(value);
}
