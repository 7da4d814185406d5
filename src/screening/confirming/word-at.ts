import { type Tokens, wordAt as cutAt } from '#screening/near/tokens';

/** The words of the text that is read, each cut from it once: many lists are asked about the same word. */
let read: Tokens | undefined;
let words: (string | undefined)[] = [];

/** As `wordAt` of all tokens. */
export function wordAt(tokens: Tokens, at: number): string {
  if (at < 0 || at >= tokens.start.length) return '';
  if (read !== tokens) {
    read = tokens;
    words = [];
  }
  return (words[at] ??= cutAt(tokens, at));
}

/** Lets go of the text. */
export function forgetWords(): void {
  read = undefined;
  words = [];
}
