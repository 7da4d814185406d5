import { expect } from 'vitest';

import { paths } from '#paths/public';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const looked = [
  ['OP-021002/V.E.1.a', 'Profane', 'Swear word'],
  ['OP-021002/V.E.1.b', 'Sexual or otherwise obscene', 'Obscene words'],
  ['OP-021002/V.E.1.c', 'Libelous or slanderous', 'Accusation'],
  ['OP-021002/V.E.1.d', 'Threatening to others', 'Threat'],
  ['OP-021002/V.E.1.e', 'Racial slurs or terms that keep discrimination alive', 'Slur'],
  ['OP-021002/V.E.1.f', 'Puts safety or security at risk', 'Call to harm'],
  ['OP-021002/V.E.1.g', 'Protected by law, or not public, on inmates or victims', 'Nothing: people alone see this.'],
] as const;

test.for(looked)(
  '%s: the public reads the ground, its clause and what software looks for',
  async ([clause, ground, kind], { house }) => {
    const { html, status } = await pageOf(house.anybody(paths.howRead('odoc')));
    const row = html.split('<tr>').find((one) => one.includes(`>${clause}<`)) ?? '';

    expect(status).toBe(200);
    expect(row).toContain(ground);
    expect(row).toContain(paths.clause('odoc', clause));
    expect(row).toContain(kind);
  },
);
