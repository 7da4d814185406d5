import { type Context, Hono } from 'hono';

import { idOf, instantOf } from '#app/people/people.read';
import { type Visit, again, show, textOf, textsOf, visitOf } from '#door';
import type { Flow } from '#flow';
import { isoInZone } from '#kernel/instant';
import type { Asks } from '#steps/asks';
import { NotFound } from '#ui/not-found';

import { AnswerScreen } from './answer.screen.tsx';
import { accountChoices, clauseChoices, clauseIn, effectIn, peopleByMail } from './ask.read.ts';
import { AskScreen, ChooseClauseScreen, type Typed } from './ask.screen.tsx';
import { endException } from './end-exception.flow.ts';
import { grantException } from './grant-exception.flow.ts';
import { happenedTo, signatureOf, usesOf } from './one.read.ts';
import { ExceptionScreen } from './one.screen.tsx';
import { type Answer, paths } from './paths.ts';
import { refuseException } from './refuse-exception.flow.ts';
import { registerPages } from './register-routes.tsx';
import { oneException } from './register.read.ts';
import { requestException } from './request-exception.flow.ts';
import { standingOf } from './row.ts';

const ID = ':id{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}';
const here = '/policy';

type House = { asks: Asks };

/** Exceptions: the register and its reports, the request, and the director's answer. */
export function exceptionsRoutes(house: House): Hono {
  const app = new Hono();
  registerPages(app, house);
  asking(app, house);
  one(app, house);
  answering(app, house);
  return app;
}

const asker = ({ ctx, person: { id, roles } }: Visit) => ({ personId: id, agencyId: ctx.agencyId, roles });
const missing = (c: Context, says: string) =>
  show(c, { title: 'Not found', here, status: 404 }, <NotFound says={says} />);
const DAY_MS = 86_400_000;

function asking(app: Hono, { asks }: House): void {
  app
    .get(paths.new, async (c) => {
      const { ctx, agency } = visitOf(c);
      const pack = await ctx.view(asks.packInForce);
      const clause = c.req.query('clause') ?? '';
      const words = (c.req.query('q') ?? clause).slice(0, 200);
      const choices = clauseChoices(pack, words);
      if (clause === '' || !clauseIn(pack, clause))
        return show(
          c,
          { title: 'Ask for an exception', here },
          <ChooseClauseScreen choices={choices} words={words} policy={pack.policy} />,
        );
      const from = `${isoInZone(new Date(ctx.now.getTime() + DAY_MS), agency.zone).slice(0, 10)}T00:00`;
      return askForm(c, asks, { clause, reason: '', whom: 'named', mails: '', accounts: [], from, until: '' });
    })
    .post(paths.new, async (c) => {
      const typed = typedIn(await c.req.parseBody({ all: true }));
      const { ctx, agency } = visitOf(c);
      const named = await namedIn(c, typed);
      if ('says' in named) return askForm(c, asks, typed, { troubles: { mails: named.says } });
      const iso = (text: string) => instantOf(text, agency.zone)?.toISOString() ?? '';
      const { clause, reason, accounts } = typed;
      const span = { from: iso(typed.from), until: iso(typed.until) };
      const answer = await requestException.perform(ctx, { clause, reason, accounts, people: named.people, ...span });
      if (answer.kind !== 'done') return askForm(c, asks, typed, again(answer));
      return c.redirect(paths.one(answer.value.exceptionId), 303);
    });
}

function typedIn(form: Record<string, unknown>): Typed {
  const text = (name: string) => textOf(form, name);
  return {
    clause: text('clause'),
    reason: text('reason'),
    whom: text('whom'),
    mails: text('mails'),
    accounts: textsOf(form, 'accounts').filter((id) => idOf(id) !== ''),
    from: text('from'),
    until: text('until'),
  };
}

/** The people whom the form names, or what is wrong with it. Everybody is said, and never what is left when nobody is. */
async function namedIn(c: Context, { whom, mails }: Typed): Promise<{ people: string[] } | { says: string }> {
  const written = [...new Set(mails.toLowerCase().split(/[\s,;]+/))].filter((mail) => mail !== '');
  if (whom === 'everybody')
    return written.length === 0
      ? { people: [] }
      : { says: 'You chose everybody, and named people too. Choose one of both.' };
  if (written.length === 0) return { says: 'Name at least one person, or choose everybody.' };
  if (written.length > 100) return { says: `These are ${written.length}; at most 100 can be named.` };
  const found = await visitOf(c).ctx.view((view) => peopleByMail(view, written));
  const unknown = written.filter((mail) => !found.has(mail));
  if (unknown.length > 0)
    return {
      says: `Nobody who works here has the address ${unknown.slice(0, 5).join(', ')}. Look it up under People.`,
    };
  return { people: [...found.values()] };
}

