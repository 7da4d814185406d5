import { json } from '#platform/rows';

/** The tables of a city in the order in which one refers to the other, with the columns that are given. */
const columns = {
  agencies: 'agency_id slug name zone made_at',
  divisions: 'agency_id id name',
  people: 'agency_id id name email title division_id sign_in_id from_at',
  packs: 'agency_id hash policy document kept_at',
  adoptions: 'agency_id id hash from_at known_at',
  decisions: 'agency_id id person_id act subject_kind subject_id granted controls facts pack_hash request_id at',
  roles: 'agency_id id person_id role from_at',
  technologies: 'agency_id id name kind provider made_at',
  accounts: 'agency_id id technology_id division_id network name handle purpose reach comments_on from_at',
  grants: 'agency_id id kind person_id account_id document from_at known_at by_decision',
  drafts: 'agency_id id account_id author_id state version content_hash by_decision made_at changed_at',
  draft_versions: 'agency_id draft_id version content content_hash findings by_decision at',
  publications:
    'agency_id id draft_id version account_id content_hash remote_name state due_at done_at remote_id remote_version ordered_by',
  raw_captures: 'agency_id id account_id sha256 size_bytes media_type source at',
  record_ids: 'agency_id account_id remote_id version id at',
  records:
    'agency_id at id kind account_id remote_id root_remote_id parent_remote_id version author text certainty how raw_id body',
  comments:
    'agency_id id account_id remote_id root_remote_id parent_remote_id author_id author_name text version record_id written_at captured_at edited_at deleted_at state state_at findings',
  moderation_acts:
    'agency_id id comment_id act grounds evidence_id state read_back notice_code notice person_id by_decision at done_at',
  site_posts: 'agency_id account_id name content version published_at',
  site_comments:
    'agency_id account_id id post_name parent_id author_name text version changed raw raw_type written_at hidden withdrawn_at',
  ledger: 'agency_id id kind subject_id person_id by_decision at payload',
  ledger_seeds: 'agency_id ledger_id seed',
} as const satisfies Record<string, string>;

export type Table = keyof typeof columns;

const isTable = (name: string): name is Table => Object.hasOwn(columns, name);

/** Their names, in the order of {@link columns}. */
export const tables: readonly Table[] = Object.keys(columns).filter(isTable);

const lists = new Map(tables.map((table) => [table, columns[table].split(' ')]));

/** The columns of a table that are given, in order. */
export const columnsOf = (table: Table): readonly string[] => lists.get(table) ?? [];

type Value = string | number | boolean | Date | null | Uint8Array | object;

/** One row as COPY takes it: its table, and its line with the newline. */
export type Row = { table: Table; line: string };

/** A row from its columns by name. Throws where a column isn't the table's, or is left out. */
export function row(table: Table, values: Record<string, Value>): Row {
  const names = columnsOf(table);
  const given = Object.keys(values).length;
  if (given !== names.length) throw new Error(`${table} has ${names.length} columns here, not ${given}`);
  return { table, line: `${names.map((name) => cell(table, name, values[name])).join('\t')}\n` };
}

/** JSON of a `jsonb` column and of nothing else: an array of names is written as PostgreSQL's. Source: PostgreSQL, COPY, text format. */
function cell(table: Table, name: string, value: Value | undefined): string {
  if (value === undefined) throw new Error(`${table}.${name} is left out`);
  if (value === null) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`;
  if (typeof value === 'object') return escaped(json(value));
  return escaped(String(value));
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(text: string): string {
  return /[\\\n\r\t]/.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (found) => ESCAPES[found] ?? found) : text;
}
