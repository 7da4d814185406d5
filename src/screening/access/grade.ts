const VOWELS = new Set('aeiouy');

/**
 * The Flesch-Kincaid grade of a folded text, and how many words it has: 0 for a text without words. Web addresses, names of
 * accounts and hashtags aren't words. Source: Kincaid et al. 1975
 */
export function gradeOf(text: string): { grade: number; words: number } {
  let [words, syllables, sentences] = [0, 0, 0];
  let open = false;
  for (const piece of text.split(/\s+/)) {
    if (/^(?:[#@]|https?:)/.test(piece)) continue;
    const letters = piece.replaceAll(/[^a-z]/g, '');
    if (letters !== '') {
      words += 1;
      syllables += syllablesOf(letters);
      open = true;
    }
    if (open && /[.!?]["')]*$/.test(piece)) {
      sentences += 1;
      open = false;
    }
  }
  if (words === 0) return { grade: 0, words };
  return { grade: 0.39 * (words / Math.max(1, sentences + Number(open))) + 11.8 * (syllables / words) - 15.59, words };
}

function syllablesOf(word: string): number {
  let [count, before] = [0, false];
  for (const letter of word) {
    const vowel = VOWELS.has(letter);
    if (vowel && !before) count += 1;
    before = vowel;
  }
  const silent = word.length > 2 && word.endsWith('e') && !word.endsWith('le');
  return Math.max(1, silent ? count - 1 : count);
}
