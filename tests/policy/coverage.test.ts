import { globSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import {
  type CoveredClause,
  bindable,
  catalogue,
  controls,
  countsOf,
  coverageOf,
  coverageStatuses,
  laterSubjects,
  packOf,
  readDocument,
  readPack,
  unexplained,
} from '#policy';

import { gaps } from './gaps.ts';

const packs = ['omes-006', 'op-021002'].map(readPack);
const ids = readFileSync('tests/policy/clause-ids.txt', 'utf8').trim().split('\n');
const covered = packs.flatMap((pack) => coverageOf(pack).filter(({ policy }) => policy === pack.policy));
const inOmes = (id: string) => covered.find((one) => one.id === `OMES-006/${id}`);

/** Every test of a clause: the words of each file under the policy's own folder, with the file's name. */
const tests = globSync('tests/clauses/*/*.test.ts').map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe('the coverage of the two policies', () => {
  test('has every clause, each once and no other', () => {
    expect(covered.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(Object.values(countsOf(covered)).reduce((total, count) => total + count, 0)).toBe(ids.length);
  });

  test('has no gap of which nobody has said what brings the control', () => {
    expect(packs.flatMap((pack) => unexplained(coverageOf(pack)))).toEqual([]);
  });

  test.each(laterSubjects)('the gaps that %s closes are exactly those of the list', (subject) => {
    const lacking = covered.flatMap(({ id, lacks }) => {
      const kinds = lacks.filter((one) => one.subject === subject).map(({ kind }) => kind);
      return kinds.length > 0 ? [[id, ...kinds]] : [];
    });

    expect(lacking).toEqual(gaps[subject]);
  });

  test('the list of gaps names no other subject', () => {
    expect(Object.keys(gaps)).toEqual([...laterSubjects]);
  });

  test('what is not held is said to be not held, whatever is bound to it', () => {
    const notHeld = covered.filter(({ status }) => status === 'not held').map(({ id }) => id);

    expect(notHeld).toEqual(['OP-021002/attachment', 'OP-021002/missing']);
  });
});

describe('a covered clause', () => {
  const duties = covered.filter(({ status }) => !['gap', 'informs', 'not held'].includes(status));

  test.each(duties.map(({ id }) => id))('%s is shown by a test of its name', (id) => {
    expect(testsOf(id).map(({ file }) => file)).not.toEqual([]);
  });

  test('loses its place with its test: a clause that no test names is found', () => {
    expect(testsOf('OMES-006/nothing.of.the.kind')).toEqual([]);
    expect(testsOf('OMES-006/oversight')).toEqual([]);
  });
});

describe('how a clause stands', () => {
  test('follows from the bindings: an unbound control leaves its clause a gap that nobody explains', () => {
    const { bindings, ...document } = readDocument('omes-006');
    const { 'users.as-of': _users, ...others } = bindings;
    const without = coverageOf(packOf({ ...document, bindings: others }));
    const clause = without.find(({ id }) => id === 'OMES-006/monitoring.3');

    expect(inOmes('monitoring.3')).toMatchObject({ status: 'recorded', lacks: [] });
    expect(clause).toMatchObject({ status: 'gap', lacks: [{ kind: 'record', subject: undefined }] });
    expect(unexplained(without).map(({ id }) => id)).toEqual(['OMES-006/monitoring.3']);
  });

  test('follows from the rules: a control that no rule in force raises is idle', () => {
    const idle = (pack: string, control: string) =>
      coverageOf(readPack(pack))
        .flatMap((clause) => clause.controls)
        .find(({ id }) => id === control)?.atWork;

    expect(idle('omes-006', 'authorization.needs-technology')).toBe(true);
    expect(idle('op-021002', 'authorization.needs-technology')).toBe(false);
    expect(idle('omes-006', 'authorization.attests-conduct')).toBe(false);
  });

  test('follows from the forms: whoever takes a statement out has nobody sign for its clause', () => {
    const { forms, ...document } = readDocument('omes-006');
    const { submission } = forms;
    const statements = submission?.statements.filter(({ clause }) => clause !== 'OMES-006/guidelines.L') ?? [];
    const without = packOf({ ...document, forms: { ...forms, submission: { ...submission, statements } } });

    expect(inOmes('guidelines.L')?.status).toBe('attested');
    expect(coverageOf(without).find(({ id }) => id === 'OMES-006/guidelines.L')?.status).toBe('gap');
  });

  test('needs a control of each kind that the clause asks for, and none planned that it can’t do without', () => {
    const waits = (clause: (typeof covered)[number]) => clause.controls.some(({ id }) => id === 'lane.before-hiding');
    const wrong = covered.filter(
      (clause) => clause.status !== 'not held' && (kindsMissing(clause).length > 0 || waits(clause)),
    );

    expect(covered.filter(waits).map(({ id }) => id)).toEqual([
      'OP-021002/V.E.1.c',
      'OP-021002/V.E.1.d',
      'OP-021002/V.E.1.f',
    ]);
    expect(wrong.map(({ id }) => id)).toEqual(covered.filter(({ status }) => status === 'gap').map(({ id }) => id));
    expect(new Set(covered.map(({ status }) => status)).size).toBeGreaterThan(4);
    expect(coverageStatuses).toEqual(Object.keys(countsOf([])));
  });
});

describe('the catalogue', () => {
  test('names each control once, the refusing ones among them', () => {
    expect(new Set(bindable).size).toBe(bindable.length);
    expect(bindable).toEqual(expect.arrayContaining([...controls]));
  });

  test('has nothing that no pack binds', () => {
    const bound = new Set([...packs, readPack('example-agency')].flatMap((pack) => Object.keys(pack.bindings)));

    expect(bindable.filter((id) => !bound.has(id))).toEqual([]);
  });

  test('says of every control that is built by what it is seen at work, and of no other', () => {
    const shown = catalogue.filter(
      ({ acts, entries, adoption, selfChecks }) => acts ?? entries ?? adoption ?? selfChecks,
    );

    expect(shown.map(({ id }) => id)).toEqual(catalogue.filter(({ planned }) => !planned).map(({ id }) => id));
  });

  test('shows nothing of what is privileged', () => {
    expect(catalogue.flatMap(({ acts = [] }) => acts).filter((act) => act.includes('counsel'))).toEqual([]);
  });
});

function kindsMissing({ kinds, controls: serving }: CoveredClause) {
  return kinds.filter((kind) => !serving.some((one) => one.atWork && one.kind === kind));
}

/** A line of a test that says which clause it shows: its title, its constant, a row of its table. */
const names = /^(test|const clauses?\b|\s+\[|\s+['"`][A-Z0-9-]+\/\S+(: |',$))/;

/** The tests of a clause: those whose file bears its name, and those that say it in a title or a table. */
function testsOf(id: string) {
  const [policy = '', path = ''] = id.split('/');
  const folder = `tests/clauses/${policy.toLowerCase()}/`;
  const whole = new RegExp(`${escaped(id)}(?!\\w|\\.\\w)`);
  const file = new RegExp(`^${escaped(folder + path)}([.-][a-z-]+)?\\.test\\.ts$`);
  return tests.filter(
    (one) =>
      file.test(one.file) ||
      (one.file.startsWith(folder) && one.text.split('\n').some((line) => names.test(line) && whole.test(line))),
  );
}

function escaped(text: string) {
  return text.replaceAll('.', String.raw`\.`);
}
