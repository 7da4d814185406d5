import { expect } from 'vitest';

import { paths } from '#paths/respond';
import { comments, postPath } from '#tests/support/comments';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { written } from '#tests/support/sample';

const clauses = [
  ['OP-021002/V.E.1.a', 'Profane', 'Fix the form, you useless bastards.', 'bastards'],
  ['OP-021002/V.E.1.b', 'Sexual or otherwise obscene', 'Suck my dick, officer.', 'Suck my dick'],
  ['OP-021002/V.E.1.c', 'Libelous or slanderous', 'Jane Roe stole the money of the families.', 'Jane Roe stole'],
  ['OP-021002/V.E.1.d', 'Threatening to others', 'I will kill you all with my rifle.', 'kill you'],
  ['OP-021002/V.E.1.e', 'Racial slurs', 'You hired another wetback, how nice.', 'wetback'],
  [
    'OP-021002/V.E.1.f',
    'Puts safety or security at risk',
    'Let’s storm the gate tonight, burn the unit down and drag the guards out by their hair.',
    'gate',
  ],
] as const;

test.for(clauses)(
  '%s: what a comment may hold is pointed out with its words and suggests the ground; nothing is hidden by it',
  async ([clause, label, words, marked], { house }) => {
    const text = written(words, { sampled: false });
    const { id } = await comments(house, 'odoc', text);

    const queue = await pageOf(house.visit('odoc/theo', paths.queue));
    const item = await pageOf(house.visit('odoc/theo', paths.item(id)));
    const form = await pageOf(house.visit('odoc/theo', paths.hide(id)));
    const { state, acts } = await house.clock('odoc').view(async (view) => ({
      ...(await view.selectFrom('comments').select('state').where('id', '=', id).executeTakeFirstOrThrow()),
      acts: await view.selectFrom('moderation_acts').select('id').where('comment_id', '=', id).execute(),
    }));

    for (const page of [queue, item, form]) {
      expect(page.words).toMatch(new RegExp(`Software suggests[\\s\\S]*${label}`));
      expect(page.clauses).toContain(clause);
    }
    expect(item.words).toContain('You decide.');
    expect(item.words).toMatch(new RegExp(`“[^”]*${marked}`));
    expect({ state, acts }).toEqual({ state: 'waiting', acts: [] });
    expect((await pageOf(house.anybody(postPath('odoc')))).words).toContain(text);
  },
);

test('OP-021002/V.E.1: the harshest criticism in clean words suggests no ground', async ({ house }) => {
  const text = written(
    'This agency is corrupt, incompetent and cruel. Your director lied to the families, you are killing people with your neglect, and you should all be ashamed. Resign.',
    { sampled: false },
  );
  const { id } = await comments(house, 'odoc', text);

  const queue = await pageOf(house.visit('odoc/theo', paths.queue));
  const item = await pageOf(house.visit('odoc/theo', paths.item(id)));

  expect(queue.words).toContain('This agency is corrupt');
  expect(queue.words).not.toContain('Software suggests:');
  expect(item.words).toContain('Software suggests no ground. That says nothing about the comment: read it.');
  expect(item.words).not.toContain('You decide.');
});
