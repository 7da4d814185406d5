import { expect, test } from 'vitest';

import { mirror } from '../../bench/mirror.ts';
import { isInCard } from '../../bench/mirror/written.ts';
import { mirrored } from '../../src/app/public/mirrored.ts';

const RUN =
  'The engine suggests otherwise than it is said to. Run `node bench/mirror.ts --write` and commit what it writes.';

test('the public reads of the engine as it stands how it treats one side and the other, and so does the model card', async () => {
  const measured = await mirror();

  expect(mirrored, RUN).toEqual(measured);
  expect(isInCard(measured), RUN).toBe(true);
}, 60_000);

test('neither praise nor blame of the agency, and no party, is suggested for a ground more than the other', () => {
  const alike = mirrored.swapped.filter(({ pair }) => pair === 'the two parties');
  const ofAgency = mirrored.praised.filter(({ pair }) => pair === 'the agency praised and blamed');

  expect(alike.map(({ one, other }) => one.suggested - other.suggested)).toEqual([0]);
  expect(ofAgency.map(({ one, other }) => [one.suggested, other.suggested])).toEqual([[0, 0]]);
});
