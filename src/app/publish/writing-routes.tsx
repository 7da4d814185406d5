import type { Context, Hono } from 'hono';

import { type Again, again, show, textOf, textsOf, visitOf } from '#door';
import type { Answer } from '#flow';
import { canonicalJson } from '#kernel/canonical-json';
import { type Picture as PictureRead, readPicture } from '#platform/images';
import type { Ctx } from '#steps/world';

import { attachPicture, mostPictures } from './attach-picture.flow.ts';
import { ComposeScreen } from './compose.screen.tsx';
import { type PublishHouse, draftOf, findingsOf, here, lengthOf, limitsOf, nothingHere } from './draft-door.tsx';
import { type Asked, type Matter, askedOfDrafts, needsTyped } from './draft-permissions.ts';
import type { Content, Draft } from './draft.read.ts';
import { editDraft } from './edit-draft.flow.ts';
import { paths } from './paths.ts';

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
  const read = await readAll(
    files.filter((one) => one instanceof File),
    mostPictures - keptOf(typed).length,
  );
  if (typeof read === 'string') return compose(c, house, draft, { typed, troubles: { files: read } });
  const saved = await save(ctx, draft, typed);
  if (saved.kind !== 'done') return compose(c, house, draft, { typed, ...byField(saved, typed) });
  for (const [place, { bytes, format, width, height, hadLocation }] of read.entries()) {
    const sha256 = await ctx.world.blobs.put(bytes);
    // Each is a step of its own after the save, and the ledger tells them in this order.
    const then = ctx.as({ now: new Date(ctx.now.getTime() + place + 1) });
    const about = { sha256, mediaType: `image/${format}`, width, height, hadLocation };
    const added = await attachPicture.perform(then, { draftId: draft.id, picture: about });
    const now = added.kind === 'done' ? undefined : await draftOf(c, house);
    if (now && added.kind !== 'done') return compose(c, house, now, again(added));
  }
  const located = read.filter(({ hadLocation }) => hadLocation).length;
  return goOn(c, draft.id, `added=${read.length}&located=${located}`);
}

/** Every file as a picture, or in words why none of them was added. */
async function readAll(files: File[], room: number): Promise<PictureRead[] | string> {
  if (files.length === 0) return 'Choose a picture first. Nothing was added.';
  if (files.length > room)
    return `You chose ${files.length} pictures, and ${room === 0 ? 'no more fits' : `${room} more would fit`}: a post takes ${mostPictures}. None was added.`;
  const pictures: PictureRead[] = [];
  for (const file of files) {
    const read = await readPicture(new Uint8Array(await file.arrayBuffer()));
    if (!read.ok) return `“${file.name.slice(0, 100)}”: ${read.says} Nothing was added.`;
    pictures.push(read.picture);
  }
  return pictures;
}

/** What was typed is a version of its own, unless it says what was saved already. */
function save(ctx: Ctx, draft: Draft, typed: Typed): Promise<Answer<unknown>> {
  const content = { ...typed.content, pictures: keptOf(typed) };
  const same = canonicalJson(content) === canonicalJson(draft.content);
  if (same && draft.state === 'drafted') return Promise.resolve({ kind: 'done', value: null });
  // What is left out stays: what needs nothing any more says so.
  const { text, needs = {}, pictures } = content;
  const described = pictures.map((one) => ({ ...one, needs: one.needs ?? {} }));
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
    needs: needsIn('picture', `-${one.sha256}`, one.needs),
  }));
  const content = { text: words('text'), needs: needsIn('text', '', before.needs), pictures };
  return { content, removed: textsOf(form, 'remove') };
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

async function compose(c: Context, house: PublishHouse, draft: Draft, shown: { typed?: Typed } & Again) {
  const { token, person, ctx, agency } = visitOf(c);
  const { typed, ...trouble } = shown;
  const { text, pictures } = typed?.content ?? draft.content;
  const terms = await termsFor(c, house, draft);
  return show(
    c,
    { title: 'Write a draft', here, islands: ['composer'], status: trouble.troubles || trouble.citations ? 422 : 200 },
    <ComposeScreen
      {...trouble}
      token={token}
      personId={person.id}
      account={draft.account}
      draft={draft}
      text={text}
      pictures={pictures}
      removed={typed?.removed ?? []}
      savedText={draft.content.text}
      findings={await findingsOf(ctx, house, draft)}
      secretsClause={draft.clauses.secrets}
      screening={draft.screening}
      terms={terms}
      used={lengthOf(text)}
      limits={limitsOf(ctx, draft.account)}
      mostPictures={mostPictures}
      zone={agency.zone}
      needs={(typed?.content ?? draft.content).needs}
      asked={askedOfDrafts(draft)}
      permissions={draft.permissions}
      said={saidIn(c)}
    />,
  );
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
