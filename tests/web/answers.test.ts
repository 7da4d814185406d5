import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { paths as records } from '#paths/records';
import { paths as respond } from '#paths/respond';
import { type Brief, foundUnder, loadSpeech } from '#screening';
import { type TestHouse, test } from '#tests/support/house';
import { counted, pageOf } from '#tests/support/pages';
import { answers, answersAsked, asked, commentsUnder, hides } from '#tests/support/published';
import { approves, drafts, publishes, schedules, submits } from '#tests/support/steps';

const ANSWER = 'Yes: bring a photo ID, also on weekends.';
const GONE = "The public doesn't see the comment any more as it was when the answer was written.";
const NOBODY = '00000000-0000-7000-8000-000000000000';

const publicPost = (house: TestHouse, name: string) => pageOf(house.anybody(`/site/odoc/news/${name}`));

/** Written by Marisol, approved by Ben and ordered. */
async function ordered(house: TestHouse, commentId: string): Promise<string> {
  const draftId = await answers(house, 'odoc/marisol', commentId, ANSWER);
  await submits(house, 'odoc/marisol', draftId);
  await approves(house, 'odoc/ben', draftId);
  await schedules(house, 'odoc/marisol', draftId);
  return draftId;
}

test('an answer is written to a comment, read by somebody else, and stands under it as the agency’s', async ({
  house,
}) => {
  const { post, commentId } = await asked(house, 'Do I need my ID on Saturday?');

  const draftId = await answers(house, 'odoc/marisol', commentId, ANSWER);
  const begun = await pageOf(house.visit('odoc/theo', respond.item(commentId)));
  await submits(house, 'odoc/marisol', draftId);
  const review = await pageOf(house.visit('odoc/ben', paths.draft(draftId)));
  await approves(house, 'odoc/ben', draftId);
  await schedules(house, 'odoc/marisol', draftId);
  expect(await publishes(house, 'odoc/marisol', draftId)).toMatchObject({ value: { outcome: 'published' } });

  expect(begun.words).toContain('Marisol Vega is writing an answer');
  expect(review.words).toMatch(/Answer for .*The comment that it answers Bo wrote on .*Do I need my ID on Saturday\?/);
  const page = await publicPost(house, post.remoteId);
  expect(page.words).toMatch(/Do I need my ID on Saturday\?.*The agency’s answer.*Answers Bo Yes: bring a photo ID/);
  const item = await pageOf(house.visit('odoc/theo', respond.item(commentId)));
  expect(item.words).toMatch(
    /Ours.*Answers Bo Yes: bring a photo ID.*An answer was begun.*The agency’s answer was publi/,
  );
  expect(item.words).toContain('Marisol Vega has answered it');
  expect((await pageOf(house.visit('odoc/theo', respond.queue))).words).toContain('Answered');
  const draft = await pageOf(house.visit('odoc/marisol', paths.draft(draftId)));
  const [url = ''] = /\/site\/odoc\/news\/[^"#]+(?=#)/.exec(draft.html) ?? [];
  expect((await pageOf(house.anybody(url))).words).toMatch(/Do I need my ID.*The agency’s answer/);
});

test('an answer is no post of its own on the page, in its list or in its feed', async ({ house }) => {
  const { commentId } = await asked(house);
  await answersAsked(house, commentId, ANSWER);

  const [list, feed] = [await house.anybody('/site/odoc/news'), await house.anybody('/site/odoc/news/feed.xml')];

  expect(`${await list.text()}${await feed.text()}`).not.toContain('bring a photo ID');
});

test('the record of an answer and its entry of the log say which comment it answers', async ({ house }) => {
  const { commentId } = await asked(house);
  const draftId = await answersAsked(house, commentId, ANSWER);

  const draft = await pageOf(house.visit('odoc/marisol', paths.draft(draftId)));
  const [, recordId = ''] = /\/records\/([0-9a-f-]{36})/.exec(draft.html) ?? [];
  const record = await pageOf(house.visit('odoc/ruth', records.record(recordId)));
  const comment = await house
    .clock('odoc')
    .view((view) =>
      view
        .selectFrom('comments')
        .select(['record_id', 'remote_id'])
        .where('id', '=', commentId)
        .executeTakeFirstOrThrow(),
    );
  const { payload } = await house
    .clock('odoc')
    .view((view) =>
      view
        .selectFrom('ledger')
        .select('payload')
        .where('kind', '=', 'post.published')
        .where('subject_id', '=', draftId)
        .executeTakeFirstOrThrow(),
    );

  expect(record.words).toContain('Answers The comment by Bo');
  expect(record.html).toContain(records.record(comment.record_id));
  expect(payload).toMatchObject({
    answers: commentId,
    to: comment.record_id,
    replyTo: { parent: { remoteId: comment.remote_id } },
  });
});

test('who may not write for the account is refused by the clause, on the comment’s page, at the form and when sending', async ({
  house,
}) => {
  const { commentId } = await asked(house, 'A question to the agency.');
  const clause = 'OP-021002/V.B';

  const item = await pageOf(house.visit('odoc/theo', respond.item(commentId)));
  const form = await pageOf(house.visit('odoc/theo', paths.answer(commentId)));
  const sent = await pageOf(house.visit('odoc/theo', paths.answer(commentId), { text: ANSWER }));

  expect(item.clauses).toContain(clause);
  expect(item.html).not.toContain(paths.answer(commentId));
  expect(form).toMatchObject({ status: 403, clauses: expect.arrayContaining([clause]) });
  expect(sent).toMatchObject({ status: 403, clauses: expect.arrayContaining([clause]) });
  expect((await house.visit('omes/ada', paths.answer(commentId), { text: ANSWER })).status).toBe(404);
  expect((await house.visit('odoc/marisol', paths.answer(NOBODY))).status).toBe(404);
  const refused = await house
    .clock('odoc')
    .view((view) => view.selectFrom('decisions').select('act').where('granted', '=', false).execute());
  expect(refused).toContainEqual({ act: 'start-draft' });
});

test('a second person who begins an answer reads who is at it already', async ({ house }) => {
  const { commentId } = await asked(house);
  await answers(house, 'odoc/marisol', commentId, ANSWER);

  const again = await pageOf(house.visit('odoc/marisol', paths.answer(commentId)));

  expect(again.words).toContain('Somebody has begun an answer to it already');
  expect(again.words).toContain('Marisol Vega is writing an answer');
});

test('hostile words of the comment stay words beside the answer', async ({ house }) => {
  const hostile = '<img src=x onerror=alert(1)> "&\u202Eevil';
  const { commentId } = await asked(house, hostile);
  const draftId = await answers(house, 'odoc/marisol', commentId, ANSWER);

  for (const path of [paths.answer(commentId), paths.edit(draftId), paths.submit(draftId), paths.draft(draftId)]) {
    const { html, status } = await pageOf(house.visit('odoc/marisol', path));
    expect({ path, status }).toEqual({ path, status: 200 });
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img src=x');
  }
});

test('a comment that is hidden is not answered, and its words are not passed around', async ({ house }) => {
  const { commentId } = await asked(house, 'I will burn your office down. You never answer.');
  const draftId = await answers(house, 'odoc/marisol', commentId, ANSWER);
  await hides(house, commentId);

  const form = await pageOf(house.visit('odoc/marisol', paths.answer(commentId)));
  const sent = await pageOf(house.visit('odoc/marisol', paths.answer(commentId), { text: ANSWER }));
  const edit = await pageOf(house.visit('odoc/marisol', paths.edit(draftId)));
  const refused = await submits(house, 'odoc/marisol', draftId).catch((error: Error) => error.message);

  expect(form).toMatchObject({ status: 422, words: expect.stringContaining('The agency has hidden it') });
  expect(sent).toMatchObject({ status: 422, words: expect.stringContaining(GONE) });
  expect(refused).toContain(GONE);
  expect(`${form.html}${sent.html}${edit.html}`).not.toContain('burn your office');
});

test('an answer to a comment that its author deletes before it goes out is not sent, and says why', async ({
  house,
}) => {
  const { post, own, commentId, captures } = await asked(house);
  const draftId = await ordered(house, commentId);
  await house.anybody(`${own}/withdraw`, {});
  await captures();

  const outcome = await publishes(house, 'odoc/marisol', draftId);

  expect(outcome).toMatchObject({ kind: 'refused', citations: [{ control: 'draft.answers-what-stands' }] });
  const draft = await pageOf(house.visit('odoc/marisol', paths.draft(draftId)));
  expect(draft.words).toContain(GONE);
  expect(draft.words).toContain('Its author has deleted it');
  expect((await publicPost(house, post.remoteId)).words).not.toContain('bring a photo ID');
});

test('what was approved as an answer to some words does not go out under others; saved anew it does', async ({
  house,
}) => {
  const { post, own, commentId, captures } = await asked(house, 'Is visiting open on Saturday?');
  const draftId = await ordered(house, commentId);
  await house.anybody(own, { text: 'Do you beat people there?' });
  await captures();

  const outcome = await publishes(house, 'odoc/marisol', draftId);
  const edit = await pageOf(house.visit('odoc/marisol', paths.edit(draftId)));
  await house.visit('odoc/marisol', paths.edit(draftId), { text: ANSWER });
  await submits(house, 'odoc/marisol', draftId);
  const review = await pageOf(house.visit('odoc/ben', paths.draft(draftId)));
  await approves(house, 'odoc/ben', draftId);
  await schedules(house, 'odoc/marisol', draftId);
  await publishes(house, 'odoc/marisol', draftId);

  expect(outcome).toMatchObject({ kind: 'refused', citations: [{ control: 'draft.answers-what-stands' }] });
  expect(edit.words).toMatch(/Is visiting open on Saturday\?.*has changed it since.*Do you beat people there\?/);
  expect(review.words).toContain('Do you beat people there?');
  expect(review.words).not.toContain('has changed it since');
  expect((await publicPost(house, post.remoteId)).words.match(/bring a photo ID/g)).toHaveLength(1);
});

test('who reviews approves no answer to words that its author has changed meanwhile', async ({ house }) => {
  const { own, commentId, captures } = await asked(house, 'Is visiting open on Saturday?');
  const draftId = await answers(house, 'odoc/marisol', commentId, ANSWER);
  await submits(house, 'odoc/marisol', draftId);
  await house.anybody(own, { text: 'Do you beat people there?' });
  await captures();

  const refused = await approves(house, 'odoc/ben', draftId).catch((error: Error) => error.message);

  expect(refused).toContain(GONE);
  expect(refused).toContain('Its author has changed it since');
});

test('while somebody writes an answer the same is found as when it is saved', async ({ house }) => {
  const { commentId } = await asked(house);
  const text = 'Yes, your brother John Poe is housed at our Lexington unit. Call 405-555-0134, damn it.';
  const draftId = await answers(house, 'odoc/marisol', commentId, text);

  const { html, words } = await pageOf(house.visit('odoc/marisol', paths.edit(draftId)));
  const data = (name: string) =>
    new RegExp(`data-${name}="([^"]*)"`).exec(html)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#39;', "'") ?? '';
  const brief = { use: data('use'), rules: JSON.parse(data('rules')), terms: JSON.parse(data('terms')) } as Brief;
  const weights = house.world.headWeights;
  const live = foundUnder(brief, text, { speech: await loadSpeech(), weights });

  expect(brief.use).toBe('reply');
  expect(live.filter(({ stops }) => stops).map(({ kind }) => kind)).toContain('confirms_person');
  for (const { label, explanation } of live) {
    expect(words).toContain(label);
    expect(words).toContain(explanation);
  }
});

test('the same words in a post of its own are advised against and go on', async ({ house }) => {
  const draftId = await drafts(
    house,
    'odoc/marisol',
    'Our chaplain was seen with John Poe, who is housed at Lexington.',
  );

  const { html } = await pageOf(house.visit('odoc/marisol', paths.edit(draftId)));

  expect(html).toContain('data-use="draft"');
  await submits(house, 'odoc/marisol', draftId);
});

test('the next person finds the answer in the thread, and the agency’s own words wait in no queue', async ({
  house,
}) => {
  const { post, commentId, captures } = await asked(house);
  await answersAsked(house, commentId, ANSWER);
  await captures();
  const later = await commentsUnder(house, post, 'And for children?');

  const waiting = await house
    .clock('odoc')
    .view((view) => view.selectFrom('comments').select('text').where('account_id', '=', post.accountId).execute());
  const item = await pageOf(house.visit('odoc/theo', respond.item(later)));

  expect(waiting.map(({ text }) => text)).not.toContain(ANSWER);
  expect(item.words).toContain(ANSWER);
});

test('a page from which somebody answers takes at most twelve statements, those of the visit among them', async ({
  house,
}) => {
  const { commentId } = await asked(house);
  await answers(house, 'odoc/marisol', commentId, ANSWER);

  for (const [who, path] of [
    ['odoc/ben', respond.item(commentId)],
    ['odoc/ben', respond.queue],
    ['odoc/marisol', paths.answer(commentId)],
  ] as const) {
    const { status, statements } = await counted(() => house.visit(who, path));
    expect({ path, status, few: statements <= 12 }).toEqual({ path, status: 200, few: true });
  }
});
