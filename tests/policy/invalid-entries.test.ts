import { expect, test } from 'vitest';

import { clauses, faults, faultsOfParent, parented } from '#tests/support/pack-folders';

test('a number of another unit than the software takes is refused, since it would be followed wrongly', () => {
  expect(
    faultsOfParent(
      'settings:',
      '  course-valid: { type: number, unit: years, label: Course, clause: house, value: 1 }',
      '  pace: { type: number, unit: days, label: Pace, clause: house, min: 9, max: 1, value: 5 }',
    ),
  ).toEqual([
    "one/pack.yaml:6: 'course-valid' is a number of months, not of years: write it in months",
    "one/pack.yaml:7: 'min' is 9, more than 'max', which is 1",
  ]);
});

test('what a desk, a round, a ground or a form takes for a clock is a number of time', () => {
  const wrong = faultsOfParent(
    'roles: { clerk: { label: Clerk } }',
    'settings:',
    '  way: { type: choice, label: Way, clause: house, choices: [here], value: here }',
    '  wait: { type: number, unit: minutes, label: Wait, clause: house, value: 5 }',
    '  share: { type: number, unit: percent, label: Share, clause: house, value: 5 }',
    'desks:',
    '  - { id: one, label: One, role: clerk, clause: house, within: way }',
    'rounds:',
    '  - { id: one, label: One, clause: house, during: workday, setting: share }',
    'grounds:',
    '  - id: one',
    '    label: One',
    '    clause: EX-001/A',
    '    words: One',
    '    needs: [words]',
    '    risk: usual',
    '    riskNote: None.',
    '    lane: usual',
    '    appeal: share',
    '    notice: notic',
    'wording: { notice: { clause: house, text: Hidden. } }',
    'forms:',
    '  logo:',
    '    title: Logo',
    '    clause: house',
    '    statements: []',
    '    sign: Sign',
    '    decides: { role: clerk, says: Decide, sign: Sign }',
    '    valid: wait',
  );

  expect(wrong).toEqual([
    "one/pack.yaml:11: 'way' is a choice: expected a number of minutes, hours, days, workdays, months, years",
    "one/pack.yaml:13: 'share' is a number of percent: expected a number of minutes, hours, count",
    "one/pack.yaml:23: 'share' is a number of percent: expected a number of minutes, hours, days, workdays, months, years",
    "one/pack.yaml:24: there is no wording 'notic'; did you mean 'notice'?",
    "one/pack.yaml:33: 'wait' is a number of minutes: expected a number of hours, days, months, years",
  ]);
});

test('what a clause, an audience, a series or a setting points to is there', () => {
  const wrong = faultsOfParent(
    'roles: { clerk: { label: Clerk } }',
    'audiences: { clerks: { label: Clerks, roles: [clerc] } }',
    'settings:',
    '  owner: { type: role, label: Owner, clause: house, value: clerks }',
    'law: [{ id: records-act, title: Records act, kind: statute, text: not held }]',
    'series:',
    '  - { id: all, label: All, clause: EX-001/B, takes: All, keep: permanently, from: capture, law: [records-acts] }',
  );

  expect(wrong).toEqual([
    "one/pack.yaml:6: there is no role 'clerc'; did you mean 'clerk'?",
    "one/pack.yaml:8: there is no role 'clerks'; did you mean 'clerk'?",
    "one/pack.yaml:11: there is no reference 'records-acts'; did you mean 'records-act'?",
    "one/pack.yaml:11: there is no clause 'EX-001/B'; did you mean 'EX-001/A'?",
  ]);
  expect(
    faults({
      one: {
        'pack.yaml': parented(''),
        'clauses/a.yaml': clauses.replace('who: []', 'who: [clerks]\n  text: not held\n  words: All.'),
      },
    }),
  ).toEqual([
    "one/clauses/a.yaml:4: there is no audience 'clerks'",
    "one/clauses/a.yaml:5: the clause has words, so its text is held: leave 'text' out, or the words",
  ]);
});

test('a series keeps permanently or for a time, from an event that there is', () => {
  const series = (keep: string, from: string) =>
    faultsOfParent('series:', `  - { id: all, label: All, clause: house, takes: All, keep: ${keep}, from: ${from} }`);

  expect(series('{ for: 2, unit: years }', 'end of the case')).toEqual([]);
  expect(series('for ever', 'capture')).toEqual([
    "one/pack.yaml:6: series › 0 › keep: 'for ever' is none of permanently, a map with for and unit",
  ]);
  expect(series('{ for: 2, unit: year }', 'capture')).toEqual([
    "one/pack.yaml:6: series › 0 › keep › unit: 'year' is none of days, months, years; did you mean 'years'?",
  ]);
  expect(series('permanently', 'captur')).toEqual([
    "one/pack.yaml:6: series › 0 › from: 'captur' is none of capture, end of the account, end of the case, end of force; did you mean 'capture'?",
  ]);
});

test("a form's parts go together: names once, answers once, the right one among them, and a decision for what it covers", () => {
  const form = [
    'title: A form',
    'clause: EX-001/A',
    'fields:',
    '  - { id: one, label: One, type: choice, required: true }',
    'statements:',
    '  - { id: one, says: So it is., clause: EX-001/A }',
    'questions:',
    '  - { id: two, clause: EX-001/A, asks: How?, answers: [So, So], right: Soo, why: So. }',
    'sign: Sign',
    'covers: logo',
  ].join('\n');

  expect(faults({ one: { 'pack.yaml': parented(''), 'clauses/a.yaml': clauses, 'forms/a.yaml': form } })).toEqual([
    "one/forms/a.yaml:1: 'one' names two parts of this form",
    "one/forms/a.yaml:4: 'one': a choice has choices, and nothing else has",
    "one/forms/a.yaml:8: 'two' has an answer twice",
    "one/forms/a.yaml:8: there is no answer 'Soo'; did you mean 'So'?",
    "one/forms/a.yaml:10: 'covers' goes with 'decides': say whose signature grants it",
  ]);
});

test('two packs that are taken together have numbers of their own', () => {
  expect(faults({ one: { 'pack.yaml': parented('extends: two') }, two: { 'pack.yaml': parented('') } })).toEqual([
    "one/pack.yaml:1: this pack and one that it extends are both 'EX-001': each has a number of its own",
  ]);
});
