import type { Context, Hono } from 'hono';

import { type Again, again, show, textOf, textsOf, visitOf } from '#door';
import { civilDate, dateAfter, instantAt, isCivilDate } from '#kernel/instant';
import type { View } from '#platform/db';

import { adoptPolicy } from './adopt-policy.flow.ts';
import { type AdoptTyped, AdoptScreen } from './adopt.screen.tsx';
import { changesOf } from './changes.read.ts';
import { impactOf } from './impact.read.ts';
import { paths } from './paths.ts';
import { PeopleScreen } from './people.screen.tsx';
import { permissionChanges } from './permissions.read.ts';
import { ProposalScreen } from './proposal.screen.tsx';
import { type Gate, ID, type VersionsHouse, asker, here, missing, typedIn, unlessPermitted } from './versions-door.tsx';
import { proposalPage, versionsOf } from './versions.read.ts';
import { whomWords } from './whom.ts';
import { withdrawAdoption } from './withdraw-adoption.flow.ts';

const NO_PROPOSAL = 'There is no such proposal.';
const adopters: Gate = { acts: ['adopt-policy'], heading: 'This page is for those who adopt versions of the policy' };
/** Who hasn't signed, by name, is for those who do something about it. */
const readers: Gate = {
  acts: ['upload-policy', 'adopt-policy', 'withdraw-adoption', 'start-campaign'],
  heading: 'This page is for those who bring, adopt or ask to acknowledge versions of the policy',
};

/** The dry run of an uploaded version, its adoption by signature, and taking it back. */
export function proposals(app: Hono, house: VersionsHouse): void {
  app
    .get(paths.proposal(`:id${ID}`), (c) => dryRun(c, house))
    .post(paths.withdraw(`:id${ID}`), async (c) => {
      const proposalId = c.req.param('id');
      const { reason = '' } = await typedIn(c);
      const answer = await withdrawAdoption.perform(visitOf(c).ctx, { proposalId, reason });
      if (answer.kind === 'done') return c.redirect(paths.proposal(proposalId), 303);
      return dryRun(c, house, { reason, ...again(answer) });
    })
    .get(paths.people(`:id${ID}`), async (c) => (await unlessPermitted(c, house, readers)) ?? people(c, house))
    .get(paths.adopt(`:id${ID}`), async (c) => {
      const closed = await unlessPermitted(c, house, adopters);
      return closed ?? adoptForm(c, house, { fields: {}, editorial: [] });
    })
    .post(paths.adopt(`:id${ID}`), (c) => adopt(c, house));
}

/** The day of `?on=`, and its first second; now where none is named, or none to come. */
function dayOf(c: Context): { on: string; at: Date } {
  const { ctx, agency } = visitOf(c);
  const on = c.req.query('on') ?? '';
  if (!isCivilDate(on) || on <= civilDate(ctx.now, agency.zone)) return { on: '', at: ctx.now };
  return { on, at: instantAt(on, '00:00', agency.zone) };
}

async function dryRun(c: Context, house: VersionsHouse, not: Again & { reason?: string } = {}) {
  const visit = visitOf(c);
  const { on, at } = dayOf(c);
  const id = c.req.param('id') ?? '';
  const found = await visit.ctx.view((view) => dryRunOf(view, house, id, at));
  if (!found) return missing(c, NO_PROPOSAL);
  const { inForce, ...page } = found;
  const may = house.asks.offered(inForce, asker(visit), readers.acts);
  const screen = (
    <ProposalScreen
      {...page}
      {...not}
      on={on}
      zone={visit.agency.zone}
      token={visit.token}
      mayAdopt={may.includes('adopt-policy')}
      mayWithdraw={may.includes('withdraw-adoption')}
      mayRead={may.length > 0}
    />
  );
  const status = not.troubles || not.citations ? 422 : 200;
  return show(c, { title: 'What would change', here, status }, screen);
}

/** All of the dry run, against the version that is in force at `at`. */
async function dryRunOf(view: View, house: VersionsHouse, id: string, at: Date) {
  const proposal = await proposalPage(view, id);
  if (!proposal) return undefined;
  const versions = await versionsOf(view);
  // What was adopted is compared with what it took the place of, not with itself.
  const before = versions.find(
    ({ from, until, proposalId }) =>
      proposalId !== id && from <= at && (!until || until > at || until.getTime() === proposal.from?.getTime()),
  );
  if (!before) return undefined;
  const now = versions.find(({ from, until }) => from <= view.now && (!until || until > view.now));
  const [was, is] = [await house.packByHash(view, before.hash), await house.packByHash(view, proposal.hash)];
  const groups = await house.askedGroups(view, is);
  const count = await house.countAcknowledgers(view, groups);
  return {
    proposal,
    before,
    changes: changesOf(was, is),
    impact: await impactOf(view, was, is),
    permissions: await permissionChanges(view, was, is),
    asked: { count, groups: groups.map((group) => ({ ...group, whom: whomWords(is, group) })) },
    inForce: await house.packByHash(view, now?.hash ?? before.hash),
  };
}

