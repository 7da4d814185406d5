import { expect, test } from 'vitest';

import { PackInvalid, checkPack, controls, packOf, readDocument, readPack } from '#policy';
import { clauses, faults, faultsOfParent, heading, parented } from '#tests/support/pack-folders';

test('the bundled packs are whole, and so is their parent', () => {
  expect(['ok-state', 'omes-006', 'op-021002'].map((name) => checkPack(name))).toEqual(
    Array.from({ length: 3 }, () => ({ ok: true, faults: [] })),
  );
});

test('a small parent is whole', () => {
  expect(faultsOfParent('roles:', '  author: { label: Author }')).toEqual([]);
});

test('text that is no YAML is named with its line', () => {
  expect(faultsOfParent('roles:', '  author: { label: Author')).toEqual([
    expect.stringMatching(/^one\/pack\.yaml:\d+: not YAML: /),
  ]);
});

test('an unknown key is named with its line and the nearest valid one', () => {
  expect(faultsOfParent('rolles: {}')).toEqual(["one/pack.yaml:5: unknown key 'rolles'; did you mean 'roles'?"]);
  expect(faultsOfParent('roles:', '  author:', '    lable: Author')).toEqual([
    "one/pack.yaml:7: roles › author: 'label' is missing: expected text",
    expect.stringContaining("one/pack.yaml:7: roles › author: unknown key 'lable'; did you mean 'label'?"),
  ]);
});

test('a wrong value is named with its line, what is valid, and the nearest', () => {
  const wrong = faults({ one: { 'pack.yaml': heading.join('\n'), 'clauses/a.yaml': clauses.replace('must', 'msut') } });

  expect(wrong).toEqual([
    "one/clauses/a.yaml:3: 0 › force: 'msut' is none of must, should, may, informs; did you mean 'must'?",
  ]);
});

test('a setting of an unknown type is named with the types there are', () => {
  expect(faultsOfParent('settings:', '  pace: { type: numbr, value: 1 }')).toEqual([
    "one/pack.yaml:6: settings › pace › type: 'numbr' is none of number, choice, flag, text, list, role; did you mean 'number'?",
  ]);
});

test('a value outside its bounds or choices is named with its line', () => {
  const wrong = faultsOfParent(
    'settings:',
    '  pace:',
    '    { type: number, unit: days, label: Pace, clause: house, min: 1, max: 9, value: 10 }',
    '  way:',
    '    { type: choice, label: Way, clause: house, choices: [here, there], value: ther }',
  );

  expect(wrong).toEqual([
    'one/pack.yaml:7: 10 days is outside 1 to 9',
    "one/pack.yaml:9: there is no choice 'ther'; did you mean 'there'?",
  ]);
});

test('a control that does not exist is named with its line and the nearest', () => {
  expect(faultsOfParent('bindings:', '  hide.need-ground: { clause: house, says: No. }')).toEqual([
    "one/pack.yaml:6: there is no control 'hide.need-ground'; did you mean 'hide.needs-ground'?",
  ]);
});

test('a clause that does not exist is named wherever it is cited', () => {
  const wrong = faultsOfParent(
    'bindings:',
    '  hide.needs-ground:',
    '    says: No.',
    '    clause: EX-001/B',
    'wording:',
    '  notice: { clause: EX-001/C, text: Hidden. }',
    'lists:',
    '  parts: { label: Parts, clause: EX-001/A, items: [{ id: one, label: One, clause: EX-001/D }] }',
  );

  expect(wrong.map((one) => one.replace(/;.*/, ''))).toEqual(
    [
      [8, 'B'],
      [10, 'C'],
      [12, 'D'],
    ].map(([line, letter]) => `one/pack.yaml:${line}: there is no clause 'EX-001/${letter}'`),
  );
});

