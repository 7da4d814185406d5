import type { Child } from 'hono/jsx';

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

/** Text from outside with each unseen character replaced by a visible mark that names it. For use inside `<bdi>`. */
export function visibly(text: string): Child[] {
  const parts: Child[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    // A carriage return before a line feed is one line break.
    if (!unseen.test(character) || (character === '\r' && text[at + 1] === '\n')) continue;
    parts.push(text.slice(from, at), <UnseenMark character={character} />);
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}

function UnseenMark({ character }: { character: string }) {
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return (
    <span class="unseen" title={names[character] ?? 'unseen character'}>
      {code}
    </span>
  );
}

/**
 * Words that somebody outside wrote, in a block of their own: in their own direction, line breaks kept, unseen
 * characters made visible, stacked marks cut at the line, nothing wider than the page.
 */
export function Words({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <bdi class="words" dir="auto" lang={lang}>
      {visibly(text)}
    </bdi>
  );
}

/** Words from outside that a page is about, set off from ours. */
export function Quoted({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <blockquote class="quoted">
      <Words text={text} lang={lang} />
    </blockquote>
  );
}

/** A name that somebody outside chose, inside our sentence: one line, isolated, so that it can't turn our words. */
export function Name({ text }: { text: string }) {
  return (
    <bdi class="name" dir="auto">
      {visibly(text)}
    </bdi>
  );
}
