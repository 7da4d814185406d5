import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fold } from '#screening/fold/fold';

import { contempt } from './contempt.ts';

const found = (text: string): string[] => contempt(fold(text)).spots.map(({ kind }) => kind);

describe('contempt of a group is found', () => {
  test.each([
    ['a feeling', 'I really despise Hindus.'],
    ['a trait', 'Norwegians are stupid.'],
    ['animals and dirt', 'Asylum seekers are vermin.'],
    ['violence', 'Somebody should shoot the Catholics.'],
    ['removal', 'Deport all Canadians.'],
    ['place', 'Sikhs do not belong here.'],
    ['rights', 'Deaf people should not be allowed to vote.'],
    ['what is denied', 'Men can never be trusted.'],
    ['a question', 'Why are Lutherans so filthy?'],
    ['an opinion', 'I think that lesbians are disgusting.'],
    ['a clause later', 'Koreans smile at you, but they are scum.'],
    ['a sentence later', 'Two Danes moved in. They are parasites.'],
    ['an aside', 'Another Swede on the board. What a moron.'],
    ['letters set apart', 'I h a t e women.'],
    ['words run together', 'Ihatewomen'],
    ['letters swapped', 'Muslims are vremin.'],
    ['digits', 'W0men are stup1d.'],
  ])('%s: %s', (_, text) => {
    expect(found(text)).toContain('discrimination');
  });
});

describe('what is no contempt of a group is not', () => {
  test.each([
    ['denied', 'Norwegians are not stupid.'],
    ['denied as a whole', "I don't think that Hindus are dirty."],
    ['told', 'He said that women are stupid.'],
    ['quoted', '"Deport all Canadians" is no way to speak.'],
    ['condemned', 'Stop calling asylum seekers vermin.'],
    ['of others who hate', 'People who hate gay people should be ashamed.'],
    ['a thing', 'The Mexican restaurant is disgusting.'],
    ['a thing of that color', 'I hate black licorice.'],
    ['one person', 'The woman at desk four was rude and lazy.'],
    ['a trade', 'Lawyers are vermin.'],
    ['the agency', 'This office is garbage and the sheriff is a liar.'],
    ['news', 'Two men killed a woman on Main Street, police said.'],
    ['praise', 'Deaf people have a wonderful culture.'],
    ['a service', 'Are there ramps for disabled people?'],
  ])('%s: %s', (_, text) => {
    expect(found(text)).not.toContain('discrimination');
  });
});

test.each([
  'I will kill you tonight',
  'she should be shot for this',
  'somebody needs to beat him up',
  'we know where you live',
])('a threat to anybody is found: %s', (text) => {
  expect(found(text)).toContain('threat');
});

test.each([
  'I would never hurt you',
  'he was shot last night, police said',
  'the man who said "I will kill you" was arrested',
  'this line is killing me',
])('no threat is found: %s', (text) => {
  expect(found(text)).not.toContain('threat');
});

const groups = [
  'women',
  'men',
  'Muslims',
  'Christians',
  'Jews',
  'atheists',
  'black people',
  'white people',
  'gays',
  'straights',
];
const frames = [
  'I hate {}.',
  '{} are scum.',
  '{} should be deported.',
  '{} do not belong here.',
  '{} are not stupid.',
  'Fuck {}.',
  'I love {}.',
  'Why are {} so lazy?',
];

test.each(frames)('whoever is named, the answer is the same: %s', (frame) => {
  const answers = groups.map((group) => found(frame.replace('{}', group)).join());

  expect(new Set(answers).size).toBe(1);
});

test('a spot slices the words out of the text as given, whatever the text', () => {
  const pieces = fc.constantFrom(
    'Muslims ',
    'women ',
    'are ',
    'scum',
    'not ',
    '"',
    "'",
    '. ',
    'k i l l ',
    'you ',
    'should ',
    'be shot ',
    'é',
    '\uD83D',
    '😀',
    '\u0301',
    'ｗｏｍｅｎ ',
    'h4te ',
    'Ihatewomen ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  );

  fc.assert(
    fc.property(text, (given) => {
      for (const { start, end, confidence } of contempt(fold(given)).spots) {
        expect(start >= 0 && start < end && end <= given.length).toBe(true);
        expect(confidence > 0 && confidence < 1).toBe(true);
      }
    }),
  );
});

test.each([
  'a',
  'a ',
  'i h ',
  'women ',
  'women are ',
  'kill you ',
  '"',
  "'",
  'hatewomen',
  'w o m e n ',
  'they ',
  'Muslims are not ',
  'x9 ',
])('100 kB of %j in less than a second', (piece) => {
  const text = fold(piece.repeat(100_000 / piece.length));
  const from = performance.now();

  contempt(text);

  expect(performance.now() - from).toBeLessThan(1000);
});
