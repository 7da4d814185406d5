import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import {
  citationOf,
  clauseOf,
  collisionsOf,
  controls,
  describeClause,
  groundOf,
  readPack,
  settingOf,
  settingValue,
} from '#policy';

const omes = readPack('omes-006');
const odoc = readPack('op-021002');
const ids = readFileSync('tests/policy/clause-ids.txt', 'utf8').trim().split('\n');

test('every clause of the two policies is in its pack exactly once, and no other', () => {
  const own = [omes, odoc].flatMap((pack) =>
    pack.clauses.map(({ id }) => id).filter((id) => id.startsWith(pack.policy)),
  );

  expect(ids).toHaveLength(154);
  expect(own.toSorted()).toEqual(ids.toSorted());
});

test('the force of each clause is the one that its words have', () => {
  const all = [...omes.clauses, ...odoc.clauses].filter(({ id }) => ids.includes(id));
  const of = (force: string) =>
    all.filter((clause) => clause.force === force).map(({ id }) => id.replace(/^(OMES-006|OP-021002)\//, ''));

  expect(of('should')).toEqual([
    'oversight.C.2',
    'personal.A.d',
    'personal.A.i',
    'personal.A.j',
    'personal.A.m',
    'security.F',
    'guidelines.B.1',
    'guidelines.C',
    'records.3',
    'IV',
    'IV.A.2',
  ]);
  expect(of('may')).toEqual([
    'scope.B.1',
    'personal',
    'personal.A.h.2',
    'personal.C',
    'business.B.b.2',
    'monitoring.4',
    'V.E.1.a',
    'V.E.1.b',
    'V.E.1.c',
    'V.E.1.d',
    'V.E.1.e',
    'V.E.1.f',
    'V.E.1.g',
    'V.E.2',
  ]);
  expect(of('informs')).toEqual([
    'header',
    'reference',
    'definitions',
    'scope.0',
    'security.0',
    'guidelines.F',
    'header',
    'I',
    'II',
    'VIII',
  ]);
});

test('what is not in the copy is said to be not held, in both packs and in their parent', () => {
  const missing = [...odoc.clauses, ...omes.clauses].filter(({ text }) => text === 'not held').map(({ id }) => id);

  expect(missing).toEqual(expect.arrayContaining(['OP-021002/missing', 'OP-021002/attachment', 'OK-STATE/commenting']));
  expect(missing.filter((id) => id.startsWith('OMES-006/'))).toEqual([]);
  expect(clauseOf(odoc, 'OP-021002/missing')?.textHeld).toBe(false);
});

test('the lists have the length that the policies give them', () => {
  const length = (pack: typeof omes, name: string) => pack.lists[name]?.items.length;

  expect([omes.kinds.length, odoc.kinds.length]).toEqual([7, 4]);
  expect([omes.contentClasses.length, odoc.contentClasses.length]).toEqual([4, 4]);
  expect(omes.courseTopics.map(({ clause }) => clause)).toEqual(
    ['i', 'ii', 'iii', 'iv', 'v'].map((one) => `OMES-006/business.A.d.${one}`),
  );
  expect([
    length(omes, 'email-families'),
    length(omes, 'discrimination-bases'),
    length(omes, 'activity-log-fields'),
  ]).toEqual([7, 12, 3]);
  expect(length(odoc, 'confidential-families')).toBe(6);
  expect(odoc.desks.map(({ role }) => role)).toEqual([
    'chief-administrator',
    'community-outreach',
    'inspector-general',
    'institutions',
    'division-director',
  ]);
});

test('one policy has seven grounds to hide and one to block; the other has none', () => {
  expect(odoc.grounds.map(({ clause }) => clause)).toEqual(
    'abcdefg'.split('').map((letter) => `OP-021002/V.E.1.${letter}`),
  );
  expect(odoc.blockGrounds.map(({ clause }) => clause)).toEqual(['OP-021002/V.E.2']);
  expect([omes.grounds, omes.blockGrounds]).toEqual([[], []]);
  expect(groundOf(odoc, 'OP-021002/V.E.1.a')).toMatchObject({ id: 'profane', risk: 'high' });
  expect(groundOf(odoc, 'incitement')).toBeUndefined();
  expect(groundOf(omes, 'profane')).toBeUndefined();
});

test('the twenty-two collisions are there, each bites a clause, each speaks to counsel', () => {
  const bites = new Map([omes, odoc].flatMap(collisionsOf).map(({ id, clauses }) => [id, clauses]));

  expect([...bites.keys()].toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 22 }, (_none, number) => number + 1),
  );
  expect(odoc.collisions.every(({ note }) => note.startsWith('For counsel'))).toBe(true);
  expect(clauseOf(odoc, 'OP-021002/V.E.1.e')?.collisions.map(({ id }) => id)).toEqual([7]);
});

