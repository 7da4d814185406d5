import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { loadSpeech, loadWeights, screenFor, suggests } from './index.ts';

const weights = loadWeights(readFileSync('src/screening/heads/heads.bin'));
const speech = await loadSpeech();
const rules = (
  [
    ['accusation', 'libelous'],
    ['incitement', 'safety'],
    ['profanity', 'profane'],
    ['obscene', 'obscene'],
    ['threat', 'threatening'],
    ['slur', 'slurs'],
    ['harassment', undefined],
    ['discrimination', undefined],
  ] as const
).map(([id, ground]) => ({ id, ground, clause: 'EX-1/A', comment: 'suggest' as const }));

function suggested(text: string): string[] {
  const { findings } = screenFor(text, 'comment', { rules, weights, speech });
  return [...new Set(findings.filter((one) => suggests(one, findings)).map(({ ground = '' }) => ground))].toSorted();
}

const criticism = [
  'You people never answer. My brother died waiting and you did nothing. Shame on every one of you!',
  'This agency is corrupt, incompetent and cruel. The director should resign in disgrace, and every official who lied to the families should be fired.',
  'Your director lied to the families. This is the most corrupt department in the country and you are killing people with your neglect.',
  'Your department murdered my son. You let him die in that cell and you lied about it.',
  'These guards beat my son half to death and you covered it up.',
  'Worst prison system in America. You torture people. Resign.',
  'The Oklahoma Department of Corrections stole our money and covered up three deaths.',
  'Director Harold Bright should resign. He has failed everybody.',
  'Director Bright is a liar.',
  'The warden is a liar and the governor protects him.',
  'You have blood on your hands and I will make sure that everybody knows it.',
  'Your warden should rot in his own jail.',
  'People die in your cells and you post about a picnic. You are shameless.',
  'YOUR OFFICE IS A CRIMINAL ORGANISATION AND YOU ALL BELONG IN PRISON',
  'Abolish this agency. Vote them all out.',
  'I will fight you in every court of this country until you pay.',
  'God will punish you for what you did.',
  'You are liars and cowards, all of you.',
  'You run a slave plantation.',
  'Shut this hellhole down.',
];

test.each(criticism)('criticism suggests no ground, however harsh: %s', (text) => {
  expect(suggested(text)).toEqual([]);
});

test.each([
  ['Whoever changed this, I will burn your office down.', 'threatening'],
  ['Watch your back, Harold. I know where your kids go to school.', 'threatening'],
  ['Officer Poe stole from us and I will kill him for it.', 'threatening'],
  ['Storm the gate on Friday and drag the guards out.', 'safety'],
  ['My neighbor Mr. Poe stole money from the families.', 'libelous'],
  ['Jane Roe stole the money of the families, she is a thief.', 'libelous'],
  ['Fix the form, you useless bastards.', 'profane'],
  ['You hired another wetback, how nice.', 'slurs'],
])('%s suggests %s', (text, ground) => {
  expect(suggested(text)).toContain(ground);
});

test('a swear word suggests that it is profane, not that it is obscene', () => {
  expect(suggested('Fuck this agency.')).toEqual(['profane']);
  expect(suggested('Suck my dick, officer.')).toEqual(['obscene']);
});

test('what is less likely right than wrong is pointed out, and suggests nothing', () => {
  const place = { kind: 'threat', quote: 'x', start: 0, end: 1 } as const;
  const finding = { ...place, ground: 'threatening' };

  expect(suggests({ ...finding, band: 'low' }, [])).toBe(false);
  expect(suggests({ ...finding, band: 'middle' }, [])).toBe(true);
  expect(suggests({ ...place, band: 'high' }, [])).toBe(false);
});
