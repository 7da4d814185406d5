import { sql } from 'kysely';

import { type Block, makePdf } from '#formats/pdf';
import { formatInstant, isoInZone } from '#kernel/instant';
import { csvOf } from '#platform/csv';
import type { View } from '#platform/db';

import type { Row } from './row.ts';

type Report = {
  rows: readonly Row[];
  /** How each stands, in words, in the rows' order. */
  standing: (row: Row) => string;
  scope: (row: Row) => string;
  /** What the report was narrowed to, in words. */
  narrowed: readonly string[];
  /** There are more than the report holds. */
  cut: boolean;
};

/** One decision that rests on an exception: which act, whose, when. */
type Cited = { exceptionId: string; decisionId: string; act: string; person: string | null; at: Date };

/** So many are named for each exception, the newest; the count says how many there are. */
const MOST_CITED = 50;

/** The decisions that rest on each of these exceptions, the newest first, in one statement. */
async function citing(view: View, rows: readonly Row[]): Promise<Map<string, Cited[]>> {
  const { rows: found } = await sql<Cited>`
    select x.id as "exceptionId", u.*
      from unnest(${rows.map(({ id }) => id)}::uuid[]) x (id)
      cross join lateral (
        select d.id as "decisionId", d.act, p.name as person, d.at
          from decision_exceptions u
          join decisions d on d.agency_id = u.agency_id and d.id = u.decision_id
          left join people p on p.agency_id = d.agency_id and p.id = d.person_id
         where u.exception_id = x.id order by d.id desc limit ${MOST_CITED}) u
     order by u."decisionId" desc`.execute(view);
  return Map.groupBy(found, ({ exceptionId }) => exceptionId);
}

/** 'Keep comment by Grace Ohanzee, 2026-11-23T08:00:00-06:00 (decision ...)'. */
function citedWords({ act, person, at, decisionId }: Cited, zone: string): string {
  const name = `${act.charAt(0).toUpperCase()}${act.slice(1).replaceAll('-', ' ')}`;
  return `${name}${person ? ` by ${person}` : ''}, ${isoInZone(at, zone)} (decision ${decisionId})`;
}

/** The register as a table for spreadsheets; instants by the agency's clock, with its offset. */
export async function exceptionsCsv(view: View, report: Report): Promise<string> {
  const { zone } = await agency(view);
  const cited = await citing(view, report.rows);
  const heads = [
    'Id',
    'Clause',
    'State',
    'Asked by',
    'Asked at',
    'Reason',
    'Scope',
    'From',
    'Until',
    'Ended early',
    'Signed by',
    'Name typed',
    'Signed at',
    'Answer',
    'Used by decisions',
    'Which decisions',
  ];
  const at = (instant: Date | null) => (instant ? isoInZone(instant, zone) : '');
  const lines = report.rows.map((row) => [
    row.id,
    row.clause,
    report.standing(row),
    row.asker,
    at(row.askedAt),
    row.reason,
    report.scope(row),
    at(row.from),
    at(row.until),
    row.endedEarly ? 'yes' : 'no',
    row.signer ?? '',
    row.signedName ?? '',
    at(row.signedAt),
    row.answer ?? '',
    String(row.uses),
    (cited.get(row.id) ?? []).map((one) => citedWords(one, zone)).join('; '),
  ]);
  return csvOf(heads, lines);
}

/** The register on paper: who asked, from which clause, for whom, how long, signed by whom, how often used. */
export async function exceptionsPdf(view: View, report: Report): Promise<Buffer> {
  const { name, zone } = await agency(view);
  const cited = await citing(view, report.rows);
  return makePdf({
    title: 'Register of exceptions',
    author: name,
    createdAt: view.now,
    blocks: [
      ...opening(report, view.now, zone),
      ...report.rows.flatMap((row) => blocksOf(row, report, { zone, cited: cited.get(row.id) ?? [] })),
    ],
    footer: name,
  });
}

function opening({ rows, narrowed, cut }: Report, now: Date, zone: string): Block[] {
  const chosen = narrowed.length === 0 ? 'All exceptions.' : `Chosen: ${narrowed.join('; ')}.`;
  const count = cut ? `More than ${rows.length}, of which these are the newest` : `${rows.length}`;
  return [{ paragraph: `As of ${formatInstant(now, zone)}. ${chosen} Exceptions in this report: ${count}.` }];
}

type Beside = { zone: string; cited: readonly Cited[] };

function blocksOf(row: Row, { standing, scope }: Report, { zone, cited }: Beside): Block[] {
  const facts: [string, string | null][] = [
    ['State', standing(row)],
    ['Asked by', `${row.asker}, ${formatInstant(row.askedAt, zone)}`],
    ['Reason', row.reason],
    ['Scope', scope(row)],
    ['From', formatInstant(row.from, zone)],
    ['Until', `${formatInstant(row.until, zone)}${row.endedEarly ? ' (ended early)' : ''}`],
    ['Signed', row.signedAt && `${row.signedName} (${row.signer}), ${formatInstant(row.signedAt, zone)}`],
    ['Answer', row.answer],
    ['Used', `by ${row.uses} ${row.uses === 1 ? 'decision' : 'decisions'}`],
    ...cited.map((one): [string, string] => ['Decision', citedWords(one, zone)]),
    ['Number in the register', row.id],
  ];
  return [
    { heading: `From ${row.clause}` },
    { pairs: facts.flatMap(([name, value]) => (value ? [[name, value] as const] : [])) },
  ];
}

function agency(view: View): Promise<{ name: string; zone: string }> {
  return view.selectFrom('agencies').select(['name', 'zone']).executeTakeFirstOrThrow();
}