const cited: [string, string, string][] = [
  ['authorization.needs-technology', 'OMES-006/business.A.a', 'OP-021002/VIII'],
  ['authorization.needs-moderator', 'OMES-006/business.A.b', 'house'],
  ['authorization.needs-director', 'OMES-006/business.A.c', 'house'],
  ['authorization.needs-course', 'OMES-006/business.A.d', 'house'],
  ['authorization.needs-writing', 'OMES-006/oversight.B', 'house'],
  ['authorization.needs-division', 'OMES-006/business', 'house'],
  ['authorization.needs-designation', 'house', 'OP-021002/V.B'],
  ['authorization.attests-conduct', 'OMES-006/implementation.5', 'OP-021002/V.C.1'],
  ['moderation.needs-designation', 'OMES-006/business.A.b', 'OP-021002/V.D.2'],
  ['course.covers-topics', 'OMES-006/business.A.d', 'house'],
  ['technology.needs-assessments', 'OMES-006/standards', 'OP-021002/VIII'],
  ['technology.not-withdrawn', 'OMES-006/implementation.3', 'OK-STATE/approved-technologies'],
  ['account.official-only', 'OMES-006/implementation.2', 'OP-021002/V.B'],
  ['account.not-by-administrator', 'OMES-006/oversight.C.1', 'house'],
  ['account.workstation', 'OMES-006/oversight.C.2', 'house'],
  ['draft.names-representative', 'OMES-006/guidelines.G', 'OP-021002/V.C.2'],
  ['draft.no-secrets', 'OMES-006/security.C', 'OP-021002/VIII'],
  ['screening.stops', 'OMES-006/guidelines.K.1', 'OP-021002/V.C.3.a'],
  ['screening.stops:pending_case', 'OMES-006/guidelines.K.1', 'OP-021002/V.C.3.b'],
  ['screening.stops:medical', 'OMES-006/scope.A.k', 'OP-021002/IV.C.4'],
  ['screening.only-mistaken', 'OMES-006/guidelines.K.1', 'OP-021002/V.C.3.a'],
  ['draft.needs-alt-text', 'OMES-006/standards', 'OP-021002/VIII'],
  ['draft.needs-right', 'OMES-006/guidelines.D', 'house'],
  ['draft.attests-truth', 'OMES-006/guidelines.I', 'house'],
  ['approve.exact-content', 'OMES-006/business.B.b.1', 'house'],
  ['approve.needs-review', 'OMES-006/business.B.b.1', 'house'],
  ['approve.questionable-to-director', 'OMES-006/guidelines.B.2', 'house'],
  ['publish.needs-approval', 'OMES-006/business.B.b.1', 'house'],
  ['hide.needs-ground', 'OK-STATE/commenting', 'OP-021002/V.E.1'],
  ['hide.needs-words', 'house', 'OP-021002/V.E.1'],
  ['hide.needs-evidence', 'OK-STATE/records', 'OP-021002/V.E.1'],
  ['draft.needs-copyright', 'OMES-006/guidelines.D', 'house'],
  ['draft.names-people', 'house', 'OP-021002/V.C.3.c'],
  ['attachment.checked', 'OMES-006/security.E', 'house'],
  ['draft.needs-permission', 'house', 'OP-021002/V.C.3.c'],
  ['form.needs-decider', 'OMES-006/personal.B.d', 'OP-021002/V.C.3.c'],
  ['exception.prior-only', 'house', 'OP-021002/IX.2'],
  ['exception.bends-own-rule', 'house', 'OP-021002/IX.2'],
  ['exception.moves-by-table', 'house', 'OP-021002/IX.2'],
  ['acknowledgement.exact-version', 'OK-STATE/840-8.1', 'OP-021002/VI'],
  ['acknowledgement.understood', 'OK-STATE/840-8.1', 'OP-021002/VI'],
  ['acknowledgement.needs-witness', 'OK-STATE/840-8.1', 'OP-021002/VI'],
  ['acknowledgement.moves-by-table', 'OK-STATE/840-8.1', 'OP-021002/VI'],
];

