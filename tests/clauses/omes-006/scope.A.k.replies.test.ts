import { expect, test } from 'vitest';

import { rostrum } from '#tests/cli/io';

const clause = 'OMES-006/scope.A.k';

test(`${clause}: a reply that confirms somebody as patient or client is stopped, and one that confirms nobody is not`, async () => {
  const ask = (text: string) => rostrum('check', '--for', 'reply', '--pack', 'omes-006', '--json', text);

  const confirms = await ask('Hi Tanya, she was seen in our clinic last week and is fine.');
  const nobody = await ask('By law we can neither confirm nor deny that a person is a patient.');

  const finding = {
    kind: 'confirms_person',
    clause,
    action: 'block_absolutely',
    quote: expect.stringContaining('she was seen in our clinic'),
  };
  expect(JSON.parse(confirms.out)).toMatchObject({ findings: [expect.objectContaining(finding)] });
  expect(nobody.out).not.toContain('confirms_person');
});
