import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type PackDocument, consistencyOf, lintPack, readDocument } from '#policy';

const odoc = readDocument('op-021002');
const omes = readDocument('omes-006');

/** A pack whose rules for the public are these alone. */
const packWith = (rules: Partial<PackDocument>): PackDocument => ({ ...omes, wording: {}, ...rules });
const found = (rules: Partial<PackDocument>) =>
  lintPack(packWith(rules)).map(({ rule, where, words }) => [rule, `${where.section}/${where.key}`, words].join(' '));
const rule = (says: string, standard?: string) => ({
  commentingRules: [{ id: 'one', clause: 'house', says, ...(standard === undefined ? {} : { standard }) }],
});
const [incitement] = odoc.blockGrounds;
const [profane] = odoc.grounds;
if (!incitement || !profane) throw new Error('the pack has lost its grounds');

test('the warnings of the bundled packs are these and no others', () => {
  const lines = (pack: PackDocument) =>
    lintPack(pack).map(({ rule: name, where, words }) => `${name} ${where.section}/${where.key} ${words}`);

  expect(lines(omes)).toEqual([]);
  expect(lines(odoc)).toEqual([
    'undefined-word grounds/profane Profane, Profanity',
    'viewpoint-word grounds/slurs Racial slurs, discrimination, racial slur',
  ]);
});

test.each([
  ['inappropriate', 'undefined-word'],
  ['off-topic', 'undefined-word'],
  ['Off Topic', 'undefined-word'],
  ['profane', 'undefined-word'],
  ['spam', 'undefined-word'],
  ['positive', 'viewpoint-word'],
  ['NEGATIVE', 'viewpoint-word'],
  ['offensive', 'viewpoint-word'],
  ['disrespectful', 'viewpoint-word'],
  ['hateful', 'viewpoint-word'],
  ['hate speech', 'viewpoint-word'],
  ['critical of', 'viewpoint-word'],
  ['misinformation', 'viewpoint-word'],
])('a commenting rule with “%s” is warned of as %s', (word, name) => {
  expect(found(rule(`We remove what is ${word} staff.`))).toEqual([`${name} commentingRules/one ${word}`]);
});

test('a word without a measure is none any more when its rule has a standard; a view stays a view', () => {
  expect(found(rule('We remove off-topic comments.', 'About another office, by its name.'))).toEqual([]);
  expect(found(rule('We remove offensive comments.', 'As the staff sees it.'))).toEqual([
    'viewpoint-word commentingRules/one offensive',
  ]);
});

test('criticism that is welcome is no warning', () => {
  expect(found(rule('Comments are welcome, and so is criticism.'))).toEqual([]);
});

test('a ground without notice, appeal or words of its own is warned of, each by itself', () => {
  const { notice: _notice, appeal: _appeal, ...bare } = { ...profane, label: 'Threat', words: 'A threat.' };

  expect(found({ grounds: [{ ...bare, needs: ['a person who has read it'] }] })).toEqual([
    'no-notice grounds/profane ',
    'no-appeal grounds/profane ',
    'no-quoted-words grounds/profane ',
  ]);
});

test('a notice that does not say how to appeal is warned of', () => {
  const ground = { ...profane, label: 'Threat', words: 'A threat.', notice: 'told' };
  const wording = { told: { clause: 'house', text: 'Your comment is hidden.' } };

  expect(found({ grounds: [ground], wording })).toEqual(['notice-hides-appeal grounds/profane told']);
});

test('a block without an end is warned of, and so is a rule that says it is for good', () => {
  const { endsAfter: _ends, notice: _notice, ...block } = incitement;

  expect(
    found({
      blockGrounds: [{ ...block, notice: 'told' }],
      wording: { told: { clause: 'house', text: 'Appeal here.' } },
    }),
  ).toEqual(['no-end blockGrounds/incitement ']);
  expect(found(rule('Who threatens is blocked permanently.'))).toEqual(['no-end commentingRules/one permanently']);
});

test('a word filter is warned of when nobody reads what it hides, and for each word that critics use', () => {
  const filter = { id: 'facebook', label: 'On the page', clause: 'house', words: ['cruel', 'resign', 'xyz'] };
  const review = { type: 'number', unit: 'days', label: 'Reading', clause: 'house', value: 1 } as const;

  expect(found({ wordFilters: [filter] })).toEqual([
    'filter-unread wordFilters/facebook ',
    'filter-of-critics wordFilters/facebook cruel',
    'filter-of-critics wordFilters/facebook resign',
  ]);
  expect(
    found({
      wordFilters: [{ ...filter, words: ['xyz'] }],
      settings: { ...omes.settings, 'filter-review-every': review },
    }),
  ).toEqual([]);
});

test('a template for the public is read, one for employees is not', () => {
  const text = 'Please keep it positive.';

  expect(
    found({ wording: { 'ask-back': { clause: 'house', text }, 'self-check-advice': { clause: 'house', text } } }),
  ).toEqual(['viewpoint-word wording/ask-back positive']);
});

test('a warning cites cases by the name in the pack, says it is for counsel, and keeps its id while the words stay', () => {
  const [one] = lintPack(packWith(rule('Only positive comments.')));
  const [same] = lintPack(packWith(rule('Please write only positive comments here.')));
  const [other] = lintPack(packWith(rule('No negative comments.')));
  const [nameless] = lintPack(packWith({ ...rule('Only positive comments.'), law: [] }));

  expect(one?.cites).toEqual(['Robinson v. Hunt County (5th Cir. 2019)']);
  expect(nameless?.cites).toEqual(one?.cites);
  expect(one?.note).toMatch(/^For counsel: /);
  expect(one?.id).toMatch(/^[0-9a-f]{16}$/);
  expect(same?.id).toBe(one?.id);
  expect(other?.id).not.toBe(one?.id);
});

test('no warning shares its id with another, and hostile words neither crash nor hang it', () => {
  const ids = lintPack(odoc).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);

  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (says) => {
      const started = performance.now();
      expect(Array.isArray(lintPack(packWith(rule(says))))).toBe(true);
      expect(performance.now() - started).toBeLessThan(1000);
    }),
    { numRuns: 300 },
  );
});

test('the consistency report names what nobody confirmed, what collides and what is not held', () => {
  const report = consistencyOf(odoc);
  const of = (name: string) => report.filter((one) => one.rule === name);

  expect(of('collision').find(({ where }) => where.key === '7')?.clauses).toContain('OP-021002/V.E.1.a');
  expect(of('text-not-held').map(({ where }) => where.key)).toContain('OP-021002/missing');
  expect(of('not-confirmed').map(({ where }) => where.key)).toContain('rounds-after-hours');
  expect(of('same-words')).toEqual([]);
  expect(new Set(report.map(({ id }) => id)).size).toBe(report.length);
});

test('two grounds in the same words are found, whatever their commas', () => {
  const twin = { ...profane, id: 'twin', label: 'Twin', words: 'profanity, in the  comment' };

  expect(consistencyOf({ ...odoc, grounds: [profane, twin] }).filter((one) => one.rule === 'same-words')).toEqual([
    expect.objectContaining({ where: { section: 'grounds', key: 'profane' }, clauses: [profane.clause, twin.clause] }),
  ]);
});
