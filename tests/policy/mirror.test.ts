import { expect, test } from 'vitest';

import { mirror } from '../../bench/mirror.ts';
import { isInCard } from '../../bench/mirror/written.ts';
import { mirrored } from '../../src/app/public/mirrored.ts';

test('what the public and the model card are told of both sides is so of the engine as it stands; else run `node bench/mirror.ts --write` and commit', async () => {
  const measured = await mirror();

  expect(mirrored).toEqual(measured);
  expect(isInCard(measured) || 'run `node bench/mirror.ts --write`').toBe(true);
}, 60_000);

test('neither praise nor blame of the agency, and no party, is suggested for a ground more than the other', () => {
  const alike = mirrored.swapped.filter(({ pair }) => pair === 'the two parties');
  const ofAgency = mirrored.praised.filter(({ pair }) => pair === 'the agency praised and blamed');

  expect(alike.map(({ one, other }) => one.suggested - other.suggested)).toEqual([0]);
  expect(ofAgency.map(({ one, other }) => [one.suggested, other.suggested])).toEqual([[0, 0]]);
});
