import { sql } from 'kysely';

import { type Block, makePdf } from '#formats/pdf';
import { formatInstant } from '#kernel/instant';
import type { View } from '#platform/db';

type Row = {
  kind: string;
  from: Date;
  until: Date | null;
  document: Record<string, unknown>;
  holder: string;
  title: string;
  account: string | null;
  agency: string;
  zone: string;
  by: string | null;
  decision: string | null;
};

const LABELS: Record<string, string> = {
  accountability: 'Accountability, for the performance form',
  words: 'What is authorized',
  conduct: 'Standards of conduct attested',
  signed: 'Signed',
  certificate: 'Certificate',
  course: 'Course',
  score: 'Score in percent',
};

/**
 * A prerequisite on paper, for a file that is kept elsewhere, such as the performance form: who, what, signed by whom, by
 * which decision. Undefined when the agency has none under this id.
 */
export async function grantPaper(
  view: View,
  grantId: string,
  nameOf: (kind: string) => string,
): Promise<Buffer | undefined> {
  const { rows } = await sql<Row>`
    select g.kind, g.from_at as "from", g.until_at as until, g.document, coalesce(p.name, d.name, '') as holder,
           coalesce(p.title, '') as title, a.name as account, c.name as agency, c.zone, b.name as by, x.id as decision
      from grants g
      join agencies c on c.agency_id = g.agency_id
      left join people p on p.agency_id = g.agency_id and p.id = g.person_id
      left join divisions d on d.agency_id = g.agency_id and d.id = g.division_id
      left join accounts a on a.agency_id = g.agency_id and a.id = g.account_id
      left join decisions x on x.agency_id = g.agency_id and x.id = g.by_decision
      left join people b on b.agency_id = x.agency_id and b.id = x.person_id
     where g.id = ${grantId}`.execute(view);
  const [row] = rows;
  if (!row) return undefined;
  const name = nameOf(row.kind);
  return makePdf({
    title: `${name}: ${row.holder}`,
    author: row.agency,
    createdAt: view.now,
    blocks: blocksOf(row),
    footer: row.agency,
  });
}

function blocksOf({ document, zone, ...row }: Row): Block[] {
  const facts: [string, string | null][] = [
    ['For', [row.holder, row.title].filter(Boolean).join(', ')],
    ['Account', row.account],
    ['Stands since', formatInstant(row.from, zone)],
    ['Until', row.until ? formatInstant(row.until, zone) : 'it is ended'],
    ['Given by', row.by],
    ['Decision', row.decision],
  ];
  const signed = Object.entries(document).map(([field, value]): [string, string] => [
    LABELS[field] ?? field,
    said(value),
  ]);
  return [
    { pairs: facts.flatMap(([name, value]) => (value ? [[name, value] as const] : [])) },
    { heading: 'As it was signed' },
    { pairs: signed },
    { paragraph: 'The agency’s record of this decision is in its log. Ask the records officer for its proof.' },
  ];
}

function said(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === 'yes' ? 'Yes' : String(value);
}
