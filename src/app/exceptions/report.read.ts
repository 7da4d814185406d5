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

/** The register as a table for spreadsheets; instants by the agency's clock, with its offset. */
export async function exceptionsCsv(view: View, report: Report): Promise<string> {
  const { zone } = await agency(view);
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
  ]);
  return csvOf(heads, lines);
}

/** The register on paper: who asked, from which clause, for whom, how long, signed by whom, how often used. */
export async function exceptionsPdf(view: View, report: Report): Promise<Buffer> {
  const { name, zone } = await agency(view);
  return makePdf({
    title: 'Register of exceptions',
    author: name,
    createdAt: view.now,
    blocks: [...opening(report, view.now, zone), ...report.rows.flatMap((row) => blocksOf(row, report, zone))],
    footer: name,
  });
}

function opening({ rows, narrowed, cut }: Report, now: Date, zone: string): Block[] {
  const chosen = narrowed.length === 0 ? 'All exceptions.' : `Chosen: ${narrowed.join('; ')}.`;
  const count = cut ? `More than ${rows.length}, of which these are the newest` : `${rows.length}`;
  return [{ paragraph: `As of ${formatInstant(now, zone)}. ${chosen} Exceptions in this report: ${count}.` }];
}

function blocksOf(row: Row, { standing, scope }: Report, zone: string): Block[] {
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
