import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { readPack } from '#policy';
import { loadWeights, screenFor } from '#screening';

const weights = loadWeights(readFileSync(new URL('../../../src/screening/heads/heads.bin', import.meta.url)));
const { screening: rules } = readPack('op-021002');

const suggested = (text: string): string[] =>
  screenFor(text, 'comment', { rules, weights }).findings.flatMap(({ band, ground }) =>
    ground && band !== 'low' ? [ground] : [],
  );

test('a slur in a comment suggests the ground of slurs', () => {
  expect(suggested('Get that faggot out of the office.')).toContain('slurs');
});

test('a slur that is quoted to condemn it, or said of oneself, suggests nothing', () => {
  expect(suggested('It was wrong that he called her a "tranny".')).not.toContain('slurs');
  expect(suggested('I am a proud dyke and I pay my taxes.')).not.toContain('slurs');
});

test('blame of the agency, however harsh, is no contempt for who people are', () => {
  const findings = screenFor('The sheriff is garbage. Deputies are useless and this office is a plague.', 'comment', {
    rules,
    weights,
  }).findings.filter(({ kind, band }) => band !== 'low' && (kind === 'discrimination' || kind === 'slur'));

  expect(findings).toEqual([]);
});

test('what the agency itself writes is told of a slur also where it quotes it', () => {
  const { findings } = screenFor('It was wrong that he called her a "tranny".', 'draft', { rules, weights });

  expect(findings.find(({ kind }) => kind === 'slur')).toMatchObject({ band: 'high' });
});
