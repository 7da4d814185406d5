import { type Context, Hono } from 'hono';

import { again, show, visitOf } from '#door';
import type { Flow } from '#flow';
import { WrongUse } from '#kernel/trouble';
import type { Asks } from '#steps/asks';

import { AccountScreen, type CapabilityRow } from './account.screen.tsx';
import { addTechnology } from './add-technology.flow.ts';
import { approveTechnology } from './approve-technology.flow.ts';
import { assessTechnology } from './assess-technology.flow.ts';
import { electionsPages } from './elections-routes.tsx';
import { AccountsScreen, TechnologiesScreen, WorkstationsScreen } from './lists.screen.tsx';
import { NewAccountScreen } from './new-account.screen.tsx';
import { type AccountPage, accountPage, technologyPage } from './one.read.ts';
import { paths } from './paths.ts';
import { registerAccount } from './register-account.flow.ts';
import {
  type House,
  ID,
  type Not,
  asker,
  here,
  idOf,
  missing,
  statusOf,
  typedIn,
  unlessBarred,
  wordsOf,
} from './register-door.tsx';
import { accountChoices, listAccounts, listTechnologies, listWorkstations, takenName } from './registers.read.ts';
import { kindName, kindsOf, technologyTroubles } from './technology-kinds.ts';
import {
  NewTechnologyScreen,
  type TechnologyAct,
  TechnologyActScreen,
  TechnologyScreen,
} from './technology.screen.tsx';
import { termsPages } from './terms-routes.tsx';
import { withdrawTechnology } from './withdraw-technology.flow.ts';

/** The registers of accounts, technologies, workstations, words and elections. */
export function registersRoutes(house: House): Hono {
  const app = new Hono();
  accounts(app, house);
  newAccount(app, house);
  technologies(app, house);
  newTechnology(app, house);
  acts(app, house);
  termsPages(app, house);
  electionsPages(app, house);
  return app;
}

function accounts(app: Hono, { asks }: House): void {
  app
    .get(paths.accounts, async (c) => {
      const visit = visitOf(c);
      const asked = { words: wordsOf(c.req.query('q')), after: idOf(c.req.query('after')) };
      const { page, pack } = await visit.ctx.view(async (view) => ({
        page: await listAccounts(view, asked),
        pack: await asks.packInForce(view),
      }));
      const mayRegister = asks.offered(pack, asker(visit), ['register-account']).length > 0;
      const screen = <AccountsScreen {...page} words={asked.words} mayRegister={mayRegister} />;
      return show(c, { title: 'Accounts', here }, screen);
    })
    .get(paths.account(ID), async (c) => {
      const { ctx, agency } = visitOf(c);
      const account = await ctx.view((view) => accountPage(view, c.req.param('id')));
      if (!account) return missing(c, 'The register has no such account.');
      const props = { account, capabilities: capabilitiesOf(c, account), now: ctx.now, zone: agency.zone };
      return show(c, { title: account.name, here }, <AccountScreen {...props} />);
    })
    .get(paths.workstations, async (c) => {
      const { ctx, agency } = visitOf(c);
      const rows = await ctx.view(listWorkstations);
      return show(
        c,
        { title: 'Workstations', here },
        <WorkstationsScreen rows={rows} now={ctx.now} zone={agency.zone} />,
      );
    });
}

/** What its connector says that it can do; undefined where this installation has none for it. */
function capabilitiesOf(c: Context, account: AccountPage): CapabilityRow[] | undefined {
  const connector = visitOf(c).ctx.world.connectorOf(account);
  return (
    connector &&
    Object.entries(connector.capabilities).map(([operation, one]) => ({
      operation,
      extent: one.extent,
      because: one.extent === 'full' ? '' : one.because,
      limits: one.extent === 'none' ? [] : (one.limits ?? []),
      byHand: one.extent === 'none' ? one.byHand : [],
    }))
  );
}

async function accountForm(c: Context, { password: _never, ...typed }: Record<string, string>, not: Not = {}) {
  const { ctx, token } = visitOf(c);
  const choices = await ctx.view(accountChoices);
  const props = {
    technologies: choices.technologies.map(({ id, name, approvedFrom }) => ({
      value: id,
      label: approvedFrom ? name : `${name} (not approved)`,
    })),
    divisions: choices.divisions.map(({ id, name }) => ({ value: id, label: name })),
    people: choices.people.map(({ id, name }) => ({ value: id, label: name })),
  };
  const screen = <NewAccountScreen {...props} typed={typed} token={token} {...not} />;
  return show(c, { title: 'Register an account', here, status: statusOf(not) }, screen);
}

function newAccount(app: Hono, house: House): void {
  app
    .get(paths.newAccount, unlessBarred(house, 'register-account', 'Register an account'), (c) => accountForm(c, {}))
    .post(paths.newAccount, async (c) => {
      const typed = await typedIn(c);
      const answer = await registerAccount.perform(visitOf(c).ctx, typed);
      if (answer.kind !== 'done') return accountForm(c, typed, again(answer));
      return c.redirect(paths.account(answer.value.accountId), 303);
    });
}

