const longest = 64;
const mostSlips = 3;

/** The valid word that somebody who wrote `word` most likely meant; undefined when none is near. */
export function nearest(word: string, valid: readonly string[]): string | undefined {
  if (word.length > longest) return undefined;
  const allowed = Math.min(mostSlips, Math.max(1, Math.floor(word.length / 3)));
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

/** A name that isn't among the valid ones. The nearest is sought only for what is shown, since the search takes time. */
export type Unknown = { what: string; name: string; valid: readonly string[] };

/** Nothing when `name` is valid. */
export function unknownWord(what: string, name: string, valid: readonly string[]): Unknown[] {
  return valid.includes(name) ? [] : [{ what, name, valid }];
}

/** One line that says so, with the nearest valid word. */
export function unknownSays({ what, name, valid }: Unknown): string {
  return `there is no ${what} '${name.slice(0, 100)}'${didYouMean(name, valid)}`;
}

/** How many letters have to be put in, left out, changed, or swapped with their neighbour. Source: Damerau 1964. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_none, index) => index)];
  const cost = (i: number, j: number) => rows[i]?.[j] ?? i + j;
  for (let i = 1; i <= a.length; i += 1) {
    // No later row can come below the least of one; words that are far apart end here.
    if (Math.min(...(rows[i - 1] ?? [])) > mostSlips) return Number.POSITIVE_INFINITY;
    rows[i] = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = cost(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a.slice(i - 2, i) === `${b[j - 1]}${b[j - 2]}` ? cost(i - 2, j - 2) + 1 : changed;
      rows[i]?.push(Math.min(changed, swapped, cost(i - 1, j) + 1, cost(i, j - 1) + 1));
    }
  }
  return cost(a.length, b.length);
}
