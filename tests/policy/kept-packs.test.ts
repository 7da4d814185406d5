import { expect, test } from 'vitest';

import { canonicalJson } from '#kernel/canonical-json';
import { sha256 } from '#kernel/hash';
import { citationOf, keptPackOf, packOf, readPack, settingValue } from '#policy';

const { document } = readPack('omes-006');
/** As an earlier version of the software would have kept it: without what it didn't know. */
function older() {
  const { rounds: _rounds, series: _series, bindings, settings, ...rest } = structuredClone(document);
  const { 'exception.prior-only': _bound, ...bound } = bindings;
  const { 'policy-owner': _owner, ...set } = settings;
  return { ...rest, bindings: bound, settings: set };
}

test('a version that was adopted before the software asked for more is still what decides, under its own hash', () => {
  const kept = older();
  const pack = keptPackOf(kept);

  expect(() => packOf(older())).toThrow(/rounds/);
  expect(pack.hash).toBe(sha256(canonicalJson(kept)));
  expect([pack.rounds, pack.series]).toEqual([[], []]);
  expect(settingValue(pack, 'policy-owner')).toBe('director');
  expect(citationOf(pack, 'exception.prior-only')).toMatchObject({ clause: 'house' });
  expect(citationOf(pack, 'exception.prior-only').says).toContain('before this software knew the rule');
  expect(citationOf(pack, 'hide.needs-ground')).toEqual(citationOf(readPack('omes-006'), 'hide.needs-ground'));
});

test('of a whole version nothing is changed', () => {
  const whole = keptPackOf(JSON.parse(JSON.stringify(document)));

  expect(whole.document).toEqual(document);
  expect(whole.hash).toBe(readPack('omes-006').hash);
});

test('what is no pack at all is refused', () => {
  expect(() => keptPackOf({ policy: 'X', clauses: 5 })).toThrow(/clauses/);
  expect(() => keptPackOf('a pack')).toThrow(/pack/);
});