function technologies(app: Hono, { asks }: House): void {
  app
    .get(paths.technologies, async (c) => {
      const visit = visitOf(c);
      const { rows, pack } = await visit.ctx.view(async (view) => ({
        rows: await listTechnologies(view),
        pack: await asks.packInForce(view),
      }));
      const named = pack.technologies.map(({ law = [], ...one }) => ({
        ...one,
        law: pack.law.filter(({ id }) => law.includes(id)).map(({ title }) => title),
      }));
      const mayAdd = asks.offered(pack, asker(visit), ['add-technology']).length > 0;
      const kindOf = (kind: string) => kindName(pack, kind);
      const screen = <TechnologiesScreen {...{ rows, named, kindOf, mayAdd }} zone={visit.agency.zone} />;
      return show(c, { title: 'Technologies', here }, screen);
    })
    .get(paths.technology(ID), async (c) => {
      const visit = visitOf(c);
      const { technology, pack } = await visit.ctx.view(async (view) => ({
        technology: await technologyPage(view, c.req.param('id')),
        pack: await asks.packInForce(view),
      }));
      if (!technology) return missing(c, 'The register has no such technology.');
      const offered = asks.offered(pack, asker(visit), [
        'assess-technology',
        'approve-technology',
        'withdraw-technology',
      ]);
      const fits = { assess: true, approve: !technology.approvedFrom, withdraw: technology.approvedFrom !== null };
      const may = ACTS.filter((act) => fits[act] && offered.some((one) => one.startsWith(act)));
      const kind = kindName(pack, technology.kind);
      const screen = <TechnologyScreen {...{ technology, kind, may }} zone={visit.agency.zone} />;
      return show(c, { title: technology.name, here }, screen);
    });
}

function newTechnology(app: Hono, house: House): void {
  const { asks } = house;
  const form = async (c: Context, typed: Record<string, string>, not: Not = {}) => {
    const { ctx, token } = visitOf(c);
    const kinds = kindsOf(await ctx.view(asks.packInForce));
    const props = { typed, token, kinds: kinds.map(({ id, label }) => ({ value: id, label })), ...not };
    return show(c, { title: 'Add a technology', here, status: statusOf(not) }, <NewTechnologyScreen {...props} />);
  };
  app
    .get(paths.newTechnology, unlessBarred(house, 'add-technology', 'Add a technology'), (c) => form(c, {}))
    .post(paths.newTechnology, async (c) => {
      const typed = await typedIn(c);
      try {
        const answer = await addTechnology.perform(visitOf(c).ctx, typed);
        return answer.kind === 'done'
          ? c.redirect(paths.technology(answer.value.technologyId), 303)
          : form(c, typed, again(answer));
      } catch (error) {
        if (!(error instanceof WrongUse)) throw error;
        return form(c, typed, { troubles: await troublesIn(c, asks, typed) });
      }
    });
}

/** The words for each field of a technology that the register didn't take. */
async function troublesIn(c: Context, asks: Asks, { name = '', kind = '' }: Record<string, string>) {
  const found = await visitOf(c).ctx.view(async (view) =>
    technologyTroubles(await asks.packInForce(view), { kind, known: await takenName(view, name) }),
  );
  return found ?? {};
}

const flows: Record<TechnologyAct, Flow> = {
  assess: assessTechnology,
  approve: approveTechnology,
  withdraw: withdrawTechnology,
};
const actTitles: Record<TechnologyAct, string> = {
  assess: 'Assess a technology',
  approve: 'Approve a technology',
  withdraw: 'Withdraw a technology',
};
const ACTS = ['assess', 'approve', 'withdraw'] as const satisfies readonly TechnologyAct[];

async function actForm(c: Context, act: TechnologyAct, typed: Record<string, string>, not: Not = {}) {
  const { ctx, token } = visitOf(c);
  const technology = await ctx.view((view) => technologyPage(view, idOf(c.req.param('id'))));
  if (!technology) return missing(c, 'The register has no such technology.');
  const props = { act, technology, accounts: technology.accounts.length, typed, token, ...not };
  return show(c, { title: technology.name, here, status: statusOf(not) }, <TechnologyActScreen {...props} />);
}

function acts(app: Hono, house: House): void {
  for (const act of ACTS)
    app
      .get(paths[act](ID), unlessBarred(house, `${act}-technology`, actTitles[act]), (c) => actForm(c, act, {}))
      .post(paths[act](ID), async (c) => {
        const technologyId = c.req.param('id') ?? '';
        const typed = await typedIn(c);
        const answer = await flows[act].perform(visitOf(c).ctx, { ...typed, technologyId });
        return answer.kind === 'done'
          ? c.redirect(paths.technology(technologyId), 303)
          : actForm(c, act, typed, again(answer));
      });
}
