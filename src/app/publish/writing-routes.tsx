import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';

import { type Again, again, show, textOf, textsOf, visitOf } from '#door';
import type { Answer } from '#flow';
import { canonicalJson } from '#kernel/canonical-json';
import { charactersIn } from '#kernel/graphemes';
import { type Shown, peopleShown } from '#kernel/people-shown';
import type { Ctx } from '#steps/world';

import type { WritableAccount } from './accounts.read.ts';
import { mostPictures } from './attach-picture.flow.ts';
import { ComposeScreen } from './compose.screen.tsx';
import {
  type FoundDraft,
  type PublishHouse,
  answeredShown,
  draftOf,
  findingsOf,
  here,
  limitsOf,
  nothingHere,
} from './draft-door.tsx';
import { type Asked, type Matter, askedOfDrafts, needsTyped } from './draft-permissions.ts';
import type { Content, Draft } from './draft.read.ts';
import { editDraft } from './edit-draft.flow.ts';
import { paths } from './paths.ts';
import { addAll, lookAt } from './pictures-door.tsx';

/** After a save: on to submitting, or back to the form, which says what was done. */
export async function goOn(c: Context, draftId: string, said = 'saved=yes') {
  const then = textOf(await c.req.parseBody({ all: true }), 'then');
  return c.redirect(then === 'submit' ? paths.submit(draftId) : `${paths.edit(draftId)}?${said}`, 303);
}

/** What a form says: every picture's words as typed, and which pictures go. */
type Typed = { content: Content; removed: string[] };

/** The form in which an author writes, and adds pictures: nothing typed is lost, whatever is wrong with it. */
export function writing(app: Hono, house: PublishHouse): void {
  app
    .get(paths.edit(':draftId'), async (c) => {
      const draft = await draftOf(c, house);
      if (!draft) return nothingHere(c);
      if (draft.refusals['edit-draft'].length > 0 || ['published', 'refused'].includes(draft.state))
        return c.redirect(paths.draft(draft.id), 303);
      return compose(c, house, draft, {});
    })
    .post(paths.edit(':draftId'), async (c) => {
      const draft = await draftOf(c, house);
      if (!draft) return nothingHere(c);
      const typed = typedIn(await c.req.parseBody({ all: true }), draft);
      const answer = await save(visitOf(c).ctx, draft, typed);
      return answer.kind === 'done'
        ? goOn(c, draft.id)
        : compose(c, house, draft, { typed, ...byField(answer, typed) });
    })
    .post(paths.addPictures(':draftId'), (c) => addPictures(c, house));
}

async function addPictures(c: Context, house: PublishHouse) {
  const draft = await draftOf(c, house);
  if (!draft) return nothingHere(c);
  const { ctx } = visitOf(c);
  const form = await c.req.parseBody({ all: true });
  const typed = typedIn(form, draft);
  const files = [form['files']].flat().filter((one) => one instanceof File && (one.name !== '' || one.size > 0));
  const looked = await lookAt(
    ctx,
    draft.id,
    files.filter((one) => one instanceof File),
    mostPictures - keptOf(typed).length,
  );
  if (looked.are === 'refused') return compose(c, house, draft, { typed, troubles: { files: looked.says } });
  if (looked.are === 'malware' && looked.answer.kind !== 'done')
    return compose(c, house, draft, { typed, ...again(looked.answer), troubles: { files: looked.says } });
  if (looked.are === 'malware') throw new Error('a file with malware in it can not be let in');
  const saved = await save(ctx, draft, typed);
  if (saved.kind !== 'done') return compose(c, house, draft, { typed, ...byField(saved, typed) });
  const stopped = await addAll(ctx, draft.id, looked.files);
  const now = stopped && (await draftOf(c, house));
  if (now && stopped) return compose(c, house, now, again(stopped));
  const located = looked.files.filter(({ picture }) => picture.hadLocation).length;
  return goOn(c, draft.id, `added=${looked.files.length}&located=${located}`);
}

/** What was typed is a version of its own, unless it says what was saved already. */
function save(ctx: Ctx, draft: FoundDraft, typed: Typed): Promise<Answer<unknown>> {
  const { to } = draft.content;
  const content = { ...typed.content, pictures: keptOf(typed), ...(to && { to }) };
  const same = draft.answered?.now === undefined && canonicalJson(content) === canonicalJson(draft.content);
  if (same && draft.state === 'drafted') return Promise.resolve({ kind: 'done', value: null });
  // What is left out stays: what needs nothing any more says so.
  const { text, needs = {}, pictures } = content;
  const described = pictures.map((one) => ({ ...one, needs: one.needs ?? {}, shows: one.shows ?? [] }));
  return editDraft.perform(ctx, { draftId: draft.id, text, needs, pictures: described });
}

const keptOf = ({ content, removed }: Typed) => content.pictures.filter(({ sha256 }) => !removed.includes(sha256));

