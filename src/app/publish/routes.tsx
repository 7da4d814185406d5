import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';

import { type Again, again, show, textOf, textsOf, visitOf } from '#door';
import type { Answer, Flow } from '#flow';
import { charactersIn } from '#kernel/graphemes';
import { instantAt, isCivilDate } from '#kernel/instant';
import type { Citation } from '#kernel/result';
import { EmptyState } from '#ui/empty-state';

import { readAccounts } from './accounts.read.ts';
import { answering } from './answering-routes.tsx';
import { approvePost } from './approve-post.flow.ts';
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
import { DraftScreen } from './draft.screen.tsx';
import { isTab, readDrafts } from './drafts.read.ts';
import { DraftsScreen } from './drafts.screen.tsx';
import { findings } from './finding-routes.tsx';
import { History } from './history.screen.tsx';
import { NextStep } from './next-step.screen.tsx';
import { paths } from './paths.ts';
import { pictureBytes } from './pictures-door.tsx';
import { refuseDraft } from './refuse-draft.flow.ts';
import { schedulePost } from './schedule-post.flow.ts';
import { sendBackDraft } from './send-back-draft.flow.ts';
import { sendToDirector } from './send-to-director.flow.ts';
import { startDraft } from './start-draft.flow.ts';
import { StartScreen } from './start.screen.tsx';
import { submitDraft } from './submit-draft.flow.ts';
import { SubmitScreen } from './submit.screen.tsx';
import { goOn, newDraft, writing } from './writing-routes.tsx';

export type { PublishHouse } from './draft-door.tsx';

/** Drafts from the first word to the public: list, writing, pictures, submitting, review, order, and what became of them. */
export function publishRoutes(house: PublishHouse): Hono {
  const app = new Hono();
  for (const path of [`${paths.drafts}/*`, '/drafts/*']) app.use(path, onlyThoseWhoPublish);
  app.get(paths.drafts, drafts).get(paths.start, (c) => start(c, house));
  beginning(app, house);
  writing(app, house);
  submitting(app, house);
  deciding(app, house);
  findings(app, house);
  answering(app, house);
  app.get('/publish/pictures/:sha256', pictureBytes);
  return app;
}

const onlyThoseWhoPublish = createMiddleware(async (c, next) => {
  if (visitOf(c).areas.some(({ href }) => href === here)) return next();
  return show(
    c,
    { title: 'Not for your roles', status: 403 },
    <EmptyState heading="Drafts are read by those who write, review or audit them">
      None of your roles does. Whoever gives out roles in your agency can change that.
    </EmptyState>,
  );
});

async function drafts(c: Context) {
  const { ctx, agency } = visitOf(c);
  const asked = c.req.query('tab') ?? 'mine';
  const tab = isTab(asked) ? asked : 'mine';
  const list = await ctx.view((view) => readDrafts(view, { tab, after: c.req.query('after') }));
  return show(c, { title: 'Publish', here }, <DraftsScreen list={list} zone={agency.zone} />);
}

async function start(c: Context, { standpointsOf }: PublishHouse, citations: Citation[] = []) {
  const after = c.req.query('after');
  const list = await visitOf(c).ctx.view((view) => readAccounts(view, standpointsOf, { after }));
  const status = citations.length > 0 ? 422 : 200;
  return show(c, { title: 'Start a draft', here, status }, <StartScreen {...list} citations={citations} />);
}

function beginning(app: Hono, house: PublishHouse): void {
  const accountOf = async (c: Context) => {
    const only = c.req.param('accountId') ?? '';
    if (!UUID.test(only)) return undefined;
    const list = await visitOf(c).ctx.view((view) => readAccounts(view, house.standpointsOf, { only }));
    return list.accounts[0];
  };
  app
    .get(paths.write(':accountId'), async (c) => {
      const account = await accountOf(c);
      if (!account) return nothingHere(c);
      if (account.refusals.length === 0) return newDraft(c, house, { account, text: '' });
      const screen = <StartScreen accounts={[account]} citations={account.refusals} />;
      return show(c, { title: 'Start a draft', here, status: 403 }, screen);
    })
    .post(paths.write(':accountId'), async (c) => {
      const text = textOf(await c.req.parseBody({ all: true }), 'text');
      const answer = await startDraft.perform(visitOf(c).ctx, { accountId: c.req.param('accountId'), text });
      if (answer.kind === 'done') return goOn(c, answer.value.draftId);
      const account = await accountOf(c);
      if (account) return newDraft(c, house, { account, text, ...again(answer) });
      return start(c, house, again(answer).citations ?? []);
    });
}

