import fc from 'fast-check';
import { expect, test } from 'vitest';

import { automatonOf, eachMatch } from './automaton.ts';

function matches(patterns: string[], text: string): [string, number][] {
  const found: [string, number][] = [];
  eachMatch(automatonOf(patterns), text, (pattern, end) => found.push([patterns[pattern] ?? '', end]));
  return found;
}

test('a space is any gap between words, and the begin and end of the text', () => {
  expect(matches([' a b ', 'b'], 'a -- b')).toEqual([
    ['b', 6],
    [' a b ', 7],
  ]);
});

test('letters that are of no list are letters', () => {
  expect(matches([' a'], 'жa a')).toEqual([[' a', 4]]);
});

test('all that a search for each would find is found', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(letters, { maxLength: 8 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c') }),
      (all, text) => {
        const each = all.flatMap((one) =>
          Array.from(text, (_, at) => at)
            .filter((at) => text.startsWith(one, at))
            .map((at) => `${one}@${at + one.length}`),
        );

        const found = matches(all, text).map(([pattern, end]) => `${pattern}@${end}`);

        expect(found.toSorted()).toEqual(each.toSorted());
      },
    ),
  );
});
