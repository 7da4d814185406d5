import { expect } from 'vitest';

import { paths } from '#paths/respond';
import { comments, postPath } from '#tests/support/comments';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const clauses = [
  ['OP-021002/V.E.1.a', 'profane', 'Where is the damn form?', 'damn'],
  ['OP-021002/V.E.1.b', 'obscene', 'Send me your naked pictures, officer.', 'naked pictures'],
  ['OP-021002/V.E.1.c', 'libelous', 'Officer Poe sold the keys, I made it up.', 'Officer Poe sold the keys'],
  ['OP-021002/V.E.1.d', 'threatening', 'I will burn your office down.', 'I will burn your office down'],
  ['OP-021002/V.E.1.e', 'slurs', 'Those people are vermin, all of them.', 'Those people are vermin'],
  ['OP-021002/V.E.1.f', 'safety', 'The east gate stands open from 3 to 4 each night.', 'stands open from 3 to 4'],
  ['OP-021002/V.E.1.g', 'protected', 'The girl in that case is Jane Roe of Elm Street 4.', 'Jane Roe of Elm Street 4'],
] as const;

test.for(clauses)(
  '%s: on this ground and its words a comment is hidden, the notice cites it',
  async (row, { house }) => {
    const [clause, ground, text, words] = row;
    const { id } = await comments(house, 'odoc', text);

    const form = await pageOf(house.visit('odoc/theo', paths.hide(id)));
    const without = await house.visit('odoc/theo', paths.hide(id), { ground, [`words-${ground}`]: '' });
    const hidden = await house.visit('odoc/theo', paths.hide(id), { ground, [`words-${ground}`]: words });
    const { notice } = await house
      .clock('odoc')
      .view((view) =>
        view.selectFrom('moderation_acts').select('notice').where('comment_id', '=', id).executeTakeFirstOrThrow(),
      );
    const page = await pageOf(house.anybody(postPath('odoc')));

    expect(form.clauses).toContain(clause);
    expect([without.status, hidden.status]).toEqual([422, 303]);
    expect(notice).toContain(`(${clause})`);
    expect(notice?.includes(words)).toBe(!['obscene', 'protected'].includes(ground));
    expect(page.words).toContain(clause);
    expect(page.html).not.toContain(words);
  },
);
