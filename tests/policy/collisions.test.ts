import { expect, test } from 'vitest';

import { clauseOf, readPack } from '#policy';

const packs = { 'OMES-006': readPack('omes-006'), 'OP-021002': readPack('op-021002') };

/** Each known collision with the clauses that it is between, as `policy/clause`; the law is the pack's. */
const known: [number, string[]][] = [
  [1, ['OMES-006/personal.A.a']],
  [2, ['OMES-006/implementation.4', 'OP-021002/II', 'OP-021002/IV.C']],
  [3, ['OMES-006/oversight.D']],
  [4, ['OMES-006/security.F', 'OP-021002/V.D.6', 'OP-021002/V.D.7.a', 'OP-021002/V.D.7.b']],
  [5, ['OMES-006/personal.A.j', 'OP-021002/IV.C.4.f']],
  [6, ['OMES-006/personal.A.c', 'OMES-006/monitoring.5', 'OMES-006/scope.A.c']],
  [7, ['OP-021002/V.E.1.a', 'OP-021002/V.E.1.e', 'OP-021002/V.D.8', 'OMES-006/guidelines.K.2']],
  [8, ['OP-021002/V.E.1.a']],
  [9, ['OP-021002/V.E.1']],
  [10, ['OMES-006/business.B.b.1', 'OP-021002/V.B']],
  [11, ['OMES-006/records.1']],
  [12, ['OMES-006/personal.A.h.2', 'OMES-006/security.G', 'OP-021002/V.D.1', 'OP-021002/V.D.5', 'OP-021002/V.D.7.b']],
  [13, ['OMES-006/personal.A.l', 'OMES-006/guidelines.J']],
  [14, ['OMES-006/implementation.2', 'OMES-006/security.B', 'OMES-006/scope.A.c']],
  [15, ['OMES-006/security.C', 'OP-021002/V.D.7.a']],
  [16, ['OMES-006/business.B.b.1']],
  [17, ['OP-021002/V.D.8', 'OP-021002/V.D.3']],
  [18, ['OMES-006/records.1', 'OMES-006/records.2', 'OMES-006/records.3']],
  [19, ['OMES-006/personal.B.c']],
  [20, ['OP-021002/V.D.5', 'OP-021002/V.D.6', 'OP-021002/V.E.1.g']],
  [21, ['OP-021002/V.E.1']],
  [22, ['OMES-006/oversight.C.2']],
];

test('there are twenty-two known collisions', () => {
  expect(packs['OMES-006'].collisions.map(({ id }) => id)).toEqual(known.map(([id]) => id));
});

test.for(known)('collision %i is shown with each clause that it is between: %j', ([id, clauses]) => {
  const shown = clauses.filter((clause) => {
    const pack = clause.startsWith('OMES-006') ? packs['OMES-006'] : packs['OP-021002'];
    return clauseOf(pack, clause)?.collisions.some((one) => one.id === id);
  });

  expect(shown).toEqual(clauses);
});