function submitting(app: Hono, house: PublishHouse): void {
  type Shown = { attested?: string[] } & Again;
  const page = async (c: Context, draft: FoundDraft, { troubles, ...shown }: Shown) => {
    const { token, ctx, agency } = visitOf(c);
    return show(
      c,
      { title: 'Submit for review', here, status: troubles || shown.citations ? 422 : 200 },
      <SubmitScreen
        {...shown}
        token={token}
        draft={draft}
        answered={answeredShown(c, draft.answered)}
        zone={agency.zone}
        findings={await findingsOf(c, house, draft)}
        used={charactersIn(draft.content.text)}
        most={limitsOf(ctx, draft.account, draft).mostCharacters}
        trouble={troubles && 'Tick what you confirm.'}
      />,
    );
  };
  app
    .get(paths.submit(':draftId'), async (c) => {
      const draft = await draftOf(c, house);
      if (!draft) return nothingHere(c);
      return draft.state === 'drafted' ? page(c, draft, {}) : c.redirect(paths.draft(draft.id), 303);
    })
    .post(paths.submit(':draftId'), async (c) => {
      const form = await c.req.parseBody({ all: true });
      const draft = await draftOf(c, house);
      const [draftId, attested] = [c.req.param('draftId') ?? '', textsOf(form, 'attested')];
      const statements = draft?.attestation.statements ?? [];
      // Who signs a part of the form has signed nothing: then the flow refuses, by the form's clause.
      const whole = statements.every(({ id }) => attested.includes(id));
      const words = whole ? statements.map(({ says }) => says) : [];
      const typed = { draftId, contentHash: textOf(form, 'contentHash'), attested: words };
      const answer = await submitDraft.perform(visitOf(c).ctx, typed);
      if (answer.kind === 'done') return c.redirect(paths.draft(draftId), 303);
      // Files may have been scanned meanwhile.
      const now = await draftOf(c, house);
      return now ? page(c, now, { attested, ...again(answer) }) : nothingHere(c);
    });
}

function deciding(app: Hono, house: PublishHouse): void {
  const verdicts: [string, Flow][] = [
    [paths.approve(':draftId'), approvePost],
    [paths.sendBack(':draftId'), sendBackDraft],
    [paths.sendToDirector(':draftId'), sendToDirector],
    [paths.refuse(':draftId'), refuseDraft],
  ];
  app.get(paths.draft(':draftId'), async (c) => draftPage(c, house, {}));
  for (const [path, flow] of verdicts)
    app.post(path, async (c) => {
      const typed = typedOf(await c.req.parseBody(), 'contentHash', 'note');
      return decided(
        c,
        house,
        typed,
        await flow.perform(visitOf(c).ctx, { draftId: c.req.param('draftId'), ...typed }),
      );
    });
  app.post(paths.schedule(':draftId'), async (c) => {
    const { ctx, agency } = visitOf(c);
    const typed = typedOf(await c.req.parseBody(), 'contentHash', 'when', 'at', 'reason');
    const at = typed['when'] === 'later' ? timeOf(typed['at'] ?? '', agency.zone) : '';
    const wrong =
      at === undefined ? 'Choose a day and a time.' : at !== '' && new Date(at) <= ctx.now ? PAST : undefined;
    if (wrong) return draftPage(c, house, { typed, troubles: { at: wrong } });
    return decided(c, house, typed, await schedulePost.perform(ctx, { draftId: c.req.param('draftId'), ...typed, at }));
  });
}

const PAST = 'This time has passed. Choose one to come, or publish it now.';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const typedOf = (form: Record<string, unknown>, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)]));

/** A minute on the agency's clocks as an instant in words; undefined when it names none. */
function timeOf(typed: string, zone: string): string | undefined {
  const [, date = '', time = ''] = /^(\d{4}-\d\d-\d\d)T([01]\d:[0-5]\d|2[0-3]:[0-5]\d)$/.exec(typed) ?? [];
  return isCivilDate(date) ? instantAt(date, time, zone).toISOString() : undefined;
}

async function decided(c: Context, house: PublishHouse, typed: Record<string, string>, answer: Answer<unknown>) {
  const draftId = c.req.param('draftId') ?? '';
  if (answer.kind === 'done') return c.redirect(paths.draft(draftId), 303);
  return draftPage(c, house, { typed, ...again(answer) });
}

async function draftPage(c: Context, house: PublishHouse, shown: { typed?: Record<string, string> } & Again) {
  const draft = await draftOf(c, house);
  if (!draft) return nothingHere(c);
  const { token, person, agency } = visitOf(c);
  const common = { draft, zone: agency.zone };
  return show(
    c,
    { title: draft.answers ? 'Answer' : 'Draft', here, status: shown.troubles || shown.citations ? 422 : 200 },
    <DraftScreen
      {...common}
      mine={draft.author.id === person.id}
      answered={answeredShown(c, draft.answered, draft.state)}
      findings={await findingsOf(c, house, draft)}
      citations={shown.citations ?? []}
      next={<NextStep {...common} token={token} typed={shown.typed} troubles={shown.troubles} />}
      history={<History happened={draft.happened} zone={agency.zone} />}
    />,
  );
}
