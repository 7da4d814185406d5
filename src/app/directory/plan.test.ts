import fc from 'fast-check';
import { expect, test } from 'vitest';

import { resolve } from './apply.ts';
import { columns } from './columns.ts';
import type { Directory, FileAsked, Known } from './plan-types.ts';
import { planOf } from './plan.ts';

const NOBODY: Directory = { people: [], divisions: [], writers: [], authorized: [] };

type Line = Partial<Record<(typeof columns)[number], string>>;

const fileOf = (lines: readonly Line[], ways: Partial<FileAsked> = {}): FileAsked => ({
  lines: lines.map((line, index) => ({ line: index + 2, cells: columns.map((column) => line[column] ?? '') })),
  without: [],
  whole: false,
  newDivisions: true,
  today: '2026-11-23',
  me: 'me',
  ...ways,
});

/** The directory after a plan is done, as the statements of the import do it. */
function after(directory: Directory, file: FileAsked): Directory {
  const plan = planOf(directory, file);
  const made = new Map(plan.newDivisions.map((name) => [name, `division ${name}`]));
  const { added, changed, left } = resolve(plan, { ...directory, made, now: new Date(), zone: 'America/Chicago' });
  const touched = new Map([...added, ...changed].map((one): [string, Known] => [one.id, { ...one, left: false }]));
  const kept = directory.people.map(
    (one) => touched.get(one.id) ?? (left.includes(one.id) ? { ...one, left: true } : one),
  );
  const known = new Set(directory.people.map(({ id }) => id));
  const people = [...kept, ...[...touched.values()].filter(({ id }) => !known.has(id))];
  return {
    ...directory,
    people,
    divisions: [...directory.divisions, ...[...made].map(([name, id]) => ({ id, name }))],
  };
}

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', '');
const anyLine = fc.record<Line>({
  number: fc.constantFrom('1', '2', '3', '4', ''),
  name: fc.constantFrom('Ana', 'Ben', 'Cleo', ''),
  email: fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example', 'd@x.example', 'none'),
  title: word,
  kind: fc.constantFrom('', 'vendor', 'employee', 'king'),
  division: fc.constantFrom('', 'One', 'Two', 'one'),
  supervisor: fc.constantFrom('', '1', '2', '3', 'a@x.example', 'd@x.example'),
  left: fc.constantFrom('', '', '', '2026-01-31', '2027-01-31', '31.1.2026'),
});
const anyFile = fc.record({
  lines: fc.array(anyLine, { maxLength: 6 }),
  whole: fc.boolean(),
  newDivisions: fc.boolean(),
});
const ana: Line = {
  number: '',
  name: 'Ana',
  email: 'a@x.example',
  title: 'a',
  kind: '',
  division: '',
  supervisor: '',
  left: '',
};
const some = { whole: false, newDivisions: false };
/** One line says that somebody with this address left, another gives the address to who is there. */
const sharedAddress = [
  { lines: [{ ...ana, number: '2' }], ...some },
  {
    lines: [
      { ...ana, email: 'c@x.example', left: '2026-01-31' },
      { ...ana, email: 'c@x.example', number: '2' },
    ],
    ...some,
  },
];
/** A line that is taken out has the number of who is added and the address of who is there. */
const takenOutNumber = [
  { lines: [{ ...ana, number: '1', email: 'b@x.example' }], ...some },
  {
    lines: [
      { ...ana, number: '4' },
      { ...ana, number: '4', email: 'b@x.example' },
    ],
    whole: true,
    newDivisions: false,
  },
];
const ready = (directory: Directory, file: FileAsked) => {
  const { counts, troubles } = planOf(directory, file);
  return counts.wrong === 0 && troubles.length === 0;
};

test('a file that was applied has nothing left to do; nobody shares an address or a number, and nobody stands above himself', () => {
  let applied = 0;
  fc.assert(
    fc.property(fc.array(anyFile, { minLength: 1, maxLength: 4 }), (files) => {
      let directory = NOBODY;
      for (const { lines, ...ways } of files) {
        const first = planOf(directory, fileOf(lines, ways));
        const without = first.lines.flatMap(({ line, does }) => (does === 'wrong' && line ? [line] : []));
        const file = fileOf(lines, { ...ways, without });
        if (!ready(directory, file)) continue;
        directory = after(directory, file);
        applied += 1;
        const { counts } = planOf(directory, file);
        expect([counts.added, counts.changed, counts.returned, counts.left]).toEqual([0, 0, 0, 0]);
        expect(new Set(directory.people.map(({ email }) => email)).size).toBe(directory.people.length);
        const numbers = directory.people.flatMap(({ number }) => number ?? []);
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const one of directory.people)
          expect(heightOf(one, directory)).toBeLessThanOrEqual(directory.people.length);
      }
    }),
    { numRuns: 500, examples: [[sharedAddress], [takenOutNumber]] },
  );
  expect(applied).toBeGreaterThan(100);
});

/** How many stand above somebody; more than there are people where they stand in a circle. */
function heightOf(one: Known, { people }: Directory): number {
  let [height, at]: [number, Known | undefined] = [0, one];
  while (at && !at.left && height <= people.length) {
    const above: string | null = at.supervisorId;
    at = people.find(({ id }) => id === above);
    height += 1;
  }
  return height;
}

test('a name that is nearly a division’s is asked for, and a column that isn’t there changes nothing', () => {
  const known: Known = {
    id: 'ana',
    number: '1',
    name: 'Ana',
    email: 'a@x.example',
    title: 'Clerk',
    kind: 'vendor',
    divisionId: 'd1',
    supervisorId: null,
    left: false,
  };
  const directory = { ...NOBODY, people: [known], divisions: [{ id: 'd1', name: 'Institutions' }] };
  const cells = (given: Line) => columns.map((column) => given[column] ?? null);
  const plan = planOf(directory, {
    ...fileOf([], { newDivisions: false }),
    lines: [
      { line: 2, cells: cells({ name: 'Ana', email: 'a@x.example' }) },
      { line: 3, cells: cells({ name: 'Ben', email: 'b@x.example', title: 'Clerk', division: 'Instutions' }) },
    ],
  });

  expect(plan.lines.map(({ does }) => does)).toEqual(['unchanged', 'wrong']);
  expect(plan.lines[1]?.troubles[0]?.says).toBe("There is no division 'Instutions'. Did you mean 'Institutions'?");
});

test('who loses an account by the new division is named; who has no permission there loses nothing', () => {
  const one = (id: string): Known => ({
    id,
    number: null,
    name: id,
    email: `${id}@x.example`,
    title: 'Clerk',
    kind: 'employee',
    divisionId: 'd1',
    supervisorId: null,
    left: false,
  });
  const directory: Directory = {
    people: [one('ana'), one('ben')],
    divisions: [
      { id: 'd1', name: 'One' },
      { id: 'd2', name: 'Two' },
    ],
    writers: [{ personId: 'ana', accountId: 'news', account: 'News' }],
    authorized: [{ accountId: 'news', divisionId: 'd1' }],
  };
  const moved = (id: string) => ({ name: id, email: `${id}@x.example`, title: 'Clerk', division: 'Two' });
  const plan = planOf(directory, fileOf([moved('ana'), moved('ben')]));

  expect(plan.lines.map(({ notes }) => notes)).toEqual([['May no longer post on News.'], []]);
});
