/** More than any network takes as a comment; a hostile server can send a thousand times as much. */
export const mostTextUnits = 20_000;

/**
 * A stranger's text as it can be stored and searched: NUL and half surrogates became U+FFFD, and what is over `most`
 * UTF-16 units is left out, never within a character. `leftOut` says how many units; nothing else is changed.
 */
export function readableText(text: string, most = mostTextUnits): { text: string; leftOut: number } {
  const splits = text.length > most && isHigh(text.charCodeAt(most - 1)) && isLow(text.charCodeAt(most));
  const kept = text.slice(0, splits ? most - 1 : most);
  return { text: kept.toWellFormed().replaceAll('\0', '\uFFFD'), leftOut: text.length - kept.length };
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
