const longest = 64;

/** The valid word that somebody who wrote `word` most likely meant; undefined when none is near. */
export function nearest(word: string, valid: readonly string[]): string | undefined {
  if (word.length > longest) return undefined;
  const allowed = Math.max(1, Math.floor(word.length / 3));
  const near = valid
    .filter((other) => Math.abs(other.length - word.length) <= allowed && other.length <= longest)
    .map((other) => ({ other, distance: editDistance(word.toLowerCase(), other.toLowerCase()) }))
    .filter(({ distance }) => distance <= allowed)
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.other;
}

/** `; did you mean 'x'?`, or nothing when no valid word is near. */
export function didYouMean(word: string, valid: readonly string[]): string {
  const meant = nearest(word, valid);
  return meant === undefined ? '' : `; did you mean '${meant}'?`;
}

/** Nothing when `name` is valid; else one line that says so, with the nearest valid word. */
export function unknownWord(what: string, name: string, valid: readonly string[]): string[] {
  return valid.includes(name) ? [] : [`there is no ${what} '${name.slice(0, 100)}'${didYouMean(name, valid)}`];
}

/** How many letters have to be put in, left out or changed. Source: Wagner and Fischer 1974. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_none, index) => index);
  for (const [i, letter] of a.split('').entries()) {
    const next = [i + 1];
    for (const [j, other] of b.split('').entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
