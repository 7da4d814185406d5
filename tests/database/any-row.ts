import type { Client } from 'pg';

type Column = { name: string; type: string; needed: boolean; inserts: boolean; updates: boolean };

/** A table as the app's role finds it. */
export type Table = { name: string; columns: Column[] };

const COLUMNS = `
  select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
         a.attnotnull and not a.atthasdef as needed,
         has_column_privilege('rostrum_app', c.oid, a.attnum, 'insert') as inserts,
         has_column_privilege('rostrum_app', c.oid, a.attnum, 'update') as updates
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations'
     and c.relname !~ '^records_[0-9]'
   order by c.relname, a.attnum`;

/** Every table but the records' partitions of a month, which are all made alike. */
export async function tablesIn(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Column & { table: string }>(COLUMNS);
  return [...Map.groupBy(rows, (row) => row.table)].map(([name, columns]) => ({ name, columns }));
}

/** What a check constraint or a key wants of a column; everything else gets a value of its type. */
const wanted: Record<string, unknown> = {
  'account_credentials.scope': 'publish',
  'accounts.network': 'site',
  'acknowledgements.mail_state': 'waiting',
  'acknowledgements.state': 'asked',
  'agency_terms.sort': 'watched',
  'agencies.slug': (agency: string) => `agency-${agency.slice(-2)}`,
  'agencies.zone': 'UTC',
  'attachments.reading': 'waiting',
  'attachments.scan': 'clean',
  'campaigns.state': 'running',
  'comment_readings.first': 'suggestion',
  'comment_translations.state': 'waiting',
  'comments.state': 'waiting',
  'counsel_notes.kind': 'note',
  'decisions.controls': '{}',
  'decisions.granted': true,
  'drafts.state': 'drafted',
  'exceptions.state': 'asked',
  'form_requests.state': 'asked',
  'grants.kind': 'course-completed',
  'grants.person_id': (agency: string) => agency,
  'log_heads.log': 'public',
  'moderation_acts.act': 'hide',
  'moderation_acts.state': 'about_to',
  'notices.mail_state': 'waiting',
  'pack_proposals.state': 'proposed',
  'person_papers.file': 'personnel',
  'policy_reviews.result': 'confirmed',
  'publications.state': 'ordered',
  'records.certainty': 'stated',
  'records.kind': 'post',
  'records_default.at': '2031-01-01T00:00:00Z',
  'records_default.certainty': 'stated',
  'records_default.kind': 'post',
  'reviews.verdict': 'approved',
  'tasks.role': 'author',
  'technology_assessments.standard': 'security',
};

const ofType: Record<string, unknown> = {
  text: 'x',
  'uuid[]': '{}',
  'text[]': '{}',
  cidr: '10.0.0.0/8',
  boolean: false,
  integer: 1,
  bigint: 1,
  jsonb: '{}',
  bytea: Buffer.alloc(32, 1),
  date: '2026-11-01',
  'timestamp with time zone': '2026-11-01T00:00:00Z',
};

/** A row of the agency that the table's own constraints take; ids are the agency's, or made from `mark`. */
export function anyRow({ name, columns }: Table, agency: string, mark?: string): Record<string, unknown> {
  const given = columns.filter((column) => column.needed || `${name}.${column.name}` in wanted);
  return Object.fromEntries(given.map((column) => [column.name, valueOf(name, column, { agency, mark })]));
}

function valueOf(table: string, { name, type }: Column, made: { agency: string; mark: string | undefined }): unknown {
  const asked = wanted[`${table}.${name}`];
  if (typeof asked === 'function') return asked(made.agency) as unknown;
  if (asked !== undefined) return asked;
  if (name === 'agency_id') return made.agency;
  if (type === 'uuid') return made.mark ?? made.agency;
  return type === 'text' && made.mark ? `${String(ofType['text'])}-${made.mark}` : ofType[type];
}

/** `insert into … values …` with its values. */
export function insertOf(table: Table, row: Record<string, unknown>): { text: string; values: unknown[] } {
  const names = Object.keys(row);
  const places = names.map((_name, at) => `$${at + 1}`);
  return {
    text: `insert into ${table.name} (${names.join(', ')}) values (${places.join(', ')})`,
    values: Object.values(row),
  };
}
