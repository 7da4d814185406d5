/** A run of words that stayed, went, or came. */
export type Change = { kind: 'same' | 'gone' | 'new'; text: string };

/** The most comparisons of word with word; a longer change is shown as all gone, all new. */
const MOST_COMPARISONS = 1_000_000;

/**
 * What changed between two texts, word by word, spaces and line breaks included: `same` and `gone` together are
 * `before`, `same` and `new` together are `after`. Time and room are bounded whatever the texts are.
 */
export function diffWords(before: string, after: string): Change[] {
  const old = before.match(/\s+|\S+/g) ?? [];
  const young = after.match(/\s+|\S+/g) ?? [];
  let head = 0;
  while (head < old.length && head < young.length && old[head] === young[head]) head += 1;
  let tail = 0;
  const rest = Math.min(old.length, young.length) - head;
  while (tail < rest && old[old.length - 1 - tail] === young[young.length - 1 - tail]) tail += 1;
  const middle = changed(old.slice(head, old.length - tail), young.slice(head, young.length - tail));
  return joined([run('same', old.slice(0, head)), ...middle, run('same', old.slice(old.length - tail))]);
}

const run = (kind: Change['kind'], words: string[]): Change => ({ kind, text: words.join('') });

function changed(old: string[], young: string[]): Change[] {
  if (old.length * young.length > MOST_COMPARISONS) return [run('gone', old), run('new', young)];
  const lengths = commonLengths(old, young);
  const wide = young.length + 1;
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length && j < young.length) {
    if (old[i] === young[j]) {
      changes.push(run('same', old.slice(i, i + 1)));
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * wide + j] ?? 0) >= (lengths[i * wide + j + 1] ?? 0)) {
      changes.push(run('gone', old.slice(i, i + 1)));
      i += 1;
    } else {
      changes.push(run('new', young.slice(j, j + 1)));
      j += 1;
    }
  }
  return [...changes, run('gone', old.slice(i)), run('new', young.slice(j))];
}

/** For each pair of places, how many words the rests have in common, in order. */
function commonLengths(old: string[], young: string[]): Uint32Array {
  const wide = young.length + 1;
  const lengths = new Uint32Array((old.length + 1) * wide);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      const here = i * wide + j;
      const one = lengths[here + wide] ?? 0;
      const other = lengths[here + 1] ?? 0;
      lengths[here] = old[i] === young[j] ? (lengths[here + wide + 1] ?? 0) + 1 : Math.max(one, other);
    }
  }
  return lengths;
}

function joined(changes: Change[]): Change[] {
  const runs: Change[] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (change.text === '') continue;
    if (last?.kind === change.kind) last.text += change.text;
    else runs.push({ ...change });
  }
  return runs;
}