type Not = Partial<ReturnType<typeof again>>;
const statusOf = (not: Not) => (not.troubles || not.citations ? 422 : 200);

async function askForm(c: Context, asks: Asks, typed: Typed, not: Not = {}) {
  const { ctx, agency, token } = visitOf(c);
  const { pack, accounts } = await ctx.view(async (view) => ({
    pack: await asks.packInForce(view),
    accounts: await accountChoices(view),
  }));
  const summary = clauseIn(pack, typed.clause)?.summary ?? 'The policy in force has no such clause.';
  const props = { summary, effect: effectIn(pack, typed.clause), accounts, typed, token, zone: agency.zone };
  const status = statusOf(not);
  return show(c, { title: 'Ask for an exception', here, status }, <AskScreen {...props} {...not} />);
}

/** Which forms are offered: by the rules for this person, and by how the exception stands. */
function offeredIn(visit: Visit, asks: Asks, pack: Parameters<Asks['offered']>[0], found: Found): Answer[] {
  const holder = { ...asker(visit), holderId: found.signature.askedBy };
  const offered = asks.offered(pack, holder, ['grant-exception', 'refuse-exception', 'end-exception']);
  const { standing } = found.row;
  const live = standing === 'in-force' || standing === 'to-come';
  const fits = { grant: standing === 'asked', refuse: standing === 'asked', end: standing === 'asked' || live };
  const own = found.signature.askedBy === visit.person.id;
  return ACTS.filter((act) => fits[act] && offered.some((name) => name === `${act}-exception`)).filter(
    (act) => act !== 'end' || own || live,
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof foundIn>>>;

async function foundIn(c: Context, asks: Asks) {
  const { ctx } = visitOf(c);
  const id = idOf(c.req.param('id'));
  return ctx.view(async (view) => {
    const [row, signature] = [await oneException(view, id), await signatureOf(view, id)];
    if (!row || !signature) return undefined;
    const pack = await asks.packInForce(view);
    const standing = standingOf(row, view.now);
    return { row: { ...row, standing }, signature, pack, effect: effectIn(pack, row.clause) };
  });
}

function one(app: Hono, { asks }: House): void {
  app.get(paths.one(ID), async (c) => {
    const visit = visitOf(c);
    const found = await foundIn(c, asks);
    if (!found) return missing(c, 'The register has no such exception.');
    const { row, pack, signature, effect } = found;
    const after = idOf(c.req.query('after'));
    const { history, uses } = await visit.ctx.view(async (view) => ({
      history: await happenedTo(view, row.id),
      uses: await usesOf(view, pack, { id: row.id, after }),
    }));
    const summary = clauseIn(pack, row.clause)?.summary;
    const props = { row, signature, effect, history, uses, summary, may: offeredIn(visit, asks, pack, found) };
    return show(
      c,
      { title: `Exception from ${row.clause}`, here },
      <ExceptionScreen {...props} zone={visit.agency.zone} />,
    );
  });
}

const ACTS = ['grant', 'refuse', 'end'] as const satisfies readonly Answer[];
const flows: Record<Answer, Flow> = { grant: grantException, refuse: refuseException, end: endException };
const CONSENT =
  'I grant this exception as the agency’s director, or as who may in the director’s place. I have read its reason, scope and span, and my typed name is my signature.';

async function answerForm(
  c: Context,
  asks: Asks,
  { act, typed, ...not }: Not & { act: Answer; typed: Record<string, string> },
) {
  const { token, agency } = visitOf(c);
  const found = await foundIn(c, asks);
  if (!found) return missing(c, 'The register has no such exception.');
  const { row, effect } = found;
  const props = { act, row, effect, consent: CONSENT, typed, token, zone: agency.zone };
  const status = statusOf(not);
  return show(c, { title: `Exception from ${row.clause}`, here, status }, <AnswerScreen {...props} {...not} />);
}

function answering(app: Hono, { asks }: House): void {
  for (const act of ACTS)
    app
      .get(paths[act](ID), (c) => answerForm(c, asks, { act, typed: {} }))
      .post(paths[act](ID), async (c) => {
        const exceptionId = c.req.param('id') ?? '';
        const form = await c.req.parseBody({ all: true });
        const typed = Object.fromEntries(Object.keys(form).map((name) => [name, textOf(form, name)]));
        const consent = typed['consent'] === 'yes' ? CONSENT : '';
        const answer = await flows[act].perform(visitOf(c).ctx, { ...typed, consent, exceptionId });
        return answer.kind === 'done'
          ? c.redirect(paths.one(exceptionId), 303)
          : answerForm(c, asks, { act, typed, ...again(answer) });
      });
}
