import type { Context, Hono } from 'hono';

import { again, show, visitOf } from '#door';
import { isoInZone } from '#kernel/instant';
import { csvOf } from '#platform/csv';

import { addTerm } from './add-term.flow.ts';
import { endTerm } from './end-term.flow.ts';
import { EndScreen, NewTermScreen } from './new-term.screen.tsx';
import { paths } from './paths.ts';
import {
  type House,
  ID,
  type Not,
  here,
  idOf,
  missing,
  offers,
  orTrouble,
  statusOf,
  typedIn,
  unlessBarred,
  wordsOf,
} from './register-door.tsx';
import { choicesOf, sorts } from './term-sorts.ts';
import { type TermRow, kindLabel, listTerms, termPage, wholeList } from './terms.read.ts';
import { TermScreen, TermsScreen } from './terms.screen.tsx';

/** The list of words that screening minds, or lets stand: reading it, its file, adding and ending. */
export function termsPages(app: Hono, house: House): void {
  app
    .get(paths.terms, (c) => list(c, house))
    .get(paths.termsFile, (c) => file(c, house))
    .get(paths.newTerm, unlessBarred(house, 'add-term', 'Add an entry'), (c) => newForm(c, house, { sort: 'watched' }))
    .post(paths.newTerm, async (c) => {
      const typed = await typedIn(c);
      const answer = await orTrouble(addTerm.perform(visitOf(c).ctx, typed), 'words');
      return answer.kind === 'done'
        ? c.redirect(paths.term(answer.value.termId), 303)
        : newForm(c, house, typed, again(answer));
    })
    .get(paths.term(ID), (c) => one(c, house))
    .get(paths.endTerm(ID), unlessBarred(house, 'end-term', 'End an entry'), (c) => endForm(c, house, {}))
    .post(paths.endTerm(ID), async (c) => {
      const termId = c.req.param('id') ?? '';
      const typed = await typedIn(c);
      const answer = await endTerm.perform(visitOf(c).ctx, { ...typed, termId });
      if (answer.kind !== 'done') return endForm(c, house, typed, again(answer));
      const { ctx } = visitOf(c);
      const term = await ctx.view((view) => termPage(view, termId, true));
      return c.redirect(term?.electionId ? paths.election(term.electionId) : paths.term(termId), 303);
    });
}

const shown = (row: TermRow) => ({ ...row, kindLabels: row.kinds.map((kind) => kindLabel(kind)) });

async function list(c: Context, house: House) {
  const { ctx, agency } = visitOf(c);
  const keeps = await offers(c, house, 'add-term');
  const words = wordsOf(c.req.query('q'));
  const state = c.req.query('state') === 'ended' ? 'ended' : 'now';
  const found = await ctx.view((view) => listTerms(view, { words, state, keeps, after: idOf(c.req.query('after')) }));
  const props = { ...found, rows: found.rows.map(shown), words, state, mayAdd: keeps, zone: agency.zone } as const;
  return show(c, { title: 'Words and names', here }, <TermsScreen {...props} />);
}

const heads = [
  'Words',
  'What it is',
  'Kinds',
  'Also',
  'Near',
  'Since',
  'By',
  'Why',
  'Until',
  'Ended by',
  'Why it ended',
];

async function file(c: Context, house: House) {
  const { ctx, agency } = visitOf(c);
  const keeps = await offers(c, house, 'add-term');
  const rows = await ctx.view((view) => wholeList(view, keeps));
  const at = (moment: Date | null) => (moment ? isoInZone(moment, agency.zone) : '');
  const lines = rows.map((row) => [
    row.words,
    row.sort,
    row.kinds.join(' '),
    row.also.join('; '),
    row.near.join('; '),
    at(row.from),
    row.by ?? '',
    row.reason,
    at(row.until),
    row.endedBy ?? '',
    row.endReason ?? '',
  ]);
  return c.body(csvOf(heads, lines), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="words-and-names.csv"',
  });
}

async function newForm(c: Context, { asks }: House, typed: Record<string, string>, not: Not = {}) {
  const { ctx, token } = visitOf(c);
  const { screening } = await ctx.view(asks.packInForce);
  const kinds = sorts.flatMap((sort) => choicesOf(sort, screening));
  const choices = kinds.map((value) => ({ value, label: kindLabel(value) }));
  const screen = <NewTermScreen {...{ typed, token, kinds: choices, ...not }} />;
  return show(c, { title: 'Add an entry', here, status: statusOf(not) }, screen);
}

const NONE = 'The list has no such entry, or only those who keep the list read it.';

async function one(c: Context, house: House) {
  const { ctx, agency } = visitOf(c);
  const mayEnd = await offers(c, house, 'end-term');
  const term = await ctx.view((view) => termPage(view, c.req.param('id') ?? '', mayEnd));
  if (!term) return missing(c, NONE);
  if (term.electionId) return c.redirect(paths.election(term.electionId), 303);
  return show(c, { title: term.words, here }, <TermScreen term={shown(term)} mayEnd={mayEnd} zone={agency.zone} />);
}

async function endForm(c: Context, house: House, typed: Record<string, string>, not: Not = {}) {
  const { ctx, token } = visitOf(c);
  const keeps = await offers(c, house, 'end-term');
  const term = await ctx.view((view) => termPage(view, c.req.param('id') ?? '', keeps));
  if (!term) return missing(c, NONE);
  const { id, words, electionId } = term;
  const back = electionId
    ? { href: paths.election(electionId), label: 'The election' }
    : { href: paths.term(id), label: words };
  const says = electionId
    ? 'From this second on, drafts that name this person don’t go to the director for this election. The name stays in the history.'
    : 'From this second on it counts no more, for what is written from then on. It stays in the history.';
  const screen = (
    <EndScreen {...{ title: `End: ${words}`, says, action: paths.endTerm(id), back: [back], typed, token, ...not }} />
  );
  return show(c, { title: `End: ${words}`, here, status: statusOf(not) }, screen);
}
