import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts } from '#tests/support/steps';

/** A clause, what an author of the agency writes against it, how it is called in the margin, and the clause cited there. */
const found: [clause: string, text: string, called: string, cited: string][] = [
  [
    'OMES-006/scope.A.a',
    'Our clerk Joan Petty lives at 1412 Maple Street, Tulsa OK 74104.',
    'Home address',
    'guidelines.G',
  ],
  ['OMES-006/scope.A.b', 'Her HealthChoice insurance policy number is 8839201.', 'Insurance number', 'scope.A.b'],
  ['OMES-006/scope.A.h', 'Linda at the desk is a pathetic idiot and a moron.', 'Insult to a person', 'guidelines.H'],
  ['OMES-006/scope.A.i', 'Cross me again and I will break your neck, Tom.', 'Threat', 'scope.A.i'],
  ['OMES-006/scope.A.k', 'Mr. Alvarez was treated for diabetes on Monday.', 'Somebody’s health', 'scope.A.k'],
  [
    'OMES-006/personal.A.j',
    'I want to file a grievance against my supervisor for cutting my overtime pay.',
    'A matter for the workplace',
    'personal.A.j',
  ],
  ['OMES-006/personal.A.l', 'Come see her suck his dick in this video.', 'Obscene words', 'guidelines.J'],
  [
    'OMES-006/business.C',
    'You are a liar and a moron. Come and say that to my face.',
    'Insult to a person',
    'guidelines.H',
  ],
  ['OMES-006/guidelines.A', 'Buy my handmade candles, 20% off with code GLOW20.', 'Advertising', 'guidelines.K.1'],
  ['OMES-006/guidelines.B.1', 'This whole damn office is full of shit.', 'Swear word', 'guidelines.J'],
  [
    'OMES-006/guidelines.E',
    'Camera 4 in the east hallway is broken and the night shift has one officer.',
    'What only insiders know',
    'guidelines.E',
  ],
  ['OMES-006/guidelines.G', 'Call our colleague Joan at home, 918-555-0147.', 'Telephone number', 'guidelines.G'],
  ['OMES-006/guidelines.H', 'The mayor is a pathetic idiot.', 'Insult to a person', 'guidelines.H'],
  ['OMES-006/guidelines.J', 'That was bullshit from start to end.', 'Swear word', 'guidelines.J'],
  [
    'OMES-006/guidelines.K.2',
    'Muslims do not belong in this country and should be thrown out.',
    'Contempt for who people are',
    'guidelines.K.2',
  ],
  [
    'OMES-006/standards',
    'JOIN US AT THE OPENING OF OUR NEW OFFICE ON SATURDAY MORNING',
    'Capitals throughout',
    'standards',
  ],
];

test.for(found)('%s: “%s” is found in a draft', async ([, text, called, cited], { house }) => {
  const draftId = await drafts(house, 'omes/ada', text);
  const page = await pageOf(house.visit('omes/ada', paths.edit(draftId)));

  expect(page.words).toContain(called);
  expect(page.html).toContain(`/policy/OMES-006/${cited}`);
});

test('what keeps to the policy is left alone', async ({ house }) => {
  const draftId = await drafts(house, 'omes/ada', 'The licence office on Robinson Avenue opens at eight on Monday.');

  expect((await pageOf(house.visit('omes/ada', paths.edit(draftId)))).words).toContain('Nothing stands in its way.');
});