const PAGE = 50;

async function people(c: Context, house: VersionsHouse) {
  const id = c.req.param('id') ?? '';
  const [name, last] = [(c.req.query('name') ?? '').replaceAll('\0', '').slice(0, 200), c.req.query('after') ?? ''];
  const after = new RegExp(`^${ID.slice(1, -1)}$`).test(last) ? { name, id: last } : undefined;
  const found = await visitOf(c).ctx.view(async (view) => {
    const proposal = await proposalPage(view, id);
    if (!proposal) return undefined;
    const groups = await house.askedGroups(view, await house.packByHash(view, proposal.hash));
    const count = await house.countAcknowledgers(view, groups);
    return { proposal, count, rows: await house.acknowledgers(view, groups, { most: PAGE + 1, after }) };
  });
  if (!found) return missing(c, NO_PROPOSAL);
  const { rows, ...page } = found;
  const final = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  const next = final && `${paths.people(id)}?name=${encodeURIComponent(final.name)}&after=${final.id}`;
  const screen = <PeopleScreen {...page} people={rows.slice(0, PAGE)} next={next} />;
  return show(c, { title: 'Who must acknowledge it', here }, screen);
}

async function adoptForm(c: Context, house: VersionsHouse, typed: AdoptTyped, not: Again = {}) {
  const { ctx, agency, person, token } = visitOf(c);
  const id = c.req.param('id') ?? '';
  const found = await ctx.view((view) => dryRunOf(view, house, id, ctx.now));
  if (!found) return missing(c, NO_PROPOSAL);
  const { proposal, impact, changes } = found;
  if (proposal.state !== 'proposed' && !not.citations) return c.redirect(paths.proposal(id), 303);
  const screen = (
    <AdoptScreen
      {...not}
      proposal={proposal}
      warnings={impact.warnings}
      material={changes.material}
      firstDay={dateAfter(civilDate(ctx.now, agency.zone), { days: 1 })}
      isDirector={person.roles.includes('director')}
      typed={typed}
      token={token}
    />
  );
  const status = not.troubles || not.citations ? 422 : 200;
  return show(c, { title: 'Adopt this version', here, status }, screen);
}

async function adopt(c: Context, house: VersionsHouse) {
  const { ctx, agency } = visitOf(c);
  const form = await c.req.parseBody({ all: true });
  const fields = Object.fromEntries(Object.keys(form).map((name) => [name, textOf(form, name)]));
  const editorial = textsOf(form, 'editorial');
  const typed = { fields, editorial };
  const { when, day = '' } = fields;
  if (when === 'later' && !(isCivilDate(day) && day > civilDate(ctx.now, agency.zone)))
    return adoptForm(c, house, typed, { troubles: { day: 'Choose a day to come. Nothing is dated back.' } });
  const answers = Object.entries(fields)
    .filter(([name, says]) => name.startsWith('answer-') && says.trim() !== '')
    .map(([name, says]) => ({ warning: name.slice('answer-'.length), says }));
  const why = editorial.map((clause) => ({ clause, why: fields[`why-${clause}`] ?? '' }));
  const input = { ...fields, proposalId: c.req.param('id'), answers, editorial: why };
  const answer = await adoptPolicy.perform(ctx, input);
  if (answer.kind === 'done') return c.redirect(paths.version(answer.value.adoptionId), 303);
  const { troubles, ...rest } = again(answer);
  const named = Object.entries(troubles ?? {}).map(([at, says]) => [fieldOf(at, answers, why), says]);
  return adoptForm(c, house, typed, { ...rest, ...(troubles ? { troubles: Object.fromEntries(named) } : {}) });
}

/** The name on the page of a field of a list. */
function fieldOf(at: string, answers: readonly { warning: string }[], why: readonly { clause: string }[]): string {
  const [list, place] = at.split('.');
  const number = Number(place);
  if (list === 'answers') return `answer-${answers[number]?.warning ?? ''}`;
  return list === 'editorial' ? `why-${why[number]?.clause ?? ''}` : at;
}
