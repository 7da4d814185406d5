/**
 * What changed in what is found, in a sentence for somebody who hears it and doesn't see it: what is new by name, else how
 * much is left; empty where nothing changed.
 */
export function changeOf(before: readonly string[], now: readonly string[]): string {
  const fresh = now.filter((one) => !before.includes(one));
  if (fresh.length > 0) return `Found: ${fresh.join('; ')}. ${now.length} in all.`;
  if (now.length >= before.length) return '';
  return now.length === 0 ? 'Nothing is found any more.' : `${now.length} left.`;
}
