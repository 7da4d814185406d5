import { expect, test } from 'vitest';

import { type Pack, type PackDocument, diffPacks, packOf, readDocument, readPack } from '#policy';
import { mustAcknowledge } from '#steps/acknowledgers';

const document = readDocument('op-021002');
const before = readPack('op-021002');

type Audience = PackDocument['audiences'][string];
type Change = Partial<Pick<PackDocument, 'clauses'>>;

/** The procedure with an audience that takes in other people. */
function withAudience(name: string, to: Partial<Audience>, change: Change = {}): Pack {
  const audience = { ...document.audiences[name], label: document.audiences[name]?.label ?? name, ...to };
  return packOf({ ...document, ...change, audiences: { ...document.audiences, [name]: audience } });
}

const bindsMonitors = document.clauses.filter(({ who, force }) => who.includes('monitors') && force !== 'informs');

test('an audience that takes in more people makes its clauses material, for these people alone', () => {
  const diff = diffPacks(before, withAudience('monitors', { roles: ['monitor', 'records-officer'] }));

  expect(bindsMonitors.length).toBeGreaterThan(3);
  expect(diff.clauses.map(({ key, change, material, parts }) => ({ key, change, material, parts }))).toEqual(
    bindsMonitors.map(({ id }) => ({ key: id, change: 'changed', material: true, parts: ['audience'] })),
  );
  expect(diff.acknowledge).toEqual({
    clauses: bindsMonitors.map(({ id }) => id),
    names: ['monitors'],
    kinds: [],
    roles: ['records-officer'],
  });
  expect(diff.clauses[0]?.except).toEqual({ kinds: [], roles: ['monitor'] });
  expect(diff.touched.clauses).toEqual(bindsMonitors.map(({ id }) => id).toSorted());
});

test('whom a clause bound before is not asked again because others become bound', () => {
  const { newly, kinds, roles } = mustAcknowledge(before, withAudience('monitors', { kinds: ['volunteer'] }));

  expect([kinds, roles]).toEqual([[], []]);
  expect(newly).toEqual([{ kinds: ['volunteer'], roles: [], except: { kinds: [], roles: ['monitor'] } }]);
});

test.for<[string, string, Partial<Audience>]>([
  ['takes in fewer people', 'owner', { roles: [] }],
  ['has another name', 'monitors', { label: 'Watchers' }],
  ['takes in a role of people whom it bound by their kind', 'all', { roles: ['monitor'] }],
  ['binds by other audiences of the clause already', 'public-affairs', { roles: ['public-affairs'] }],
])('nobody is asked again where an audience %s', ([, name, to]) => {
  const diff = diffPacks(before, withAudience(name, to));

  expect(diff.sections.audiences.map(({ key }) => key)).toEqual([name]);
  expect(diff.acknowledge.clauses).toEqual([]);
});

test('where the duty itself changed too, those whom it bound before are asked with the others', () => {
  const [first] = bindsMonitors;
  const clauses = document.clauses.map((one) => (one.id === first?.id ? { ...one, summary: 'Other words.' } : one));
  const diff = diffPacks(before, withAudience('monitors', { roles: ['monitor', 'records-officer'] }, { clauses }));
  const changed = diff.clauses.find(({ key }) => key === first?.id);

  expect(changed).toMatchObject({ parts: ['audience', 'summary'], material: true });
  expect(changed?.except).toBeUndefined();
  expect(changed?.audiences.roles).toEqual(['monitor', 'records-officer']);
});

test('a note on a clause changes no duty, and whom it binds anew is asked all the same', () => {
  const [first] = bindsMonitors;
  const clauses = document.clauses.map((one) => (one.id === first?.id ? { ...one, note: 'A note.' } : one));
  const diff = diffPacks(before, withAudience('monitors', { roles: ['monitor', 'hr'] }, { clauses }));

  expect(diff.clauses.find(({ key }) => key === first?.id)).toMatchObject({
    parts: ['audience', 'note'],
    material: true,
    audiences: { roles: ['hr'] },
    except: { roles: ['monitor'] },
  });
});