test('a clause of another policy, a clause twice and a reference nobody holds are named', () => {
  const strange = clauses.replace('EX-001/A', 'EX-002/A');
  const twice = `${clauses}${clauses}`.replace(/enforce\]\n$/, 'enforce]\n  law: [no-such-act]\n');

  expect(
    faults({
      one: {
        'pack.yaml': heading.join('\n').replace('agency', 'parent').replace('agency: example\n', ''),
        'clauses/a.yaml': strange,
      },
    }),
  ).toEqual(["one/clauses/a.yaml:1: 'EX-002/A' is no clause of EX-001"]);
  expect(faults({ one: { 'pack.yaml': heading.join('\n'), 'clauses/a.yaml': twice } })).toEqual([
    "one/clauses/a.yaml:6: clauses has 'EX-001/A' already: one/clauses/a.yaml:1",
  ]);
  expect(
    faults({
      one: {
        'pack.yaml': heading.join('\n').replace('agency', 'parent'),
        'clauses/a.yaml': `${clauses}  law: [no-such-act]\n`,
      },
    }),
  ).toEqual(["one/clauses/a.yaml:6: there is no reference 'no-such-act'"]);
});

test("an agency's pack that leaves a control unbound, a setting out or an act unspoken says each", () => {
  const wrong = faults({ one: { 'pack.yaml': heading.join('\n'), 'clauses/a.yaml': clauses } }).join('\n');

  for (const control of controls) expect(wrong).toContain(`${control} is bound to no clause`);
  expect(wrong).toContain("the setting 'approval-rule' (a choice) is missing");
});

test("an agency's pack says of every act who does it, or why nobody does", () => {
  const { 'designate-author': _, ...unusedActs } = readDocument('omes-006').unusedActs;

  expect(() => packOf({ ...readDocument('omes-006'), unusedActs })).toThrow(
    'no rule permits designate-author to anybody',
  );
  expect(() =>
    packOf({ ...readDocument('omes-006'), unusedActs: { 'designate-author': 'x', 'start-draft': 'x', burn: 'x' } }),
  ).toThrow(/a rule permits start-draft|there is no act 'burn'/);
});

test('a choice that the software does not follow is refused, though the pack offers it', () => {
  const setting = '{ type: choice, label: Signature, clause: house, choices: [optional, sometimes], value: optional }';

  expect(faultsOfParent('settings:', `  representative-signature: ${setting}`)).toEqual([
    "one/pack.yaml:6: there is no choice 'sometimes'",
  ]);
});

test('who in a picture needs a permission is named by words that the form asks, and by no others', () => {
  const setting = '{ type: list, label: Who, clause: house, value: [inmate, minors] }';

  expect(faultsOfParent('settings:', `  people-needing-release: ${setting}`)).toEqual([
    "one/pack.yaml:6: there is no entry 'minors'; did you mean 'minor'?",
  ]);
});

test('blanks of a wording and its list of blanks are the same', () => {
  expect(faultsOfParent('wording:', '  a: { clause: house, text: "Dear {nam}", blanks: [name] }')).toEqual([
    "one/pack.yaml:6: the text has a blank {nam} that 'blanks' doesn't list; did you mean 'name'?",
    "one/pack.yaml:6: 'blanks' lists name, but the text has no {name}",
  ]);
});

test('a parent that is not there is named at the line that asks for it', () => {
  expect(faults({ one: { 'pack.yaml': parented('extends: two') } })).toEqual([
    "one/pack.yaml:5: there is no pack 'two' beside this one or bundled: extends names a folder",
  ]);
  expect(faults({ one: { 'pack.yaml': parented('extends: okstate') } })).toEqual([
    "one/pack.yaml:5: there is no pack 'okstate' beside this one or bundled: extends names a folder; did you mean 'ok-state'?",
  ]);
  expect(faults({ one: { 'pack.yaml': parented('extends: ../two') } })).toEqual([
    expect.stringContaining('expected the name of a folder beside this one'),
  ]);
});

test('packs that extend each other in a circle, or too many, are refused', () => {
  const circle = { one: { 'pack.yaml': parented('extends: two') }, two: { 'pack.yaml': parented('extends: one') } };
  const chain = Object.fromEntries(
    Array.from({ length: 12 }, (_none, number) => [`p${number}`, { 'pack.yaml': parented(`extends: p${number + 1}`) }]),
  );

  expect(faults(circle)).toEqual(['two/pack.yaml:5: extends goes in a circle: one → two → one']);
  expect(faults(chain)).toEqual(['p7/pack.yaml:5: more than 8 packs extend each other']);
});