test.each(cited)('%s cites the clause it rests on in each policy', (control, inOmes, inOdoc) => {
  expect([citationOf(omes, control).clause, citationOf(odoc, control).clause]).toEqual([inOmes, inOdoc]);
});

test("every other control is the house's, in both packs", () => {
  const others = controls.filter((control) => !cited.some(([name]) => name === control));

  expect(others.flatMap((control) => [citationOf(omes, control).clause, citationOf(odoc, control).clause])).toEqual(
    others.flatMap(() => ['house', 'house']),
  );
});

test('who may not hide reads that no ground is held, and what to do instead', () => {
  const { says } = citationOf(omes, 'hide.needs-ground');

  expect(says).toMatch(/holds no ground.*commenting policy.*report.*network.*answer.*counsel.*ground/);
});

test('a clause comes with its settings, controls, acts, grounds and law', () => {
  const clause = clauseOf(omes, 'OMES-006/oversight.C.2');

  expect(clause).toMatchObject({
    force: 'should',
    textHeld: true,
    collisions: [{ id: 22 }],
    settings: [{ name: 'workstation-rule', value: 'warn' }],
  });
  expect(clause?.controls.map(({ control }) => control)).toEqual(['account.workstation']);
  expect(clause?.acts).toEqual(['schedule-post', 'publish-post']);
  expect(clauseOf(odoc, 'OP-021002/VII')?.law.map(({ id }) => id)).toEqual(['op-110415']);
  expect(clauseOf(omes, 'OMES-006/nothing')).toBeUndefined();
});

test('every interpretation names its author, its day and its reason', () => {
  const vague = ['excessive-use', 'service-desk-told-within'].map((name) => settingOf(omes, name));
  const vagueToo = ['rounds-after-hours', 'forward-within', 'fact-published-within'].map((name) =>
    settingOf(odoc, name),
  );

  for (const { interpretation } of [...vague, ...vagueToo]) {
    expect(interpretation).toMatchObject({
      by: expect.any(String),
      on: expect.stringMatching(/^\d{4}-/),
      why: expect.stringContaining('measure'),
    });
  }
  expect([settingValue(omes, 'approval-rule'), settingValue(odoc, 'approval-rule')]).toEqual([
    'public-affairs',
    'another-person',
  ]);
});

test('a clause is described for a terminal, an unknown one with the nearest that there is', () => {
  expect(describeClause(omes, 'OMES-006/business.A.b').join('\n')).toMatch(
    /named employee moderates[^]*force: must[^]*authorization\.needs-moderator/,
  );
  expect(describeClause(omes, 'OMES-006/busines.A.b')).toEqual([
    expect.stringContaining("did you mean 'OMES-006/business.A.b'?"),
  ]);
});

test('the headers say what the policies say of themselves', () => {
  expect(omes.header).toMatchObject({
    effectiveOn: '2019-11-01',
    revisedOn: '2019-10-16',
    nextReviewOn: '2021-11-01',
    asDesigneeOf: expect.stringContaining('Budd'),
  });
  expect(odoc.header).toMatchObject({
    effectiveOn: '2021-10-27',
    replaces: { dated: '2020-10-19' },
    accreditation: { body: 'ACA', standards: 'none' },
  });
});

test('a notice names code, clause, ground, words and appeal; where the words must not be repeated it has none', () => {
  expect(odoc.wording['notice-hidden']?.blanks).toEqual(
    expect.arrayContaining(['code', 'clause', 'ground', 'quote', 'appeal']),
  );
  expect(odoc.wording['notice-hidden-protected']?.blanks).not.toContain('quote');
});
