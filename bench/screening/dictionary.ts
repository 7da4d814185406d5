import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where systems keep a list of words; Debian's packages wamerican-huge and wbritish put theirs there. */
const place = '/usr/share/dict/words';

/** What makes a word rude wherever it stands in it; these are never innocent. */
const stems = 'fuck shit cunt nigger bitch whore faggot asshole arsehole slut wank piss'.split(' ');
const suffixes = 's es ed er ers ing ings y ier iest ie ies ish ery eries head heads'.split(' ');

/** In neither list, and marked as vulgar or offensive by dictionaries of the language; judged by hand, one by one. */
const judged =
  `coonass crap crappy dammit goddam golliwog golliwogg greaseball gyppo honky honkie kaffir lezzie lezzy minge peckerwood
  pickaninny pooftah poofter scumbag smartarse smartass spaz spazz squaw`.split(/\s+/u);

/**
 * The words of the dictionary that are innocent: of lower-case letters, not in either list of rude words, not an
 * inflection of one of a list, nor of one judged by hand, and without one of a dozen stems. Undefined: no dictionary.
 */
export function innocentWords(dataDir: string): string[] | undefined {
  if (!existsSync(place)) return undefined;
  const listed = readFileSync(path.join(dataDir, 'ldnoobw_en.txt'), 'utf8').split('\n');
  const rated = readFileSync(path.join(dataDir, 'surge_profanity.jsonl'), 'utf8').trim().split('\n');
  const surge = rated.flatMap((line) => Object.values(JSON.parse(line) as Record<string, unknown>).map(String));
  const rude = new Set(
    [...listed, ...surge, ...judged].map((word) => word.trim().toLowerCase()).filter((word) => word.length > 2),
  );
  return readFileSync(place, 'utf8')
    .split('\n')
    .filter((word) => /^[a-z]+$/u.test(word) && !isRude(word, rude));
}

function isRude(word: string, rude: ReadonlySet<string>): boolean {
  if (rude.has(word) || stems.some((stem) => word.includes(stem))) return true;
  return suffixes.some((suffix) => {
    if (!word.endsWith(suffix)) return false;
    const stem = word.slice(0, -suffix.length);
    const undoubled = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
    return rude.has(stem) || rude.has(undoubled) || rude.has(`${stem}e`) || rude.has(`${stem}y`);
  });
}