test('a key twice, a key of the language itself and a tag are refused with their lines', () => {
  expect(faultsOfParent('wording:', '  __proto__: null')).toEqual(["one/pack.yaml:6: '__proto__' is no name"]);
  expect(faultsOfParent('roles: {}', 'roles: {}')).toEqual(["one/pack.yaml:6: 'roles' stands here twice"]);
  expect(faultsOfParent('roles: !!js/function "x"')).toEqual([expect.stringContaining('one/pack.yaml:5: not YAML: ')]);
});

const rules = (text: string) =>
  faults({
    one: { 'pack.yaml': parented('roles: { author: { label: Author } }'), 'clauses/a.yaml': clauses, 'a.cedar': text },
  });

test("rules that Cedar can't read, or that name what isn't there, are named with their lines", () => {
  expect(rules('// é\npermit (principal, action, resource)\nwhen { ;')).toEqual([
    expect.stringMatching(/^one\/a\.cedar:3: not a rule: unexpected/),
  ]);
  const permit = '@clause("EX-001/A")\npermit (principal, action, resource);\n';
  expect(rules(`${permit}\n@clause("EX-001/A")\npermit (principal,\n  action == Action::"burn", resource);`)).toEqual([
    expect.stringMatching(/^one\/a\.cedar:6: not a rule: unrecognized action/),
  ]);
  expect(
    rules('@clause("house")\npermit (principal, action, resource)\nwhen { context.roles.contains("autor") };'),
  ).toEqual(["one/a.cedar:1: there is no role 'autor'; did you mean 'author'?"]);
  expect(
    rules(
      '@clause("house")\npermit (principal, action, resource)\nwhen { context.standing.containsAny(["designatoin"]) };',
    ),
  ).toEqual(["one/a.cedar:1: there is no prerequisite 'designatoin'; did you mean 'designation'?"]);
});

test('a rule names its clause, a forbid its control, and both must exist', () => {
  const body = '(principal, action, resource);';

  expect(rules(`permit ${body}\nforbid ${body}`)).toEqual([
    'one/a.cedar:1: a rule names its clause: @clause("…"), or @clause("house")',
    'one/a.cedar:2: a forbid names its control: @control("…")',
    'one/a.cedar:2: a rule names its clause: @clause("…"), or @clause("house")',
  ]);
  expect(rules(`@clause("EX-001/Z") @control("act.by-persn")\nforbid ${body}`)).toEqual([
    "one/a.cedar:1: there is no control 'act.by-persn'; did you mean 'act.by-person'?",
    "one/a.cedar:1: there is no clause 'EX-001/Z'; did you mean 'EX-001/A'?",
  ]);
  expect(rules(`@clause("house") @setting("pace") @value("slow")\npermit ${body}`)).toEqual([
    "one/a.cedar:1: there is no setting 'pace'",
  ]);
});

test('a forbid that cites another clause than its control is bound to is refused', () => {
  const document = readDocument('omes-006');
  const changed = document.rules.map((rule) => ({
    ...rule,
    text: rule.text.replace('OMES-006/oversight.B', 'OMES-006/oversight.A'),
  }));

  expect(() => packOf({ ...document, rules: changed })).toThrow(
    'authorization.needs-writing is bound to OMES-006/oversight.B',
  );
});

test("a parent is no policy to adopt, and a folder that isn't there is no pack", () => {
  expect(() => readPack('ok-state')).toThrow('a parent pack: an agency adopts a pack that extends it');
  expect(() => readPack('no-such-pack')).toThrow(PackInvalid);
  expect(checkPack('/nowhere/at/all').faults).toEqual([
    { file: '/nowhere/at/all', line: 0, says: expect.stringContaining('no pack here') },
  ]);
});

test('a pack kept in the database that was changed there into nonsense says where', () => {
  const document = readDocument('op-021002');

  expect(() =>
    packOf({ ...document, bindings: { ...document.bindings, 'hide.needs-ground': { clause: 'house' } } }),
  ).toThrow("bindings › hide.needs-ground: 'says' is missing");
  expect(() => packOf({ ...document, title: 'half a pair: \uD800' })).toThrow('broken characters');
  expect(() => packOf({ ...document, title: 'nothing: \u0000' })).toThrow('control signs');
});
