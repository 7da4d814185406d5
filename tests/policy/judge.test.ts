import { expect, test } from 'vitest';

import {
  type Act,
  type Pack,
  type Question,
  acts,
  controls,
  judge,
  judgeWithExceptions,
  noFacts,
  prerequisites,
  readPack,
  rolesThatMay,
} from '#policy';

const omes = readPack('omes-006');
const odoc = readPack('op-021002');

function question(act: Act, roles: readonly string[], change: Partial<Question['facts']> = {}): Question {
  return {
    act,
    person: { id: 'ada', agencyId: 'a' },
    subject: { id: 'thing', agencyId: 'a', authorId: 'ben' },
    facts: { ...noFacts, roles, standing: prerequisites, workstation: true, ...change },
  };
}
const authored = (one: Question): Question => ({ ...one, subject: { ...one.subject, authorId: 'ada' } });
const hiding = { hasGround: true, hasWords: true, hasEvidence: true };

/** What everybody of the agency may do: sign for oneself, and ask. */
const everybodys = ['request-exception', 'sign-acknowledgement', 'request-permission'];

/** The acts that a role permits to Ada beyond what everybody may, on her own drafts and on others'. */
function may(pack: Pack, role: string): string[] {
  const others = (Object.keys(acts) as Act[]).filter((act) => !everybodys.includes(act));
  return others.filter((act) =>
    [question(act, [role], hiding), authored(question(act, [role], hiding))].some(
      (one) => judge(pack, one).length === 0,
    ),
  );
}

test.each([omes, odoc])('$policy: the system administrator has no say over content', (pack) => {
  const directory = ['add-division', 'import-directory', 'change-person'];

  expect(may(pack, 'administrator')).toEqual([
    'add-person',
    'give-role',
    'disable-person',
    ...directory,
    'scan-attachment',
  ]);
});

test.each([omes, odoc])(
  '$policy: auditor and counsel read and export, and change nothing but counsel her own notes',
  (pack) => {
    const notes = ['write-counsel-note', 'share-counsel-note'];

    expect([may(pack, 'auditor'), may(pack, 'records-officer')]).toEqual([['export-records'], ['export-records']]);
    expect(may(pack, 'counsel')).toEqual(['export-records', ...notes]);
  },
);

test('an author writes and publishes, and decides on nothing', () => {
  const own = ['edit-draft', 'attach-picture', 'submit-draft', 'question-finding'];
  const writing = ['start-draft', ...own, 'schedule-post', 'publish-post'];

  expect([may(omes, 'author'), may(odoc, 'author')]).toEqual([writing, writing]);
});

test('a division approves its people and Training records courses, each nothing else', () => {
  expect(may(omes, 'division-director')).toEqual(['name-moderator', 'approve-use', 'designate-monitor', 'end-grant']);
  expect(may(omes, 'training')).toEqual(['record-course']);
  expect(may(omes, 'security-officer')).toEqual(['assess-technology', 'scan-attachment', 'answer-quarantine']);
});

test('the chief administrator designates; authors also a designee, as the clause says', () => {
  const orDesignee = ['chief-administrator', 'chief-administrator-designee'];

  expect(rolesThatMay(odoc, question('designate-author', []))).toEqual(orDesignee);
  expect(rolesThatMay(odoc, question('designate-monitor', []))).toEqual(['chief-administrator']);
});

test('a reviewer does not change the draft that she would approve', () => {
  expect(judge(omes, question('edit-draft', ['public-affairs']))).toEqual(['act.is-permitted']);
});

test('somebody without any role may ask and sign for oneself, and whoever has left may do nothing at all', () => {
  const permitted = (change: Partial<Question['facts']>) =>
    (Object.keys(acts) as Act[]).filter((act) => judge(odoc, question(act, [], { ...hiding, ...change })).length === 0);

  expect(permitted({})).toEqual(everybodys);
  expect(permitted({ employed: false })).toEqual([]);
});

