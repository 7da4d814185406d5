import { expect, test } from 'vitest';

import { lintPack, readDocument } from '#policy';

const omes = readDocument('omes-006');
const found = (says: string, standard?: string) =>
  lintPack({
    ...omes,
    wording: {},
    commentingRules: [{ id: 'one', says, ...(standard ? { standard } : {}) }],
  });
const rules = (says: string, standard?: string) => found(says, standard).map(({ rule, words }) => `${rule} ${words}`);

test.each([
  ['We reserve the right to delete any comment.', 'viewpoint-word reserve the right to delete'],
  ['Comments are removed at our sole discretion.', 'viewpoint-word discretion'],
  ['We may remove any comment for any reason.', 'viewpoint-word for any reason'],
  ['Nothing negative about staff.', 'viewpoint-word negative'],
  ['Disrespecting our team is a reason to hide.', 'viewpoint-word Disrespecting'],
  ['No criticism of the sheriff.', 'viewpoint-word No criticism'],
  ['Criticism is not welcome here.', 'viewpoint-word Criticism is not'],
  ['Comments that embarrass the town.', 'viewpoint-word embarrass'],
  ['No personal attacks on employees.', 'viewpoint-word personal attacks'],
  ['Comments we deem unsuitable are hidden.', 'undefined-word we deem'],
  ['Please be respectful or be hidden.', 'undefined-word be respectful'],
  ['Political comments are removed.', 'undefined-word Political'],
  ['Fake news is removed.', 'viewpoint-word Fake news'],
  ['Who does not keep to it is blocked permanently.', 'no-end permanently'],
  ['Whoever does it twice is blocked indefinitely.', 'no-end indefinitely'],
  ['We hide it without notice.', 'no-notice without notice'],
  ['Our decision is final.', 'no-appeal decision is final'],
])('“%s” is warned of', (says, warning) => {
  expect(rules(says)).toContain(warning);
});

test.each([
  "You may agree, disagree, ask and complain. We don't remove criticism, rude or not.",
  'Criticism stays, also when it is rude, negative or offensive.',
  'A comment is not removed for being disrespectful.',
  'We hide nothing for criticizing us.',
  'Nobody is blocked permanently.',
  'There is no reason to hide what is controversial.',
])('“%s” protects the public and is not warned of', (says) => {
  expect(rules(says)).toEqual([]);
});

test.each([
  ['Negative comments stay off this page.', 'viewpoint-word Negative'],
  ['Positive comments stay.', 'viewpoint-word Positive'],
  ['Only what is not offensive stays.', 'viewpoint-word offensive'],
  ['Criticism stays, but rude comments are removed.', 'viewpoint-word rude'],
  ['A comment stays unless it is offensive.', 'viewpoint-word offensive'],
])('“%s” sounds like protection, and is warned of all the same', (says, warning) => {
  expect(rules(says)).toContain(warning);
});

test('‘off-topic’ with a standard is none any more; discretion is not healed by one', () => {
  expect(rules('Off-topic comments are hidden.', 'A comment that names no matter of the post above it.')).toEqual([]);
  expect(rules('Comments are hidden at our discretion.', 'As staff sees it.')).toEqual(['viewpoint-word discretion']);
});

test('where discretion has no bounds, the cases are those about exactly that; a word that no known case decides cites none', () => {
  expect(found('We remove any content for any reason.')[0]?.cites).toEqual([
    'Krasno v. Mnookin (7th Cir. 2025)',
    'Minnesota Voters Alliance v. Mansky (U.S. 2018)',
  ]);
  expect(found('We hide it without notice.')[0]?.cites).toEqual([]);
  expect(found('Our decision is final.')[0]?.note).toMatch(/^For counsel: /);
});
