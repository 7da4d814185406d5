import type { Context, Hono } from 'hono';

import { type Again, again, show, textOf, visitOf } from '#door';
import { EmptyState } from '#ui/empty-state';

import { answerFinding } from './answer-finding.flow.ts';
import { type PublishHouse, draftOf, findingsOf, here, nothingHere } from './draft-door.tsx';
import { sameWords } from './draft-words.ts';
import type { Draft } from './draft.read.ts';
import { FindingScreen } from './finding.screen.tsx';
import { paths } from './paths.ts';
import { questionFinding } from './question-finding.flow.ts';

type Words = { kind: string; quoteSha256: string };
type Shown = { typed?: Record<string, string> } & Again;

/** Where an author holds a finding to be mistaken, and somebody else says what becomes of it. */
export function findings(app: Hono, house: PublishHouse): void {
  const one = paths.finding(':draftId', { kind: ':kind', quoteSha256: ':quoteSha256' });
  app
    .get(one, async (c) => {
      const draft = await draftOf(c, house);
      return draft ? page(c, house, { draft, words: wordsIn(c) }) : nothingHere(c);
    })
    .post(one, async (c) => {
      const form = await c.req.parseBody();
      const typed = { contentHash: textOf(form, 'contentHash'), why: textOf(form, 'why') };
      const [draftId, words] = [c.req.param('draftId') ?? '', wordsIn(c)];
      const answer = await questionFinding.perform(visitOf(c).ctx, { draftId, ...words, ...typed });
      if (answer.kind === 'done') return c.redirect(paths.finding(draftId, words), 303);
      const draft = await draftOf(c, house);
      return draft ? page(c, house, { draft, words, typed, ...again(answer) }) : nothingHere(c);
    })
    .post(paths.answerFinding(':draftId', ':questionId'), async (c) => {
      const form = await c.req.parseBody();
      const [draftId, questionId] = [c.req.param('draftId') ?? '', c.req.param('questionId') ?? ''];
      const typed = Object.fromEntries(['contentHash', 'verdict', 'reason'].map((name) => [name, textOf(form, name)]));
      const answer = await answerFinding.perform(visitOf(c).ctx, { draftId, questionId, ...typed });
      const draft = await draftOf(c, house);
      const words = draft?.questions.find(({ id }) => id === questionId);
      if (!draft || !words) return nothingHere(c);
      if (answer.kind === 'done') return c.redirect(paths.finding(draftId, words), 303);
      return page(c, house, { draft, words, typed, ...again(answer) });
    });
}

const wordsIn = (c: Context): Words => ({
  kind: c.req.param('kind') ?? '',
  quoteSha256: c.req.param('quoteSha256') ?? '',
});

/** The finding with these words in the draft as it stands; said where the draft has other words now. */
async function page(
  c: Context,
  house: PublishHouse,
  { draft, words, ...shown }: Shown & { draft: Draft; words: Words },
) {
  const { token, person, agency } = visitOf(c);
  const note = (await findingsOf(c, house, draft)).find((one) => one.words && sameWords(one.words, words));
  if (!note?.words)
    return show(
      c,
      { title: 'Not found in it any more', here, status: 404 },
      <EmptyState heading="Nothing of the kind is found in this draft any more">
        <a href={paths.draft(draft.id)}>The draft</a>
      </EmptyState>,
    );
  const others = await visitOf(c).ctx.view((view) => house.othersWhoMay(view, 'answer-finding', draft.author.id));
  const roles = others.roles.map((role) => draft.roles[role]?.label ?? role);
  return show(
    c,
    { title: 'Is this finding a mistake?', here, status: shown.troubles || shown.citations ? 422 : 200 },
    <FindingScreen
      {...shown}
      token={token}
      draft={draft}
      note={{ ...note, words: note.words }}
      zone={agency.zone}
      mine={draft.author.id === person.id}
      others={{ roles, names: others.people.map(({ name }) => name) }}
    />,
  );
}
