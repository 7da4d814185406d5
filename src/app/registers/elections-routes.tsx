import type { Context, Hono } from 'hono';

import { again, show, visitOf } from '#door';
import { civilDate, dateAfter } from '#kernel/instant';

import { addElection } from './add-election.flow.ts';
import { electionPage, listElections, noticeOf } from './elections.read.ts';
import {
  type Minded,
  type Notice,
  ElectionScreen,
  ElectionsScreen,
  NameCandidateScreen,
  NewElectionScreen,
} from './elections.screen.tsx';
import { endElection } from './end-election.flow.ts';
import { nameCandidate } from './name-candidate.flow.ts';
import { EndScreen } from './new-term.screen.tsx';
import { paths } from './paths.ts';
import {
  type House,
  ID,
  type Not,
  asker,
  here,
  missing,
  orTrouble,
  statusOf,
  typedIn,
  unlessBarred,
} from './register-door.tsx';

/** The calendar of elections: reading it, adding one, naming who stands in it, taking it off. */
export function electionsPages(app: Hono, house: House): void {
  app
    .get(paths.elections, (c) => list(c, house))
    .get(paths.newElection, unlessBarred(house, 'add-election', 'Add an election'), (c) => newForm(c, {}))
    .post(paths.newElection, async (c) => {
      const typed = await typedIn(c);
      const answer = await orTrouble(addElection.perform(visitOf(c).ctx, typed), 'name');
      return answer.kind === 'done'
        ? c.redirect(paths.election(answer.value.electionId), 303)
        : newForm(c, typed, again(answer));
    })
    .get(paths.election(ID), (c) => one(c, house))
    .get(paths.nameCandidate(ID), unlessBarred(house, 'name-candidate', 'Name who stands in it'), (c) =>
      nameForm(c, {}),
    )
    .post(paths.nameCandidate(ID), async (c) => {
      const electionId = c.req.param('id') ?? '';
      const typed = await typedIn(c);
      const answer = await orTrouble(nameCandidate.perform(visitOf(c).ctx, { ...typed, electionId }), 'words');
      return answer.kind === 'done' ? c.redirect(paths.election(electionId), 303) : nameForm(c, typed, again(answer));
    })
    .get(paths.endElection(ID), unlessBarred(house, 'end-election', 'Take an election off the calendar'), (c) =>
      endForm(c, {}),
    )
    .post(paths.endElection(ID), async (c) => {
      const electionId = c.req.param('id') ?? '';
      const typed = await typedIn(c);
      const answer = await endElection.perform(visitOf(c).ctx, { ...typed, electionId });
      return answer.kind === 'done' ? c.redirect(paths.election(electionId), 303) : endForm(c, typed, again(answer));
    });
}

const mindedAs =
  (notice: Notice, today: string) =>
  <Row extends { heldOn: string }>(row: Row): Row & { minded: Minded | undefined } => ({
    ...row,
    minded: notice && mindedOn(row.heldOn, notice.days, today),
  });

function mindedOn(heldOn: string, days: number, today: string): Minded {
  const from = dateAfter(heldOn, { days: -days });
  if (today > heldOn) return { from, state: 'past' };
  return { from, state: from <= today ? 'now' : 'coming' };
}

async function list(c: Context, { asks }: House) {
  const visit = visitOf(c);
  const today = civilDate(visit.ctx.now, visit.agency.zone);
  const { found, pack } = await visit.ctx.view(async (view) => ({
    found: await listElections(view, today),
    pack: await asks.packInForce(view),
  }));
  const notice = noticeOf(pack);
  const as = mindedAs(notice, today);
  const mayAdd = asks.offered(pack, asker(visit), ['add-election']).length > 0;
  const props = { coming: found.coming.map(as), past: found.past.map(as), notice, mayAdd };
  return show(c, { title: 'Elections', here }, <ElectionsScreen {...props} />);
}

const NONE = 'The calendar has no such election.';

async function one(c: Context, { asks }: House) {
  const visit = visitOf(c);
  const { election, pack } = await visit.ctx.view(async (view) => ({
    election: await electionPage(view, c.req.param('id') ?? ''),
    pack: await asks.packInForce(view),
  }));
  if (!election) return missing(c, NONE);
  const may = asks.offered(pack, asker(visit), ['name-candidate', 'end-election', 'end-term']);
  const as = mindedAs(noticeOf(pack), civilDate(visit.ctx.now, visit.agency.zone));
  const props = {
    election: as(election),
    mayName: may.includes('name-candidate'),
    mayEnd: may.includes('end-election') && may.includes('end-term'),
    zone: visit.agency.zone,
  };
  return show(c, { title: election.name, here }, <ElectionScreen {...props} />);
}

function newForm(c: Context, typed: Record<string, string>, not: Not = {}) {
  const { token } = visitOf(c);
  const screen = <NewElectionScreen {...{ typed, token, ...not }} />;
  return show(c, { title: 'Add an election', here, status: statusOf(not) }, screen);
}

async function nameForm(c: Context, typed: Record<string, string>, not: Not = {}) {
  const { ctx, token } = visitOf(c);
  const election = await ctx.view((view) => electionPage(view, c.req.param('id') ?? ''));
  if (!election) return missing(c, NONE);
  const screen = <NameCandidateScreen {...{ election, typed, token, ...not }} />;
  return show(c, { title: 'Name somebody who stands', here, status: statusOf(not) }, screen);
}

async function endForm(c: Context, typed: Record<string, string>, not: Not = {}) {
  const { ctx, token } = visitOf(c);
  const election = await ctx.view((view) => electionPage(view, c.req.param('id') ?? ''));
  if (!election) return missing(c, NONE);
  const { id, name } = election;
  const title = `Take off the calendar: ${name}`;
  const says = 'From this second on nobody is minded for this election. It stays in the history with its names.';
  const back = [{ href: paths.election(id), label: name }];
  const screen = <EndScreen {...{ title, says, action: paths.endElection(id), back, typed, token, ...not }} />;
  return show(c, { title, here, status: statusOf(not) }, screen);
}
