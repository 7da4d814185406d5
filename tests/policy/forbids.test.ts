import { expect, test } from 'vitest';

import {
  type Act,
  type Pack,
  type Question,
  type Rule,
  acts,
  actsOf,
  judge,
  packOf,
  prerequisites,
  readPack,
  rulesOf,
} from '#policy';

// Each forbid has, for every act it speaks of, a question that it alone denies: with the rule the answer is its control
// and nothing else, without the rule the same question is permitted.

const omes = readPack('omes-006');
const odoc = readPack('op-021002');

/** With every setting at the value that puts the rule in force. */
function packFor(pack: Pack, { setting }: Rule): Pack {
  if (!setting) return pack;
  const changed = { ...pack.document.settings[setting.name], value: setting.value };
  return packOf({ ...pack.document, settings: { ...pack.document.settings, [setting.name]: changed } });
}

function without(pack: Pack, { id }: Rule): Pack {
  const policies = Object.fromEntries(Object.entries(pack.policies).filter(([other]) => other !== id));
  return { ...pack, policies, hash: `${pack.hash} without ${id}` };
}

/** A question that nothing forbids: Ada may do everything, and everything stands. */
function innocent(pack: Pack, act: Act): Question {
  const own = ['edit-draft', 'attach-picture', 'submit-draft', 'question-finding'].includes(act);
  return {
    act,
    person: { id: 'ada', agencyId: 'a' },
    subject: {
      id: 'thing',
      agencyId: 'a',
      authorId: own ? 'ada' : 'ben',
      administratorId: 'cyd',
      holderId: 'dan',
      questionable: false,
    },
    facts: {
      byPerson: true,
      ordered: false,
      employed: true,
      roles: Object.keys(pack.roles),
      standing: prerequisites,
      commentsOn: true,
      workstation: true,
      hasGround: true,
      hasWords: true,
      hasEvidence: true,
    },
  };
}

const facts = (change: Partial<Question['facts']>) => (question: Question) => ({
  ...question,
  facts: { ...question.facts, ...change },
});
const subject = (change: Partial<Question['subject']>) => (question: Question) => ({
  ...question,
  subject: { ...question.subject, ...change },
});
const lacking = (name: string) => facts({ standing: prerequisites.filter((one) => one !== name) });

/** What makes the control, and no other, say no. */
const breaks: Record<string, (question: Question) => Question> = {
  'agency.no-crossing': subject({ agencyId: 'b' }),
  'act.by-person': facts({ byPerson: false }),
  'approve.not-own-draft': subject({ authorId: 'ada' }),
  'grant.not-own': subject({ holderId: 'ada' }),
  'attachment.not-own': subject({ holderId: 'ada' }),
  'hide.needs-ground': facts({ hasGround: false }),
  'hide.needs-words': facts({ hasWords: false }),
  'hide.needs-evidence': facts({ hasEvidence: false }),
  'approve.questionable-to-director': (question) =>
    facts({ roles: ['public-affairs', 'author', 'director'] })(subject({ questionable: true })(question)),
  'account.not-by-administrator': subject({ administratorId: 'ada' }),
  'account.workstation': facts({ workstation: false }),
  'authorization.needs-technology': lacking('technology-approved'),
  'authorization.needs-division': lacking('division-authorized'),
  'authorization.needs-moderator': lacking('moderator-named'),
  'authorization.needs-director': lacking('director-approval'),
  'authorization.needs-course': lacking('course-completed'),
  'authorization.needs-writing': lacking('written-authorization'),
  'authorization.needs-designation': lacking('designation'),
  'moderation.needs-designation': lacking('monitor-designation'),
};

/** A ground is named, and yet this pack forbids it. */
const breaksInPack: Record<string, (question: Question) => Question> = { 'hide.needs-ground': (question) => question };

// One policy forbids every hide; for the floor's rules on hiding it stands aside.
const grounded = without(
  omes,
  rulesOf(omes).find(({ id }) => id.startsWith('OMES-006/comments') && id.includes('/forbid/'))!,
);

const cases = [omes, odoc].flatMap((pack) =>
  rulesOf(pack)
    .filter(({ effect }) => effect === 'forbid')
    .map((rule) => ({ name: `${pack.policy}: ${rule.id}`, pack, rule })),
);

function count(pack: Pack, floor: boolean): number {
  return rulesOf(pack).filter(({ id, effect }) => effect === 'forbid' && id.startsWith('floor/') === floor).length;
}

test('the rules are read at all: eleven of the floor, ten and four of the packs', () => {
  expect([count(omes, true), count(omes, false), count(odoc, false)]).toEqual([11, 10, 4]);
});

test.each(cases)('$name alone denies every act it speaks of', ({ pack, rule }) => {
  const fromFloor = rule.id.startsWith('floor/');
  const control = rule.control ?? '';
  const inForce = packFor(fromFloor && pack === omes ? grounded : pack, rule);
  const change = (fromFloor ? breaks : { ...breaks, ...breaksInPack })[control];
  const spoken = actsOf(rule).filter((act): act is Act => act in acts && !(act in pack.unusedActs));

  const answers = spoken.map((act) => {
    const question = change!(innocent(pack, act));
    return [act, judge(inForce, question), judge(without(inForce, rule), question)];
  });

  expect(spoken.length).toBeGreaterThan(0);
  expect(answers).toEqual(spoken.map((act) => [act, [control], []]));
});

test.each([omes, odoc])('$policy: what nothing forbids is permitted, every act but those nobody does', (pack) => {
  const possible = (Object.keys(acts) as Act[]).filter((act) => !(act in pack.unusedActs));
  const denied = possible.filter((act) => judge(pack === omes ? grounded : pack, innocent(pack, act)).length > 0);

  expect(denied).toEqual([]);
});