test('an exception lifts the rule it is about, never the floor, and gives nobody what no rule permits', () => {
  const standing = prerequisites.filter((one) => one !== 'course-completed');
  const lifted = ['authorization.needs-course', 'act.by-person', 'approve.not-own-draft'];
  const ask = (roles: string[], change = {}) =>
    judgeWithExceptions(omes, { ...question('start-draft', roles, { standing, ...change }), lifted });

  expect(ask(['author'])).toEqual({ refusals: [], excepted: ['authorization.needs-course'] });
  expect(ask(['author'], { byPerson: false }).refusals).toEqual(['act.by-person']);
  expect(ask(['records-officer']).refusals).toEqual(['act.is-permitted']);
  expect(ask(['author'], { standing: [] }).refusals).not.toContain('authorization.needs-course');
});

test('everything that is missing is named at once, the weightiest first', () => {
  const denied = judge(
    omes,
    authored(question('submit-draft', ['author'], { standing: [], commentsOn: true, byPerson: false })),
  );

  expect(denied).toEqual([
    'act.by-person',
    ...['technology', 'division', 'moderator', 'director', 'course', 'writing'].map(
      (one) => `authorization.needs-${one}`,
    ),
  ]);
  expect(controls.filter((control) => denied.includes(control))).toEqual(denied);
});

test('a moderator is asked for only where commenting is on', () => {
  const standing = prerequisites.filter((one) => one !== 'moderator-named');

  expect(judge(omes, question('start-draft', ['author'], { standing, commentsOn: false }))).toEqual([]);
});

test('the clock publishes what a person ordered, with the same prerequisites, and does nothing else', () => {
  const ordered = { byPerson: false, ordered: true, workstation: false };
  const lapsed = { ...ordered, standing: prerequisites.filter((one) => one !== 'course-completed') };

  expect(judge(omes, question('publish-post', ['author'], ordered))).toEqual([]);
  expect(judge(omes, question('publish-post', ['author'], lapsed))).toEqual(['authorization.needs-course']);
  expect(judge(odoc, question('hide-comment', ['monitor'], { ...ordered, ...hiding }))).toEqual(['act.by-person']);
});

test('elsewhere than at a workstation publishing is not refused, since the clause only says should', () => {
  expect(judge(omes, question('publish-post', ['author'], { workstation: false }))).toEqual([]);
});

test('where a policy holds no ground nobody may hide, whatever is named', () => {
  expect(judge(omes, question('hide-comment', ['monitor', 'public-affairs-director'], hiding))).toEqual([
    'hide.needs-ground',
  ]);
  expect(rolesThatMay(omes, question('hide-comment', [], hiding))).toEqual([]);
  expect(rolesThatMay(odoc, question('hide-comment', [], hiding))).toEqual([
    'public-affairs',
    'monitor',
    'chief-administrator',
  ]);
});

test('who is asked for help holds the role that alone may', () => {
  const approve = question('approve-post', ['author']);
  const questionable = { ...approve, subject: { ...approve.subject, questionable: true } };

  expect(rolesThatMay(omes, authored(approve))).toEqual(['public-affairs', 'public-affairs-director']);
  expect([omes, odoc].map((pack) => rolesThatMay(pack, questionable))).toEqual([
    ['public-affairs-director'],
    ['chief-administrator', 'chief-administrator-designee'],
  ]);
});

test('a question that does not fit the schema is an error, never a yes', () => {
  const { authorId: _, ...subject } = question('approve-post', []).subject;

  expect(() => judge(omes, { ...question('approve-post', ['public-affairs']), subject })).toThrow('author');
});

test('an error inside a rule is thrown, since Cedar would skip the forbid', () => {
  const broken = {
    ...omes,
    hash: 'broken',
    policies: { ...omes.policies, bad: 'forbid (principal, action, resource) when { context.nothing };' },
  };

  expect(() => judge(broken, question('start-draft', ['author']))).toThrow('nothing');
});

test('more packs than there is room for are judged each by its own rules', () => {
  const strict = Array.from({ length: 40 }, (_none, number) => ({
    ...omes,
    hash: `strict ${number}`,
    policies: number % 2 ? {} : omes.policies,
  }));
  const ask = () => strict.map((pack) => judge(pack, question('start-draft', ['author'])).length);

  expect([ask(), ask()]).toEqual(Array.from({ length: 2 }, () => strict.map((_none, number) => number % 2)));
});