function typedIn(form: Record<string, unknown>, { content: before, forms }: Draft): Typed {
  const words = (name: string) => textOf(form, name).replaceAll('\r\n', '\n');
  const asked = askedOfDrafts({ forms });
  const needsIn = (of: Asked['of'], after: string, earlier: Content['needs']) =>
    needsTyped(
      asked.filter((one) => one.of === of),
      { typed: (covers: Matter) => words(`needs-${covers}${after}`), before: earlier },
    );
  const pictures = before.pictures.map((one) => ({
    ...one,
    alt: words(`alt-${one.sha256}`),
    source: words(`source-${one.sha256}`),
    right: words(`right-${one.sha256}`),
    shows: shownIn(textsOf(form, `shows-${one.sha256}`)),
    needs: needsIn('picture', `-${one.sha256}`, one.needs),
  }));
  const content = { text: words('text'), needs: needsIn('text', '', before.needs), pictures };
  return { content, removed: textsOf(form, 'remove') };
}

/** What is ticked, in the question's order; unanswered where nothing is. */
function shownIn(ticked: readonly string[]): Shown[] | undefined {
  const shown = peopleShown.filter((one) => ticked.includes(one));
  return shown.length > 0 ? shown : undefined;
}

/** The troubles of pictures under the names that their fields have on the page. */
function byField(answer: Exclude<Answer<unknown>, { kind: 'done' }>, typed: Typed): Again {
  const { troubles, ...rest } = again(answer);
  if (!troubles) return rest;
  const named = Object.entries(troubles).map(([at, says]) => {
    const [, place = '', what = ''] = /^pictures\.(\d+)\.(\w+)$/.exec(at) ?? [];
    const picture = place === '' ? undefined : keptOf(typed)[Number(place)];
    return [picture ? `${what}-${picture.sha256}` : at, says];
  });
  return { ...rest, troubles: Object.fromEntries(named) };
}

const titleOf = ({ answers }: Draft) => (answers ? 'Write an answer' : 'Write a draft');

async function compose(c: Context, house: PublishHouse, draft: FoundDraft, shown: { typed?: Typed } & Again) {
  const { token, person, ctx, agency } = visitOf(c);
  const { typed, ...trouble } = shown;
  const { text, pictures } = typed?.content ?? draft.content;
  const terms = await termsFor(c, house, draft);
  return show(
    c,
    {
      title: titleOf(draft),
      here,
      islands: ['composer'],
      status: trouble.troubles || trouble.citations ? 422 : 200,
    },
    <ComposeScreen
      {...trouble}
      token={token}
      personId={person.id}
      account={draft.account}
      draft={draft}
      answers={draft.answers}
      answered={answeredShown(c, draft.answered)}
      use={draft.use}
      text={text}
      pictures={pictures}
      removed={typed?.removed ?? []}
      savedText={draft.content.text}
      findings={await findingsOf(c, house, draft)}
      secretsClause={draft.clauses.secrets}
      screening={draft.screening}
      terms={terms}
      used={charactersIn(text)}
      limits={limitsOf(ctx, draft.account, draft)}
      mostPictures={mostPictures}
      zone={agency.zone}
      needs={(typed?.content ?? draft.content).needs}
      asked={askedOfDrafts(draft)}
      permissions={draft.permissions}
      attachments={draft.attachments}
      releases={releasesOf(draft)}
      said={saidIn(c)}
    />,
  );
}

/** Who may be shown only with a written permission, in the policy's own list. */
function releasesOf({ settings }: Draft) {
  const list = settings['people-needing-release'];
  return peopleShown.filter((one) => list?.type === 'list' && list.value.includes(one));
}

/** What the agency's lists say, for what is found while somebody writes. */
export function termsFor(
  c: Context,
  house: PublishHouse,
  pack: Pick<Draft, 'settings' | 'screening'>,
): Promise<object> {
  const { ctx, agency } = visitOf(c);
  return ctx.view((view) => house.openTerms(view, { pack, zone: agency.zone, at: ctx.now }));
}

function saidIn(c: Context): string | undefined {
  if (c.req.method !== 'GET') return undefined;
  const [added, located] = [Number(c.req.query('added')), Number(c.req.query('located'))];
  if (added > 0) {
    const removed = located > 0 ? ' Where it was taken stood in the file and was removed.' : '';
    return `Saved, with ${added === 1 ? 'one more picture' : `${added} more pictures`}.${removed}`;
  }
  return c.req.query('saved') ? 'Saved.' : undefined;
}

type NewDraft = {
  account: WritableAccount;
  text: string;
  /** The comment that it answers, and that comment as it is shown. */
  answer?: { to: string; shown: Child };
} & Again;

/** The form on which a draft begins: a post of its own, or an answer. Nothing is kept before it is saved. */
export async function newDraft(
  c: Context,
  house: PublishHouse,
  { account, text, answer, ...trouble }: NewDraft,
): Promise<Response> {
  const { token, person, ctx, agency } = visitOf(c);
  const status = trouble.troubles || trouble.citations ? 422 : 200;
  return show(
    c,
    { title: answer ? 'Start an answer' : 'Start a draft', here, islands: ['composer'], status },
    <ComposeScreen
      {...trouble}
      answers={answer?.to}
      answered={answer?.shown}
      use={answer ? 'reply' : 'draft'}
      token={token}
      personId={person.id}
      account={account}
      text={text}
      pictures={[]}
      savedText=""
      findings={[]}
      secretsClause={account.secretsClause}
      screening={account.screening}
      terms={await termsFor(c, house, account)}
      used={charactersIn(text)}
      limits={limitsOf(ctx, account, account)}
      mostPictures={mostPictures}
      zone={agency.zone}
    />,
  );
}
