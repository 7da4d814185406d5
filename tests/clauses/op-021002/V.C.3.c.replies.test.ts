import { expect, test } from 'vitest';

import { rostrum } from '#tests/cli/io';

const clause = 'OP-021002/V.C.3.c';

test(`${clause}: a reply that confirms somebody as an inmate is stopped; in a draft it is advised, in comments not looked for`, async () => {
  const text = 'Yes, your son is housed at the Red Fork facility.';
  const ask = (use: string) => rostrum('check', '--for', use, '--pack', 'op-021002', '--json', text);

  const [reply, draft, comment] = [await ask('reply'), await ask('draft'), await ask('comment')];

  const found = (action: string) => expect.objectContaining({ kind: 'confirms_person', clause, action });
  expect(JSON.parse(reply.out)).toMatchObject({ findings: expect.arrayContaining([found('block_absolutely')]) });
  expect(JSON.parse(draft.out)).toMatchObject({ findings: expect.arrayContaining([found('advise')]) });
  expect(comment.out).not.toContain('confirms_person');
});
