/**
 * Characters that a reader doesn't see but that change what is seen: they turn the direction of what follows, hide a
 * break inside a word, or are no characters at all. Joiners stay (emoji and several scripts need them), and so do the
 * marks that only lean on their neighbours.
 */
const unseen = /(?![\t\n])[\p{Cc}\u200B\u202A-\u202E\u2028\u2029\u2060\u2066-\u206F\uFEFF]/u;

const names: Record<string, string> = {
  '\u200B': 'zero-width space',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'end of embedding',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first-strong isolate',
  '\u2069': 'end of isolate',
};

/** A character that isn't seen, by its code and what it is called. */
type Unseen = { code: string; name: string };

/** A text cut at what isn't seen in it: what is seen as it stands, each other character by its code, `U+202E`, and its name. */
export function unseenIn(text: string): (string | Unseen)[] {
  const parts: (string | Unseen)[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    // A carriage return before a line feed is one line break.
    if (!unseen.test(character) || (character === '\r' && text[at + 1] === '\n')) continue;
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    parts.push(text.slice(from, at), { code, name: names[character] ?? 'unseen character' });
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}
